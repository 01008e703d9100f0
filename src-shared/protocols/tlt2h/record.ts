import { fromText } from '../../bytes/ascii'
import { parseTimeDigits } from '../../bytes/civil-time'
import { KMH_PER_KNOT, onSide, parseMinutes } from '../../bytes/degrees'
import { capitalHex, toHex } from '../../bytes/hex'
import { parseMac } from '../../bytes/mac'
import { parseWhole } from '../../bytes/number'
import type { Reader } from '../../bytes/reader'
import { xorOf } from '../../bytes/sums'
import { TextReader } from '../../bytes/text-reader'
import type { Fix, Message, Wifi } from '../../model/message'
import type { Alarm, Attributes } from '../../model/vocabulary'

/** What the header says about all records. */
export interface Head {
  readonly device: string
  readonly attributes: Attributes
  readonly alarm: Alarm | undefined
  readonly count: number | undefined
  /** A record with a voltage or a network in front of its sentence decides it. */
  variant: string
}

interface Place {
  readonly time: number | undefined
  readonly fix: Fix | undefined
  readonly wifi: Wifi[] | undefined
}

interface Record {
  /** Undefined when a field is missing: then nothing is said, rather than half. */
  readonly message: Message | undefined
  readonly isSound: boolean
}

/** One line: `#station$GPRMC,…*HH` and the end of the line. */
export function readRecord(line: Reader, head: Head): Record {
  const text = new TextReader(line, line.left, '#')
  const content = text.text.trimEnd()
  const dollar = content.indexOf('$')
  const star = content.lastIndexOf('*')
  const end = star < dollar ? content.length : star
  const message: Message = { kind: head.alarm ? 'alarm' : 'position', device: head.device }
  if (head.alarm) message.alarms = [head.alarm]
  message.attributes = { ...head.attributes }
  text.open('record')
  text.take('record.start', 1)
  readStation(text, dollar, message, head)
  text.skipLiteral('$')
  const place = readSentence(text.inner(',', end - text.at))
  message.time = place.time
  message.fix = place.fix
  message.wifi = place.wifi
  const isSound = line.fault === null && readChecksum(text, line, dollar + 1, end)
  if (text.at < content.length) text.take('rest', content.length - text.at)
  text.close()
  if (!text.skipLiteral('\r\n')) text.skipLiteral('\n')
  return { message: line.fault ? undefined : message, isSound }
}

/**
 * In front of the $: a battery voltage in tenths (two digits) or thousandths (four), a cell without its network, or
 * nothing; then perhaps a cell with its network behind another #.
 */
function readStation(text: TextReader, dollar: number, message: Message, head: Head): void {
  const attributes = (message.attributes ??= {})
  const mark = text.text.indexOf('#', text.at)
  const hasCell = mark >= 0 && mark < dollar
  const width = (hasCell ? mark : dollar) - text.at
  const station = text.text.slice(text.at, text.at + width)
  const digits = parseWhole(station)
  const isVoltage = digits !== undefined && (width === 2 || width === 4)
  if (isVoltage || hasCell) head.variant = 'voltage'
  if (isVoltage) {
    text.take('battery', width)
    attributes.batteryV = digits / (width === 2 ? 10 : 1000)
    text.note(attributes.batteryV)
  } else if (width > 0) {
    text.take('station', width)
    attributes['tlt2h.station'] = station
  }
  if (!hasCell || !text.skipLiteral('#')) return
  const network = text.text.slice(text.at, dollar)
  if (network.split(',').length === NETWORK_FIELDS) readCell(text.inner(',', network.length), message)
  else if (network !== '') attributes['tlt2h.station'] = text.take('station', network.length)
}

/** Country, network, area, cell. */
const NETWORK_FIELDS = 4

function readCell(text: TextReader, message: Message): void {
  text.open('cell')
  const mcc = text.whole('cell.mcc')
  const mnc = text.whole('cell.mnc')
  const lac = text.whole('cell.lac', 16)
  const cid = text.whole('cell.cid', 16)
  text.close()
  if (mcc === undefined || mnc === undefined || lac === undefined || cid === undefined) return
  message.cells = [{ mcc, mnc, lac, cid }]
}

