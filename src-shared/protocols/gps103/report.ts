import { isLetter } from '../../bytes/ascii'
import { KMH_PER_KNOT, onSide, parseMinutes } from '../../bytes/degrees'
import { parseDecimal, parseWhole, roundTo } from '../../bytes/number'
import type { TextReader } from '../../bytes/text-reader'
import type { Fix, Message } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import { isUnset, localTime, reportTime } from './clock'
import { acknowledged, keywordRow, OIL, PHOTO, TEMPERATURE, TROUBLE } from './words'

/** KEYWORD,LOCAL,ADMIN,SRC and what follows by source (gps103.md, 2). */
export function report(fields: TextReader, device: string): Message {
  const message: Message = { kind: 'status', device }
  const attributes: Attributes = {}
  const keyword = fields.next('keyword')
  const local = fields.maybe('local') ?? ''
  const admin = fields.maybe('admin') ?? ''
  const isPlace = readSource(fields)
  if (isPlace) satellites(fields, local, message)
  else cell(fields, localTime(local), message, attributes)
  inputs(fields, attributes, keyword)
  applyKeyword(keyword, admin, message, attributes)
  message.attributes = attributes
  return message
}

/**
 * SRC: F says that a place follows. Under any other letter, where the field is missing or one too many is there, the letter
 * of a fix and a coordinate show it.
 */
function readSource(fields: TextReader): boolean {
  if (fields.peek() === 'F') return fields.next('source') === 'F'
  const tokens = fields.left.split(',', 5)
  const before = [1, 0, 2].find((count) => isPlaceAt(tokens, count + 1)) ?? -1
  if (before === 2) fields.next('rest')
  if (before !== 0) fields.maybe('source')
  return before >= 0
}

function isPlaceAt(tokens: readonly string[], at: number): boolean {
  const [valid, lat = ''] = tokens.slice(at)
  return (valid === 'A' || valid === 'V') && (lat === 'N' || lat === 'S' || parseMinutes(lat) !== undefined)
}

/** UTC,VALID,LAT,N,LON,E,SPEED,COURSE,ALT: the hemisphere may stand before its number. */
function satellites(fields: TextReader, local: string, message: Message): void {
  const utc = fields.next('time')
  message.time = reportTime(localTime(local), utc)
  const isDateless = message.time === undefined && isUnset(local)
  if (message.time !== undefined) fields.note(message.time)
  else if (isDateless) fields.doubt('The clock of the unit is not set: the place stands without a date')
  else fields.doubt('No such date and time: the fix is left out')
  const valid = fields.next('fix.valid')
  const lat = coordinate(fields, 'fix.lat', 'fix.latHemisphere', 'N', 'S')
  const lon = coordinate(fields, 'fix.lon', 'fix.lonHemisphere', 'E', 'W')
  const fix: Fix = { valid: valid === 'A' || valid === 'a', lat: lat ?? 0, lon: lon ?? 0 }
  fix.speedKmh = speed(fields)
  fix.courseDeg = optional(fields, 'fix.course')
  fix.altitudeM = optional(fields, 'fix.altitude')
  if (lat === undefined || lon === undefined || (message.time === undefined && !isDateless)) return
  message.fix = fix
  message.kind = 'position'
}

/** The same places hold a mobile cell when there are no satellites; country and network are not sent. */
function cell(fields: TextReader, local: number | undefined, message: Message, attributes: Attributes): void {
  message.time = local
  skipEmpty(fields, 2)
  attributes['gps103.lac'] = hexadecimal(fields, 'cell.lac')
  skipEmpty(fields, 1)
  attributes['gps103.cell'] = hexadecimal(fields, 'cell.id')
  skipEmpty(fields, 4)
}

/** ACC,DOOR,FUEL1%,FUEL2%,TEMP, of which older units send none. A trouble code stands in place of the second fuel. */
function inputs(fields: TextReader, attributes: Attributes, keyword: string): void {
  attributes.ignition = flag(fields, 'ignition')
  attributes['gps103.door'] = flag(fields, 'door')
  attributes.fuelPercent = percent(fields, 'fuel')
  if (keyword === TROUBLE && /^[A-Z]/.test(fields.peek())) attributes['gps103.troubleCodes'] = fields.next('obd.code')
  else attributes['gps103.fuel2Percent'] = percent(fields, 'fuel2')
  attributes.temperatureC = optional(fields, 'temperature')
}

