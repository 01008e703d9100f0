import { parseTimeDigits } from '../../../bytes/civil-time'
import { parseWhole } from '../../../bytes/number'
import type { TextReader } from '../../../bytes/text-reader'
import type { Fix, Message } from '../../../model/message'
import type { Attributes } from '../../../model/vocabulary'
import { DRIVER, eventAlarm, HEARTBEAT } from '../events'

/** From this version of its protocol on, a device writes temperatures as hundredths (meitrack.md, "AAA record"). */
const HUNDREDTHS_SINCE = 3

/** AAA, and AFF with the number of records that wait in front. A record may end behind any field. */
export function readRecord(text: TextReader): Message {
  const attributes: Attributes = {}
  const message: Message = { kind: 'position', attributes }
  if (isState(text, STATE_PLACE + 1)) text.next('event.count')
  const event = text.whole('event')
  applyEvent(message, attributes, event)
  readPlace(text, message, attributes)
  const metres = text.count('odometer')
  if (metres !== undefined) attributes.odometerKm = metres / 1000
  attributes['meitrack.runtimeS'] = text.count('runtime')
  if (!text.done) readCell(text, message)
  if (!text.done) readStates(text, attributes)
  if (!text.done) readVolts(text, attributes)
  if (!text.done) readTail(text, attributes, event)
  return message
}

/** No cell is heard louder; a smaller negative number is none. */
const STRONGEST_DBM = -20

/** Event, latitude, longitude and time stand in front of the A or V. */
const STATE_PLACE = 4
const TIME_LENGTH = 12

/** Does a record begin here, be it behind a count? Answers to other commands may hold one. */
export function isRecord(text: TextReader): boolean {
  return isState(text, STATE_PLACE) || isState(text, STATE_PLACE + 1)
}

/** Is the field of that number, from 0, an A or V, and the time in front of it? */
function isState(text: TextReader, place: number): boolean {
  const state = text.ahead(place)?.toUpperCase()
  if (state !== 'A' && state !== 'V') return false
  const time = text.ahead(place - 1)
  return time === '' || time?.trim().length === TIME_LENGTH
}

/** A number that may be missing, with its field or without it. */
function number(text: TextReader, id: string): number | undefined {
  return text.done ? undefined : text.decimal(id)
}

export function applyEvent(message: Message, attributes: Attributes, event: number | undefined): void {
  if (event === undefined) return
  attributes.event = event
  const alarm = eventAlarm(event)
  if (alarm) {
    message.kind = 'alarm'
    message.alarms = [alarm]
  } else if (event === HEARTBEAT) message.kind = 'heartbeat'
}

/** From the latitude to the altitude. */
function readPlace(text: TextReader, message: Message, attributes: Attributes): void {
  const lat = text.decimal('fix.lat')
  const lon = text.decimal('fix.lon')
  const digits = text.next('time').trim()
  const time = parseTimeDigits(digits.slice(0, 6), digits.slice(6), 'yymmdd')
  if (time !== undefined) text.note(time)
  else if (!text.fault) text.doubt('No such date and time: the fix is left out')
  const valid = text.next('fix.valid').toUpperCase() === 'A'
  text.note(valid)
  const satellites = text.count('fix.satellites')
  const signal = number(text, 'signal')
  if (signal !== undefined && signal >= 0) attributes.signalCsq = signal
  else if (signal !== undefined && signal < STRONGEST_DBM) attributes.signalDbm = signal
  const speedKmh = number(text, 'fix.speed')
  const courseDeg = number(text, 'fix.course')
  const hdop = number(text, 'fix.hdop')
  const altitudeM = number(text, 'fix.altitude')
  message.time = time
  if (time === undefined || lat === undefined || lon === undefined) return
  const fix: Fix = { valid, lat, lon, altitudeM, speedKmh, courseDeg, satellites, hdop }
  message.fix = fix
}

/** MCC|MNC|LAC|cell, the last two in hex. */
function readCell(text: TextReader, message: Message): void {
  const cell = listOf(text)
  const mcc = part(cell, 'cell.mcc', 10)
  const mnc = part(cell, 'cell.mnc', 10)
  const lac = part(cell, 'cell.lac', 16)
  const cid = part(cell, 'cell.cid', 16)
  text.skipLiteral(',')
  if (mcc && mnc !== undefined && lac !== undefined && cid !== undefined) message.cells = [{ mcc, mnc, lac, cid }]
}

