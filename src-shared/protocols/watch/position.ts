import { parseTimeDigits } from '../../bytes/civil-time'
import { hexDigit } from '../../bytes/hex'
import { parseMac } from '../../bytes/mac'
import { parseDecimal, parseWhole } from '../../bytes/number'
import type { Reader } from '../../bytes/reader'
import type { TextReader } from '../../bytes/text-reader'
import type { Cell, Fix, Message, Wifi } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import { alarmsOf, MOVING, STATUS_BITS } from './status'

const MAC_LENGTH = 17
const DATE_LENGTH = 6

/** Does a position stand here: six digits of date, a time, A or V? */
export function isPosition(fields: TextReader): boolean {
  const state = fields.ahead(2)?.toUpperCase()
  return (state === 'A' || state === 'V') && fields.peek().length === DATE_LENGTH
}

/** UD, AL, WT and their variants (watch.md, 3). A position may end behind any field. */
export function readPosition(fields: TextReader, reader: Reader, type: string): Message[] {
  const time = readTime(fields, reader)
  const fix = readFix(fields)
  const attributes: Attributes = { signalCsq: fields.count('signal'), batteryPercent: fields.count('battery') }
  attributes.steps = fields.count('steps')
  attributes['watch.rolls'] = fields.count('rolls')
  const status = fields.done ? undefined : fields.whole('status', 16)
  if (fields.fault) return []
  const isAlarm = type.startsWith('AL')
  const message: Message = { kind: 'position', time, fix: time === undefined ? undefined : fix, attributes }
  if (status !== undefined) {
    if (reader.trace)
      for (const { bit } of STATUS_BITS) fields.flag(`status.${bit}`, bit, bit, ((status >>> bit) & 1) === 1)
    attributes.status = status
    if (status & MOVING) attributes.motion = true
  }
  message.alarms = alarmsOf(status ?? 0, isAlarm)
  if (message.alarms) message.kind = 'alarm'
  if (type === 'UD2') attributes.archive = true
  readNetworks(fields, message)
  return [message]
}

function readTime(fields: TextReader, reader: Reader): number | undefined {
  const date = fields.next('time.date').trim()
  const { from } = fields
  const clock = fields.next('time.clock').trim()
  const time = parseTimeDigits(date, clock, 'ddmmyy')
  if (time === undefined && !fields.fault) {
    reader.report('range', 'No such date and time: the fix is left out', from, fields.to)
  }
  return time
}

/** With V the place is the last one that was known, or zeros. */
function readFix(fields: TextReader): Fix | undefined {
  const valid = fields.next('fix.state').trim().toUpperCase() === 'A'
  const lat = degrees(fields, 'fix.lat', 'fix.hemisphere', 'NS')
  const lon = degrees(fields, 'fix.lon', 'fix.side', 'EW')
  const speedKmh = number(fields, 'fix.speed')
  const courseDeg = number(fields, 'fix.course')
  const altitudeM = number(fields, 'fix.altitude')
  const satellites = fields.count('fix.satellites')
  if (lat === undefined || lon === undefined) return undefined
  return { valid, lat, lon, altitudeM, speedKmh, courseDeg, satellites }
}

/** A number that may be missing, with its field or without it. */
function number(fields: TextReader, id: string): number | undefined {
  return fields.done ? undefined : fields.decimal(id)
}

/**
 * Some firmware writes the sign and the letter, some the sign and always the same letter: either makes it negative. The
 * letter may be missing, with its field or without it.
 */
function degrees(fields: TextReader, id: string, letterId: string, letters: 'NS' | 'EW'): number | undefined {
  const value = fields.decimal(id)
  const hasLetter = parseDecimal(fields.peek()) === undefined
  const letter = hasLetter ? fields.next(letterId).trim().toUpperCase() : ''
  if (!letters.includes(letter)) {
    fields.doubt(`“${letter}” should be ${letters[0]} or ${letters[1]}: the fix is left out`)
    return undefined
  }
  if (value === undefined || letter !== letters[1]) return value
  fields.settle(id, -Math.abs(value))
  return -Math.abs(value)
}

