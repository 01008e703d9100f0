import { parseTimeDigits } from '../../bytes/civil-time'
import { KMH_PER_KNOT, parseMinutes } from '../../bytes/degrees'
import { parseDecimal, parseWhole } from '../../bytes/number'
import type { Reader } from '../../bytes/reader'
import { TextReader } from '../../bytes/text-reader'
import type { Fix, Message } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'

export interface Draft extends Message {
  attributes: Attributes
}

/** A network as MCC, MNC, LAC and a cell of two to four bytes, all in hex. */
const SHORT_CELL = 16
const LONG_CELL = 20
const DATE_LENGTH = 6
/** HMMSS: some receivers print the hour as a number. */
const SHORT_CLOCK_LENGTH = 5

/**
 * `HHMMSS.sss,A,DDMM.MMMM,N,DDDMM.MMMM,E,knots,course,DDMMYY,,*CS|HDOP|altitude|state|AD words|…` (meiligao.md, 2).
 * Everything behind the date may be missing.
 */
export function readPosition(reader: Reader, width: number): Draft | undefined {
  const fields = new TextReader(reader, width)
  const draft: Draft = { kind: 'position', attributes: {} }
  const clock = readClock(fields)
  const from = fields.from
  const fix = readPlace(fields)
  const speed = fields.next('fix.speed')
  const knots = parseDecimal(speed)
  if (knots !== undefined) {
    fix.speedKmh = knots * KMH_PER_KNOT
    fields.note(fix.speedKmh)
  }
  fix.courseDeg = fields.decimal('fix.course')
  const date = dateDigits(fields)
  if (fields.fault) return undefined
  draft.time = parseTimeDigits(date, clock, 'ddmmyy')
  if (draft.time === undefined) reader.report('range', 'No such date and time: the fix is left out', from, fields.to)
  if (!fields.done) fields.until('time.rest', '|')
  readDetails(fields, reader, fix, draft)
  if (draft.time !== undefined && !Number.isNaN(fix.lat) && !Number.isNaN(fix.lon)) draft.fix = fix
  return draft
}

/** Six digits, or nothing where the date is left out. */
function dateDigits(fields: TextReader): string {
  const isLeftOut = fields.text[fields.at] === ','
  return fields.take('time.date', isLeftOut ? 0 : DATE_LENGTH)
}

/** The clock, with the zero in front of a short hour. */
function readClock(fields: TextReader): string {
  const clock = fields.next('time.clock').trim()
  const point = clock.indexOf('.')
  return (point < 0 ? clock.length : point) === SHORT_CLOCK_LENGTH ? `0${clock}` : clock
}

/** Fix, latitude and longitude with their letters; an impossible number becomes NaN. */
function readPlace(fields: TextReader): Fix {
  const valid = fields.next('fix.state').trim().toUpperCase() === 'A'
  const lat = degrees(fields, 'fix.lat', 'fix.hemisphere', 'NS')
  const lon = degrees(fields, 'fix.lon', 'fix.side', 'EW')
  return { valid, lat, lon }
}

function degrees(fields: TextReader, id: string, letterId: string, letters: 'NS' | 'EW'): number {
  const text = fields.next(id)
  const size = parseMinutes(text)
  if (size === undefined) {
    if (!fields.fault && text !== '') fields.doubt(`“${text}” is no place in degrees and minutes: the fix is left out`)
    fields.next(letterId)
    return Number.NaN
  }
  const letter = fields.next(letterId).trim().toUpperCase()
  if (!letters.includes(letter)) {
    fields.doubt(`“${letter}” should be ${letters[0]} or ${letters[1]}: the fix is left out`)
    return Number.NaN
  }
  const value = letter === letters[1] ? -Math.abs(size) : size
  fields.settle(id, value)
  return value
}

function readDetails(fields: TextReader, reader: Reader, fix: Fix, draft: Draft): void {
  const { attributes } = draft
  const hdop = parseDecimal(section(fields, 'fix.hdop') ?? '')
  if (hdop !== undefined) fix.hdop = hdop
  const altitude = parseDecimal(section(fields, 'fix.altitude') ?? '')
  if (altitude !== undefined) fix.altitudeM = altitude
  const state = section(fields, 'state')
  const word = state?.length === 4 ? parseWhole(state, 16) : undefined
  if (word !== undefined) readState(reader, word, attributes)
  const analog = section(fields, 'analog')
  const words = analog === undefined ? undefined : hexWords(analog)
  if (words) attributes['meiligao.analog'] = words
  const next = section(fields, 'network')
  if (next === undefined) return
  if (next.length >= SHORT_CELL && next.length <= LONG_CELL) readNetwork(fields, next, fix, draft)
  else readShortTail(fields, next, attributes)
}

/** Words of four hex digits; undefined for anything else. */
function hexWords(text: string): number[] | undefined {
  const words: number[] = []
  for (let at = 0; at < text.length; at += 5) {
    const word = parseWhole(text.slice(at, at + 4), 16)
    const isEnd = at + 4 === text.length
    if (word === undefined || (!isEnd && text[at + 4] !== ',')) return undefined
    words.push(word)
  }
  return words.length > 0 ? words : undefined
}

/** Up to the next bar; undefined when the text is over. */
function section(fields: TextReader, id: string): string | undefined {
  return fields.fault || fields.done ? undefined : fields.until(id, '|')
}

/** The low byte are outputs, of which the first is the immobiliser; the high byte are inputs. */
function readState(reader: Reader, word: number, attributes: Attributes): void {
  const outputs = word & 0xff
  const inputs = word >> 8
  reader.note(word)
  if (reader.trace) flagState(reader, word)
  attributes.outputCut = (outputs & 1) === 1
  attributes.inputs = inputs
  attributes.outputs = outputs
}

function flagState(reader: Reader, word: number): void {
  for (let i = 0; i < 5; i++) reader.flag(`state.output${i + 1}`, i, i, ((word >> i) & 1) === 1)
  for (let i = 8; i < 16; i++) reader.flag(`state.input${i - 7}`, i, i, ((word >> i) & 1) === 1)
}

/** Network, signal, odometer in metres and satellites in hex, then the text of a driver's card. */
function readNetwork(fields: TextReader, hex: string, fix: Fix, draft: Draft): void {
  const part = (from: number, to: number) => parseWhole(hex.slice(from, to), 16) ?? 0
  const [mcc, mnc, lac, cid] = [part(0, 4), part(4, 8), part(8, 12), part(12, hex.length)]
  if (mcc > 0 && lac > 0) draft.cells = [{ mcc, mnc, lac, cid }]
  const { attributes } = draft
  attributes.signalCsq = number(fields, 'signal', 16)
  const metres = number(fields, 'odometer', 16)
  if (metres !== undefined) attributes.odometerKm = metres / 1000
  const satellites = number(fields, 'fix.satellites', 16)
  if (satellites !== undefined) fix.satellites = satellites
  if (fields.done) return
  const card = fields.rest('card')
  if (card !== '') attributes.card = card
}

/** Metres in decimal, then the number of a driver's card. */
function readShortTail(fields: TextReader, text: string, attributes: Attributes): void {
  const metres = parseWhole(text)
  if (metres !== undefined) attributes.odometerKm = metres / 1000
  const card = section(fields, 'driver')
  if (card !== undefined && card !== '') attributes.driverId = card
  if (!fields.done) fields.rest('rest')
}

function number(fields: TextReader, id: string, base: 10 | 16): number | undefined {
  const value = parseWhole(section(fields, id) ?? '', base)
  if (value !== undefined) fields.note(value)
  return value
}