function applyKeyword(keyword: string, admin: string, message: Message, attributes: Attributes): void {
  const row = keywordRow(keyword)
  if (row?.alarm) raise(message, row.alarm)
  else if (keyword.startsWith(TEMPERATURE)) {
    raise(message, 'temperature')
    attributes.temperatureC = parseDecimal(keyword.slice(TEMPERATURE.length)) ?? attributes.temperatureC
  } else if (keyword.startsWith(OIL)) {
    raise(message, 'fuelLeak')
    // `oil 51.67` is a level, `oil1` and `oil2` say which sensor leaks.
    if (keyword.startsWith(`${OIL} `)) attributes.fuelPercent = parseDecimal(keyword.slice(OIL.length + 1))
  } else if (acknowledged(keyword) !== undefined) {
    message.kind = 'reply'
    message.text = keyword
  }
  if (row?.ignition !== undefined) attributes.ignition ??= row.ignition
  if (keyword === 'rfid' && admin !== '') attributes.driverId = admin
  if (keyword.startsWith(PHOTO)) attributes['gps103.photoPackets'] = parseWhole(keyword.slice(PHOTO.length))
  if (!row?.isPlain && !row?.alarm) attributes['gps103.keyword'] = keyword
}

function raise(message: Message, alarm: NonNullable<Message['alarms']>[number]): void {
  message.kind = 'alarm'
  message.alarms = [alarm]
}

/** `imei:…,vr,HEX;` carries a piece of the photo that `vtNN` announced; its first two bytes count, low byte first. */
export function photoPacket(fields: TextReader, device: string): Message {
  fields.next('keyword')
  const index = parseWhole(fields.take('photo.index', 4), 16)
  const packet = index === undefined ? undefined : ((index & 0xff) << 8) | (index >> 8)
  if (packet !== undefined) fields.note(packet)
  fields.next('photo.data')
  return { kind: 'info', device, attributes: { 'gps103.photoPacket': packet } }
}

/** Degrees and minutes run together, whole or without leading zeros, and a letter behind or in front. */
function coordinate(
  fields: TextReader,
  id: string,
  hemisphereId: string,
  positive: string,
  negative: string,
): number | undefined {
  const isBefore = isSide(fields.peek())
  const before = isBefore ? fields.next(hemisphereId) : ''
  const text = fields.next(id)
  const degrees = parseMinutes(text)
  if (degrees === undefined && text !== '' && !fields.fault) {
    fields.doubt(`“${text}” is no latitude or longitude: the fix is left out`)
  }
  const next = isBefore ? before : fields.peek()
  const letter = isBefore ? before : isSide(next) || next === '' ? fields.next(hemisphereId) : ''
  if (degrees === undefined || fields.fault) return undefined
  const value = onSide(degrees, letter, positive, negative)
  if (value === undefined) fields.doubt(`“${letter}” should be ${positive} or ${negative}: the fix is left out`)
  else {
    if (letter === '') fields.doubt(`${positive} or ${negative} is missing: the sign says the side`)
    fields.settle(id, value)
  }
  return value
}

function isSide(field: string): boolean {
  return field.length === 1 && isLetter(field.charCodeAt(0))
}

/** Knots (gps103.md, 2). */
function speed(fields: TextReader): number | undefined {
  const knots = optional(fields, 'fix.speed')
  if (knots === undefined) return undefined
  const kmh = roundTo(knots * KMH_PER_KNOT, 3)
  fields.note(kmh)
  return kmh
}

function optional(fields: TextReader, id: string): number | undefined {
  return fields.done ? undefined : fields.decimal(id)
}

function flag(fields: TextReader, id: string): boolean | undefined {
  const text = fields.maybe(id)
  if (text !== '1' && text !== '0') return undefined
  fields.note(text === '1')
  return text === '1'
}

function percent(fields: TextReader, id: string): number | undefined {
  const text = fields.maybe(id)
  if (!text?.endsWith('%')) return undefined
  const value = parseDecimal(text.slice(0, -1))
  if (value !== undefined) fields.note(value)
  return value
}

function hexadecimal(fields: TextReader, id: string): number | undefined {
  const value = parseWhole(fields.maybe(id) ?? '', 16)
  if (value !== undefined) fields.note(value)
  return value
}

function skipEmpty(fields: TextReader, count: number): void {
  for (let i = 0; i < count && !fields.done; i++) fields.next('empty')
}