function readNetworks(fields: TextReader, message: Message): void {
  if (fields.done) return
  const count = fields.whole('cells') ?? 0
  // Without a cell some makers still send the places of the network, empty.
  if (count > 0 || fields.text.indexOf(',,', fields.at) >= 0) {
    fields.maybe('cells.advance')
    const cells = readCells(fields, count)
    if (cells.length > 0) message.cells = cells
  }
  if (!fields.done) {
    const points = readAccessPoints(fields, parseWhole(fields.next('wifi.count')) ?? 0)
    if (points.length > 0) message.wifi = points
  }
  if (fields.done) return
  const accuracy = parseDecimal(fields.peek())
  if (accuracy === undefined || fields.text.indexOf(',', fields.at) >= 0) {
    fields.rest('rest')
    return
  }
  fields.next('accuracy')
  if (accuracy > 0 && message.attributes) message.attributes['watch.accuracyM'] = accuracy
}

function readCells(fields: TextReader, count: number): Cell[] {
  const mcc = parseWhole(fields.maybe('cell.mcc') ?? '')
  const mnc = parseWhole(fields.maybe('cell.mnc') ?? '')
  const base = isHex(fields, count) ? 16 : 10
  const cells: Cell[] = []
  for (let i = 0; i < count && !fields.done; i++) {
    fields.open('cell')
    const lac = cellNumber(fields, 'cell.lac', base)
    const cid = cellNumber(fields, 'cell.cid', base)
    const signal = parseWhole(fields.maybe('cell.signal') ?? '')
    fields.close()
    if (mcc === undefined || mnc === undefined || lac === undefined || cid === undefined) continue
    // FFFF and FFFE stand for no cell.
    if (lac > 0 && lac < 0xfffe && cid > 0) cells.push({ mcc, mnc, lac, cid, signal })
  }
  return cells
}

function cellNumber(fields: TextReader, id: string, base: 10 | 16): number | undefined {
  const value = parseWhole(fields.maybe(id) ?? '', base)
  if (value !== undefined) fields.note(value)
  return value
}

/** Areas and cells are decimal with most makers: one letter among them says that all are hex. */
function isHex(fields: TextReader, count: number): boolean {
  const { text } = fields
  let at = fields.at
  for (let i = 0; i < count * 3; i++) {
    const stop = text.indexOf(',', at)
    const end = stop < 0 ? text.length : stop
    for (; at < end; at++) {
      const digit = hexDigit(text.charCodeAt(at))
      if (digit > 9 && i % 3 !== 2) return true
      if (digit < 0) break
    }
    if (stop < 0) return false
    at = stop + 1
  }
  return false
}

/** Names may hold commas or be empty, so each entry is found by its MAC. */
function readAccessPoints(fields: TextReader, count: number): Wifi[] {
  const points: Wifi[] = []
  for (let i = 0; i < count && !fields.done; i++) {
    const at = nextMac(fields)
    if (at < 0) break
    fields.open('wifi')
    fields.take('wifi.name', Math.max(0, at - 1 - fields.at))
    fields.skipLiteral(',')
    const mac = parseMac(fields.next('wifi.mac')) ?? ''
    const signal = parseDecimal(fields.maybe('wifi.signal') ?? '')
    if (signal !== undefined) fields.note(signal)
    fields.close(mac)
    points.push({ mac, signal })
  }
  return points
}

function nextMac(fields: TextReader): number {
  const { text } = fields
  for (let colon = text.indexOf(':', fields.at); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const at = colon - 2
    if (at > fields.at - 1 && text[at - 1] === ',' && parseMac(text.slice(at, at + MAC_LENGTH)) !== undefined) return at
  }
  return -1
}
