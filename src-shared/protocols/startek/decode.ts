import { parseTimeDigits } from '../../bytes/civil-time'
import { fromText } from '../../bytes/ascii'
import { toHex } from '../../bytes/hex'
import { parseWhole } from '../../bytes/number'
import type { Reader } from '../../bytes/reader'
import type { TextReader } from '../../bytes/text-reader'
import type { Fix, Message } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import type { Decoded } from '../protocol'
import { readEnvelope, readTrailer } from './envelope'
import { eventAlarm, flagInputs, flagSystem } from './tables'

/** `&&` flag length `,` identity `,` type `,` content sum CR LF (startek.md). */
export function decode(reader: Reader): Decoded {
  const envelope = readEnvelope(reader)
  const { text, device, isClosed } = envelope
  const content = readContent(text, reader)
  while (!text.done && !text.fault) text.next('rest')
  const isProven = readTrailer(reader, envelope)
  // A content that ends early says less than it should; who sent it is known all the same.
  const message: Message = reader.fault ? { kind: 'other' } : content
  if (device !== '') message.device = device
  return { messages: isClosed ? [message] : [], variant: null, serial: null, proven: isProven }
}

function readContent(text: TextReader, reader: Reader): Message {
  const type = text.next('type')
  switch (type) {
    case '000':
    case '010':
      return readPosition(text)
    case '020':
      reportCompressed(text, reader)
      return { kind: 'other', text: text.rest('body') }
    case '710':
      return { kind: 'info', attributes: { rs232: toHex(fromText(text.rest('rs232'))) } }
    default:
      return isPosition(text) ? answeredPosition(text, type) : answer(text, type)
  }
}

/** The type is the number of the command that this answers. */
function answer(text: TextReader, type: string): Message {
  return { kind: 'reply', attributes: { 'startek.command': type }, text: text.done ? '' : text.rest('text') }
}

function answeredPosition(text: TextReader, type: string): Message {
  const message = readPosition(text)
  message.attributes = { ...message.attributes, 'startek.command': type }
  return message
}

const TIME_LENGTH = 12

/** Event, event data, time and then the A or V. */
function isPosition(text: TextReader): boolean {
  const state = text.ahead(3)?.toUpperCase()
  return (state === 'A' || state === 'V') && text.ahead(2)?.length === TIME_LENGTH
}

function reportCompressed({ from, to, fault }: TextReader, reader: Reader): void {
  if (fault) return
  reader.report('unknown-type', 'Compressed positions are in no public document: the bytes are kept', from, to)
}

/** A position may end behind any field. */
function readPosition(text: TextReader): Message {
  const event = text.whole('event')
  const data = text.next('event.data')
  const attributes: Attributes = { event }
  const message: Message = { kind: 'position', attributes }
  const alarm = event === undefined ? undefined : eventAlarm(event)
  if (alarm) {
    message.kind = 'alarm'
    message.alarms = [alarm]
  }
  if (data !== '') attributes[event === 53 ? 'driverId' : 'startek.eventData'] = data
  const digits = text.next('time').trim()
  message.time = parseTimeDigits(digits.slice(0, 6), digits.slice(6), 'yymmdd')
  if (message.time === undefined && !text.fault) text.doubt('No such date and time: the fix is left out')
  else text.note(message.time ?? null)
  const fix = readFix(text)
  if (message.time !== undefined) message.fix = fix
  const metres = text.count('odometer')
  if (metres !== undefined) attributes.odometerKm = metres / 1000
  if (!text.done) readCell(text, message)
  if (!text.done) readStates(text, attributes)
  if (!text.done) readVolts(text, attributes)
  if (!text.done) readAccessories(text, attributes)
  return message
}

function readFix(text: TextReader): Fix | undefined {
  const valid = text.next('fix.valid').toUpperCase() === 'A'
  text.note(valid)
  const lat = text.decimal('fix.lat')
  const lon = text.decimal('fix.lon')
  const satellites = text.count('fix.satellites')
  const hdop = number(text, 'fix.hdop')
  const speedKmh = number(text, 'fix.speed')
  const courseDeg = number(text, 'fix.course')
  const altitudeM = number(text, 'fix.altitude')
  if (lat === undefined || lon === undefined) return undefined
  return { valid, lat, lon, altitudeM, speedKmh, courseDeg, satellites, hdop }
}

/** A number that may be missing, with its field or without it. */
function number(text: TextReader, id: string): number | undefined {
  return text.done ? undefined : text.decimal(id)
}

function whole(text: TextReader, id: string, base: 10 | 16): number | undefined {
  return text.done ? undefined : text.whole(id, base)
}

