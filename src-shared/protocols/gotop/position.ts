import { parseTimeDigits } from '../../bytes/civil-time'
import { parseDecimal, parseWhole } from '../../bytes/number'
import type { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import { extras, type Report } from './columns'
import { layoutOf, type Tail } from './layouts'

/** Flags in front of battery and signal, by the number of parts (gotop.md, 2). Five parts: the meaning of three is unknown. */
const FLAGS: Readonly<Record<number, readonly string[]>> = {
  2: [],
  5: ['power.flag', 'power.flag', 'power.flag'],
  6: ['power.external', 'power.gps', 'power.charging', 'power.constant'],
}
/** The highest figure of +CSQ; 99 says that the modem does not know. */
const CSQ_MOST = 31
const CSQ_UNKNOWN = 99

/** Reads from the fix letter on. Gives back the id of the layout that the fields followed. */
export function readPosition(text: TextReader, message: Message): string {
  const isValid = text.next('fix.valid') === 'A'
  text.note(isValid)
  const isLabelled = text.peek().startsWith('DATE:')
  message.time = readTime(text)
  text.skipLiteral('LAT:')
  const lat = readDegrees(text, 'fix.lat', 'N', 'S')
  if (!text.skipLiteral('LOT:')) text.skipLiteral('LON:')
  const lon = readDegrees(text, 'fix.lon', 'E', 'W')
  const fix = { valid: isValid, lat: lat ?? 0, lon: lon ?? 0, speedKmh: readSpeed(text) }
  const report: Report = { message, attributes: (message.attributes ??= {}), fix }
  if (lat !== undefined && lon !== undefined && message.time !== undefined) message.fix = fix
  readPower(text, report)
  return readColumns(text, report, isLabelled)
}

function readTime(text: TextReader): number | undefined {
  text.open('time')
  text.skipLiteral('DATE:')
  const date = text.next('time.date')
  const { from } = text
  text.skipLiteral('TIME:')
  const clock = text.next('time.clock')
  const time = parseTimeDigits(date, clock, 'yymmdd')
  text.close(time)
  if (time === undefined && date + clock !== '') {
    text.from = from
    text.doubt('No such date and time: the fix is left out')
  }
  return time
}

/** Decimal degrees with the hemisphere behind them: `22.7634066N`. Some units write three digits of latitude. */
function readDegrees(text: TextReader, id: string, positive: string, negative: string): number | undefined {
  const field = text.next(id)
  const last = field.length - 1
  const hemisphere = field.charAt(last)
  const degrees = parseDecimal(field.slice(0, last))
  if (degrees === undefined || (hemisphere !== positive && hemisphere !== negative)) {
    if (field !== '')
      text.doubt(`“${field}” is no number of degrees with ${positive} or ${negative} behind it: the fix is left out`)
    return undefined
  }
  const value = hemisphere === negative ? -degrees : degrees
  text.note(value)
  return value
}

function readSpeed(text: TextReader): number | undefined {
  text.skipLiteral('Speed:')
  return text.decimal('fix.speed')
}

/** Read from the right: the last part is the signal, the one before it the battery. */
function readPower(text: TextReader, report: Report): void {
  const field = text.peek()
  const flags = FLAGS[countParts(field)]
  if (!flags) {
    const sent = text.next('power')
    if (sent !== '') report.attributes['gotop.power'] = sent
    return
  }
  text.open('power')
  for (const id of flags) readFlag(text, id, report)
  if (flags.includes('power.flag')) report.attributes['gotop.flags'] = field.split('-', flags.length).join('-')
  const battery = parseWhole(text.until('power.battery', '-'))
  if (battery !== undefined) {
    text.note(battery)
    if (battery <= 100) report.attributes.batteryPercent = battery
    else text.doubt(`A battery of ${battery} % does not exist: it is left out`)
  }
  readSignal(text, report)
  text.close(field)
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