/** The range between $ and * as NMEA 0183 sums it up. */
function readChecksum(text: TextReader, reader: Reader, from: number, to: number): boolean {
  if (!text.skipLiteral('*')) {
    reader.report('checksum', 'The sentence has no checksum', reader.start + from, reader.start + to)
    return false
  }
  const sent = text.take('checksum', 2)
  const sum = xorOf(reader.bytes, reader.start + from, reader.start + to)
  if (parseWhole(sent, 16) === sum) return true
  const right = capitalHex(sum)
  const issue = `The checksum is ${sent} and should be ${right}`
  reader.report('checksum', issue, text.from, text.to, toHex(fromText(right)))
  return false
}

function readSentence(text: TextReader): Place {
  const kind = text.next('sentence')
  if (kind === 'WIFI') return readNetworks(text)
  if (kind.endsWith('RMC')) return readMinimum(text)
  if (!text.done) text.rest('rest')
  return { time: undefined, fix: undefined, wifi: undefined }
}

/** NMEA RMC, the recommended minimum: everything may be empty without satellites. */
function readMinimum(text: TextReader): Place {
  const clock = text.next('time.clock')
  const isValid = text.next('fix.valid') === 'A'
  text.note(isValid)
  const lat = readDegrees(text, 'fix.lat', 'N', 'S')
  const lon = readDegrees(text, 'fix.lon', 'E', 'W')
  const knots = text.decimal('fix.speed')
  const speedKmh = knots === undefined ? undefined : knots * KMH_PER_KNOT
  if (speedKmh !== undefined) text.note(speedKmh)
  const courseDeg = text.decimal('fix.course')
  const time = readDate(text, clock)
  for (const id of ['variation', 'variation.side', 'mode']) text.maybe(id)
  if (!text.done) text.rest('rest')
  const isComplete = lat !== undefined && lon !== undefined && time !== undefined
  return { time, wifi: undefined, fix: isComplete ? { valid: isValid, lat, lon, speedKmh, courseDeg } : undefined }
}

/** Degrees and minutes run together, and the letter of the hemisphere. */
function readDegrees(text: TextReader, id: string, positive: string, negative: string): number | undefined {
  const field = text.next(id)
  const { from, to } = text
  // Units without satellites write nothing, or 0, for the place.
  const degrees = field === '0' ? undefined : parseMinutes(field)
  const side = text.next(`${id}.side`)
  const value = degrees === undefined ? undefined : onSide(degrees, side, positive, negative)
  text.from = from
  text.to = to
  if (value === undefined) {
    if (field !== '' && field !== '0') text.doubt(`“${field},${side}” is no place: the fix is left out`)
    return undefined
  }
  if (side === '') text.doubt(`${positive} or ${negative} is missing: the sign says the side`)
  text.settle(id, value)
  return value
}

/** The date stands apart from the clock and completes the time. */
function readDate(text: TextReader, clock: string): number | undefined {
  const date = text.next('time')
  const time = parseTimeDigits(date, clock, 'ddmmyy')
  if (time !== undefined) text.note(time)
  else if (!text.fault && date + clock !== '') text.doubt('No such date and time: the fix is left out')
  return time
}

/** Strength and address in turn, as many as were heard; the date comes last. */
function readNetworks(text: TextReader): Place {
  const clock = text.next('time.clock')
  text.note(text.next('fix.valid') === 'A')
  const wifi: Wifi[] = []
  while (text.left.includes(',')) {
    const signal = text.decimal('wifi.signal')
    if (!text.left.includes(',')) break
    const mac = parseMac(text.next('wifi.mac'))
    if (mac === undefined) continue
    text.note(mac)
    wifi.push({ mac, signal })
  }
  return { time: readDate(text, clock), fix: undefined, wifi }
}
