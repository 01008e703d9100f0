import { isLetter } from '../../bytes/ascii'
import { parseTimeDigits } from '../../bytes/civil-time'
import { onSide } from '../../bytes/degrees'
import { parseDecimal, parseWhole } from '../../bytes/number'
import type { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import { extras, type Report } from './columns'
import { layoutOf, type Tail } from './layouts'

/** Flags in front of battery and signal where there are six parts; the meaning of any other number is unknown (gotop.md, 2). */
const SIX_PARTS = ['power.external', 'power.gps', 'power.charging', 'power.constant']
const UNKNOWN_FLAG = 'power.flag'
/** The highest figure of +CSQ; 99 says that the modem does not know. */
const CSQ_MOST = 31
const CSQ_UNKNOWN = 99

/**
 * Reads from the fix letter on. Gives back the id of the layout that the fields followed. A whole frame may end behind the
 * place, or behind the speed; one that was cut off there says less than it should.
 */
export function readPosition(text: TextReader, message: Message, isWhole: boolean): string {
  const mark = text.next('fix.valid').toUpperCase()
  const isValid = mark === 'A' || mark === '1'
  text.note(isValid)
  if (mark !== 'A' && mark !== 'V' && !text.fault) text.doubt(`“${mark}” should be A or V`)
  const isLabelled = text.text.startsWith('DATE:', text.at) || isLabel(text)
  const isTimed = readTime(text, message)
  skipLabel(text, 'LAT:')
  const lat = readDegrees(text, 'fix.lat', 'N', 'S')
  skipLabel(text, 'LOT:')
  const lon = readDegrees(text, 'fix.lon', 'E', 'W')
  const speedKmh = isWhole && text.done ? undefined : readSpeed(text)
  const fix = { valid: isValid, lat: lat ?? 0, lon: lon ?? 0, speedKmh }
  const report: Report = { message, attributes: (message.attributes ??= {}), fix }
  if (lat !== undefined && lon !== undefined && isTimed) message.fix = fix
  if (!isWhole || !text.done) readPower(text, report)
  return readColumns(text, report, isLabelled)
}

/** A label is whatever stands in front of a colon: `LOT:`, `LON:`, in small letters or behind a blank as well. */
function isLabel(text: TextReader): boolean {
  const first = text.text.charCodeAt(text.at)
  return (first === 0x20 || isLetter(first)) && text.peek().includes(':')
}

function skipLabel(text: TextReader, usual: string): void {
  if (text.skipLiteral(usual) || !isLabel(text)) return
  const field = text.peek()
  text.skipLiteral(field.slice(0, field.indexOf(':') + 1))
}

/** False when there is no such moment. A clock that is not set is left empty: then the place stands without a time. */
function readTime(text: TextReader, message: Message): boolean {
  text.open('time')
  skipLabel(text, 'DATE:')
  const date = text.next('time.date')
  const { from } = text
  skipLabel(text, 'TIME:')
  const clock = text.next('time.clock')
  const time = parseTimeDigits(date.trim(), clock.trim(), 'yymmdd')
  text.close(time)
  message.time = time
  if (time !== undefined || date + clock === '') return true
  text.from = from
  text.doubt('No such date and time: the fix is left out')
  return false
}

/** Decimal degrees with the hemisphere behind them: `22.7634066N`. Some units write three digits of latitude. */
function readDegrees(text: TextReader, id: string, positive: string, negative: string): number | undefined {
  const field = text.next(id).trim()
  const last = field.length - 1
  const side = isLetter(field.charCodeAt(last)) ? field.charAt(last) : ''
  const degrees = parseDecimal(side === '' ? field : field.slice(0, last))
  const value = degrees === undefined ? undefined : onSide(degrees, side, positive, negative)
  if (value === undefined) {
    if (field !== '')
      text.doubt(`“${field}” is no number of degrees with ${positive} or ${negative} behind it: the fix is left out`)
    return undefined
  }
  if (side === '') text.doubt(`${positive} or ${negative} is missing: the sign says the side`)
  text.note(value)
  return value
}

function readSpeed(text: TextReader): number | undefined {
  skipLabel(text, 'Speed:')
  return text.decimal('fix.speed')
}

/** Read from the right: the last part is the signal, the one before it the battery. */
function readPower(text: TextReader, report: Report): void {
  const field = text.peek()
  const parts = countParts(field)
  if (!isPower(field)) {
    const sent = text.next('power')
    if (sent !== '') report.attributes['gotop.power'] = sent
    return
  }
  text.open('power')
  const flags = parts - NUMBERS
  for (let i = 0; i < flags; i++) readFlag(text, parts === 6 ? (SIX_PARTS[i] ?? UNKNOWN_FLAG) : UNKNOWN_FLAG, report)
  if (flags > 0 && parts !== 6) report.attributes['gotop.flags'] = field.split('-', flags).join('-')
  const battery = parseWhole(text.until('power.battery', '-'))
  if (battery !== undefined) {
    text.note(battery)
    if (battery <= 100) report.attributes.batteryPercent = battery
    else text.doubt(`A battery of ${battery} % does not exist: it is left out`)
  }
  readSignal(text, report)
  text.close(field)
}

/** Battery and signal. */
const NUMBERS = 2

function isPower(field: string): boolean {
  return /^(?:[^-]{1,2}-)*\d{0,3}-\d{0,3}$/.test(field)
}

function countParts(field: string): number {
  let parts = 1
  for (let at = field.indexOf('-'); at >= 0; at = field.indexOf('-', at + 1)) parts++
  return parts
}

/** 1, 0, or X where the model has no such thing. */
function readFlag(text: TextReader, id: string, { attributes }: Report): void {
  const flag = text.until(id, '-')
  if (flag !== '1' && flag !== '0') return
  if (id === 'power.external') attributes['gotop.externalPower'] = flag === '1'
  else if (id === 'power.gps') attributes['gotop.gpsAllowed'] = flag === '1'
  else if (id === 'power.charging') attributes.charging = flag === '1'
}

function readSignal(text: TextReader, { attributes }: Report): void {
  const signal = text.whole('power.signal')
  if (signal === undefined || signal === CSQ_UNKNOWN) return
  // 4G units send a figure of another scale here (gotop.md, 2).
  if (signal <= CSQ_MOST) attributes.signalCsq = signal
  else attributes['gotop.signal'] = signal
}

function readColumns(text: TextReader, report: Report, isLabelled: boolean): string {
  const tail = tailOf(text.text, text.at)
  const { id, columns } = layoutOf(tail, isLabelled)
  for (let i = 0; i < tail.count && i < columns.length; i++) columns[i]?.read(text, report)
  extras.read(text, report)
  return id
}

/** Nothing is copied but the first three fields: this runs for every position. */
function tailOf(text: string, start: number): Tail {
  const first = fieldAt(text, start)
  const second = fieldAt(text, start + first.length + 1)
  const third = fieldAt(text, start + first.length + second.length + 2)
  let count = start < text.length ? 1 : 0
  for (let comma = text.indexOf(',', start); comma >= 0; comma = text.indexOf(',', comma + 1)) count++
  // The mark of 4G firmware in front of the closing #.
  return { count: text.endsWith('>') ? count - 1 : count, first, second, third }
}

function fieldAt(text: string, start: number): string {
  const comma = text.indexOf(',', start)
  return text.slice(start, comma < 0 ? text.length : comma)
}