function part(list: TextReader, id: string, base: 10 | 16): number | undefined {
  return list.done ? undefined : list.whole(id, base)
}

/** Two hex digits of inputs and two of outputs. */
function readStates(text: TextReader, attributes: Attributes): void {
  const width = text.peek().length
  const inputs = text.take('inputs', Math.min(2, width))
  attributes.inputs = parseWhole(inputs, 16)
  text.note(attributes.inputs ?? null)
  attributes.outputs = parseWhole(text.next('outputs'), 16)
  text.note(attributes.outputs ?? null)
}

/**
 * Five voltages. With points they are battery, supply and three inner ones; in hex they are three inputs, battery and
 * supply. The scale of the hex words differs by model; hundredths hold for the newer ones and are what is shown.
 */
function readVolts(text: TextReader, attributes: Attributes): void {
  const isDecimal = text.peek().includes('.')
  const volts = listOf(text)
  if (isDecimal) {
    attributes.batteryV = volts.decimal('battery')
    attributes.powerV = volts.done ? undefined : volts.decimal('power')
    while (!volts.done && !volts.fault) volts.decimal('voltage')
  } else {
    const inputs = [hundredths(volts, 'adc'), hundredths(volts, 'adc'), hundredths(volts, 'adc')]
    const adc = inputs.filter((value) => value !== undefined)
    if (adc.length > 0) attributes.adc = adc
    attributes.batteryV = hundredths(volts, 'battery')
    attributes.powerV = hundredths(volts, 'power')
  }
  text.skipLiteral(',')
}

function hundredths(list: TextReader, id: string): number | undefined {
  const value = list.done ? undefined : list.whole(id, 16)
  if (value === undefined) return undefined
  list.note(value / 100)
  return value / 100
}

/** Event data, a reserved field, the protocol version, fuel, temperatures, and a counted list of further data. */
function readTail(text: TextReader, attributes: Attributes, event: number | undefined): void {
  const data = text.next('event.data')
  if (data !== '') attributes[event === DRIVER ? 'driverId' : 'meitrack.eventData'] = data
  text.maybe('reserved')
  const version = text.done ? undefined : text.whole('version')
  if (!text.done) readFuel(text, attributes)
  if (!text.done) readTemperatures(text, attributes, version ?? 0)
  if (!text.done) text.whole('data.count')
  if (text.done) return
  const further = text.left
  let isEmpty = true
  while (!text.done && !text.fault) if (text.next('data') !== '') isEmpty = false
  if (!isEmpty) attributes['meitrack.data'] = further
}

/** A byte of percent and one of hundredths. */
function readFuel(text: TextReader, attributes: Attributes): void {
  const digits = text.next('fuel')
  const value = digits.length === 4 ? parseWhole(digits, 16) : undefined
  if (value === undefined) return
  attributes.fuelPercent = (value >> 8) + (value & 0xff) / 100
  text.note(attributes.fuelPercent)
}

/** A byte of sensor number and two of temperature, parted by bars. */
function readTemperatures(text: TextReader, attributes: Attributes, version: number): void {
  const list = listOf(text)
  while (!list.done && !list.fault) {
    const token = list.next('temperature')
    const sensor = parseWhole(token.slice(0, 2), 16)
    const value = token.length === 6 ? parseWhole(token.slice(2), 16) : undefined
    if (sensor === undefined || value === undefined) continue
    const degrees = version >= HUNDREDTHS_SINCE ? signed16(value) / 100 : wholeAndHundredths(value)
    list.note(degrees)
    addTemperature(attributes, sensor, degrees)
  }
  text.skipLiteral(',')
}

/** The first sensor is the temperature of the message. */
export function addTemperature(attributes: Attributes, sensor: number, degrees: number): void {
  if (sensor === 1) attributes.temperatureC = degrees
  else attributes[`meitrack.temperature${sensor}`] = degrees
}

export function signed16(value: number): number {
  return (value << 16) >> 16
}

/** Older devices: a signed byte of degrees, and hundredths that go the same way. */
function wholeAndHundredths(value: number): number {
  const whole = (value << 16) >> 24
  const fraction = (value & 0xff) / 100
  return whole < 0 ? whole - fraction : whole + fraction
}

/** The next field as a list that is parted by bars; the comma behind it is left to the caller. */
function listOf(text: TextReader): TextReader {
  return text.inner('|', text.done ? 0 : text.peek().length)
}
