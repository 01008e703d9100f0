import { parseTimeDigits } from '../../bytes/civil-time'
import { isImei } from '../../bytes/imei'
import { parseWhole } from '../../bytes/number'
import type { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import type { Alarm, Attributes } from '../../model/vocabulary'
import { digitsBeforeDate, isLocation, location } from './location'
import { DRIVING_ALARMS, VEHICLE_ALARMS, type Layout } from './messages'
import { cellAndWifi, cellLines, cellPairs, dateAndTime } from './network'
import { hasStatus, status } from './status'

const HANDSHAKE = 'HSO'
const VIN_LENGTH = 17
/** What ZC20 writes for a voltage or level that it does not know. */
const NO_LEVEL = 255
const NO_VOLTAGE = 65_535
/** Percent by the level of ZC20; 0 and 1 are next to empty, and no document gives their share (tk103.md, 2). */
const LEVEL_PERCENT: readonly (number | undefined)[] = [undefined, undefined, 10, 20, 50, 80, 100]

/** What a body adds to, and how its frame is written. */
export interface Context {
  readonly message: Message
  readonly attributes: Attributes
  readonly command: string
  readonly hasCommas: boolean
}

type Body = (fields: TextReader, context: Context) => void

/** The packs of BS50 are binary in hex and read elsewhere. */
export const BODIES: Readonly<Record<Exclude<Layout, 'pack'>, Body>> = {
  location: missingLocation,
  handshake,
  login,
  version,
  cells: (fields, { message, attributes }) => cellPairs(fields, message, attributes),
  network: (fields, { message }) => cellAndWifi(fields, message),
  battery,
  answer,
  vin,
  engine,
  raw,
}

/** Reads a location and what stands in front of it, if one begins here. */
export function locationIfAny(fields: TextReader, context: Context): boolean {
  const { message, attributes, command, hasCommas } = context
  if (command === 'BQ81') drivingAlarm(fields, message, attributes)
  // One character, which is a digit as far as the numbers are known.
  if (command === 'BO01' && isLocation(fields, fields.text[fields.at] ?? '')) vehicleAlarm(fields, 1, context)
  const before = digitsBeforeDate(fields, fields.at)
  if (before < 0) return false
  if (before > 0) prefix(fields, before, context)
  location(fields, hasCommas, message, attributes)
  message.kind = message.fix ? 'position' : 'status'
  return true
}

/** Digits in front of a location: the alarm of BO01, otherwise the serial number, as in BP05. */
function prefix(fields: TextReader, width: number, context: Context): void {
  if (context.command === 'BO01') vehicleAlarm(fields, width, context)
  else serialNumber(fields, width, context.attributes)
}

function vehicleAlarm(fields: TextReader, width: number, { message, attributes }: Context): void {
  const code = parseWhole(fields.take('alarm.vehicle', width), 16)
  if (code === undefined) return
  fields.note(code)
  attributes.event = code
  raise(message, VEHICLE_ALARMS[code])
}

/** `,ALARM,n,mmm,` in front of the location, or without the value. */
function drivingAlarm(fields: TextReader, message: Message, attributes: Attributes): void {
  if (!fields.skipLiteral(',ALARM,')) return
  const code = fields.whole('alarm.driving')
  attributes.event = code
  if (!isLocation(fields)) attributes['tk103.alarmValue'] = fields.whole('alarm.value')
  if (code !== undefined) raise(message, DRIVING_ALARMS[code])
}

export function raise(message: Message, alarm: Alarm | undefined): void {
  if (alarm !== undefined) message.alarms = [alarm]
}

/** The IMEI, or the identity with zeros in front, which says nothing new. */
function serialNumber(fields: TextReader, width: number, attributes: Attributes): void {
  const digits = fields.take('serialNumber', width)
  if (isImei(digits) && !digits.startsWith('000')) attributes['tk103.imei'] = digits
}

function leadingDigits(fields: TextReader): number {
  const { text, at } = fields
  let count = 0
  while (parseWhole(text[at + count] ?? '') !== undefined) count++
  return count
}

function handshake(fields: TextReader, { attributes }: Context): void {
  const digits = leadingDigits(fields)
  if (digits > 0) serialNumber(fields, digits, attributes)
  const word = fields.take('handshake', HANDSHAKE.length)
  if (word !== HANDSHAKE && !fields.fault) fields.doubt(`The handshake should say ${HANDSHAKE} and says “${word}”`)
  if (!fields.done) attributes.firmware = fields.rest('firmware')
}

function login(fields: TextReader, { message, attributes }: Context): void {
  const digits = leadingDigits(fields)
  if (digits > 0) serialNumber(fields, digits, attributes)
  if (fields.skipLiteral(',')) cellLines(fields, message, attributes)
}

function version(fields: TextReader, { attributes }: Context): void {
  if (!fields.done) attributes.firmware = fields.rest('firmware')
}

/** Level 0 to 6, hundredths of a volt of the battery, tenths of the supply, and whether it is installed (tk103.md, 2). */
function battery(fields: TextReader, { message, attributes }: Context): void {
  message.time = dateAndTime(fields)
  const level = fields.whole('battery.level')
  const batteryCentivolts = fields.whole('battery.voltage')
  const powerDecivolts = fields.whole('power.voltage')
  const installed = fields.done ? undefined : fields.whole('installed')
  if (level !== undefined && level !== NO_LEVEL) attributes['tk103.batteryLevel'] = level
  attributes.batteryPercent = LEVEL_PERCENT[level ?? NO_LEVEL]
  attributes.batteryV = known(batteryCentivolts, 100)
  attributes.powerV = known(powerDecivolts, 10)
  attributes['tk103.installed'] = installed
}

function known(value: number | undefined, scale: number): number | undefined {
  return value === undefined || value === NO_VOLTAGE ? undefined : value / scale
}

/** `$` around the text, in which round brackets are free. */
function answer(fields: TextReader, { message }: Context): void {
  if (fields.text[fields.at] !== '$') message.time = dateAndTime(fields)
  fields.skipLiteral('$')
  message.text = fields.until('text', '$')
}

/** AV00 is answered with the same command and no number of a vehicle. */
function vin(fields: TextReader, { message, attributes }: Context): void {
  fields.skipLiteral(',')
  if (fields.left.length === VIN_LENGTH) attributes.vin = fields.rest('vin')
  else if (!fields.done) message.text = fields.rest('text')
}

/** `,n,hex,YYMMDDHHMMSS,` and status characters; no document says how the hex is laid out, so it is kept. */
function engine(fields: TextReader, { message, attributes }: Context): void {
  fields.skipLiteral(',')
  fields.next('obd.kind')
  attributes['tk103.obd'] = fields.next('obd.data')
  const digits = fields.next('time')
  message.time = parseTimeDigits(digits.slice(0, 6), digits.slice(6), 'yymmdd')
  if (message.time !== undefined) fields.note(message.time)
  if (hasStatus(fields)) status(fields, attributes)
}

function raw(fields: TextReader, { attributes, command }: Context): void {
  if (!fields.done) attributes[`tk103.${command}`] = fields.rest('body')
}

function missingLocation(fields: TextReader): void {
  if (fields.done) {
    fields.take('date', 6)
    return
  }
  fields.rest('body')
  fields.doubt('No date and A or V where the location should begin: the bytes are kept')
}