/** MCC|MNC|LAC|cell, the last two in hex, and then the signal. */
function readCell(text: TextReader, message: Message): void {
  const cell = listOf(text)
  const mcc = whole(cell, 'cell.mcc', 10)
  const mnc = whole(cell, 'cell.mnc', 10)
  const lac = whole(cell, 'cell.lac', 16)
  const cid = whole(cell, 'cell.cid', 16)
  text.skipLiteral(',')
  const signalCsq = text.count('signal')
  if (message.attributes) message.attributes.signalCsq = signalCsq
  if (mcc && mnc !== undefined && lac !== undefined && cid !== undefined) message.cells = [{ mcc, mnc, lac, cid }]
}

function readStates(text: TextReader, attributes: Attributes): void {
  const system = whole(text, 'system', 16)
  flagSystem(text, system)
  const inputs = whole(text, 'inputs', 16)
  flagInputs(text, inputs)
  attributes.outputs = whole(text, 'outputs', 16)
  attributes.inputs = inputs
  attributes.status = system
  if (inputs !== undefined) attributes.ignition = (inputs & 2) !== 0
  if (system !== undefined) attributes.armed = (system & 0x40) !== 0
}

/** External supply, battery and then the analog inputs, in hundredths of a volt, hex. */
function readVolts(text: TextReader, attributes: Attributes): void {
  const volts = listOf(text)
  attributes.powerV = hundredths(volts, 'power')
  attributes.batteryV = hundredths(volts, 'battery')
  const adc: number[] = []
  while (!volts.done && !volts.fault) {
    const value = hundredths(volts, 'adc')
    if (value !== undefined) adc.push(value)
  }
  if (adc.length > 0) attributes.adc = adc
  text.skipLiteral(',')
}

function hundredths(list: TextReader, id: string): number | undefined {
  const value = whole(list, id, 16)
  if (value === undefined) return undefined
  list.note(value / 100)
  return value / 100
}

/** What is connected: a profile number, fuel tanks, temperatures, the vehicle's own bus, a driver's card; each may be empty. */
function readAccessories(text: TextReader, attributes: Attributes): void {
  text.maybe('profile')
  readFuel(text, attributes)
  readTemperatures(text, attributes)
  readVehicle(text, attributes)
  const driver = text.done ? '' : text.rest('driver')
  if (driver !== '') attributes.driverId = driver
}

/** `01` and four hex digits of tenths; the manual's page names no unit. */
function readFuel(text: TextReader, attributes: Attributes): void {
  const tanks = listOf(text)
  while (!tanks.done && !tanks.fault) {
    const { index, value } = numbered(tanks.next('fuel'))
    if (index === undefined || value === undefined) continue
    tanks.note(value / 10)
    attributes[`startek.fuel${index}`] = value / 10
  }
  text.skipLiteral(',')
}

/** `01` and four hex digits: a sign in bit 15, and tenths of a degree. */
function readTemperatures(text: TextReader, attributes: Attributes): void {
  const sensors = listOf(text)
  while (!sensors.done && !sensors.fault) {
    const { index, value } = numbered(sensors.next('temperature'))
    if (index === undefined || value === undefined) continue
    const degrees = ((value & 0x8000) === 0 ? value : -(value & 0x7fff)) / 10
    sensors.note(degrees)
    if (index === 1) attributes.temperatureC = degrees
    else attributes[`startek.temperature${index}`] = degrees
  }
  text.skipLiteral(',')
}

function numbered(token: string): { index: number | undefined; value: number | undefined } {
  return { index: parseWhole(token.slice(0, 2)), value: parseWhole(token.slice(2), 16) }
}

/** OBD: rpm, load, air flow, intake pressure and temperature, throttle, coolant, fuel rate, fuel level. */
function readVehicle(text: TextReader, attributes: Attributes): void {
  const values = listOf(text)
  if (!values.done) {
    attributes.rpm = values.whole('obd.rpm')
    attributes['startek.engineLoad'] = optional(values, 'obd.load')
    attributes['startek.airFlow'] = optional(values, 'obd.flow')
    attributes['startek.intakeKpa'] = optional(values, 'obd.pressure')
    attributes['startek.intakeC'] = optional(values, 'obd.intake', -40)
    attributes['startek.throttle'] = optional(values, 'obd.throttle')
    attributes['startek.coolantC'] = optional(values, 'obd.coolant', -40)
    const tenths = optional(values, 'obd.rate')
    attributes['startek.fuelRate'] = tenths === undefined ? undefined : tenths / 10
    attributes.fuelPercent = optional(values, 'obd.fuel')
  }
  text.skipLiteral(',')
}

function optional(list: TextReader, id: string, offset = 0): number | undefined {
  const value = list.done ? undefined : list.whole(id)
  if (value === undefined) return undefined
  if (offset !== 0) list.note(value + offset)
  return value + offset
}

/** The next field as a list that is parted by bars; the comma behind it is left to the caller. */
function listOf(text: TextReader): TextReader {
  return text.inner('|', text.done ? 0 : text.peek().length)
}
