import { KMH_PER_KNOT, parseMinutes } from '../../bytes/degrees'
import { parseDecimal, parseWhole, roundTo } from '../../bytes/number'
import type { TextReader } from '../../bytes/text-reader'
import type { Fix, Message } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import { localTime, reportTime } from './clock'
import { acknowledged, KEYWORDS, OIL, PHOTO, TEMPERATURE } from './words'

/** KEYWORD,LOCAL,ADMIN,SRC and what follows by source (gps103.md, 2). */
export function report(fields: TextReader, device: string): Message {
  const message: Message = { kind: 'status', device }
  const attributes: Attributes = {}
  const keyword = fields.next('keyword')
  const local = localTime(fields.next('local'))
  const admin = fields.maybe('admin') ?? ''
  const source = fields.maybe('source') ?? ''
  if (source === 'F') satellites(fields, local, message)
  else cell(fields, local, message, attributes)
  inputs(fields, attributes)
  applyKeyword(keyword, admin, message, attributes)
  message.attributes = attributes
  return message
}

/** UTC,VALID,LAT,N,LON,E,SPEED,COURSE,ALT: the hemisphere may stand before its number. */
function satellites(fields: TextReader, local: number | undefined, message: Message): void {
  const utc = fields.next('time')
  message.time = reportTime(local, utc)
  if (message.time !== undefined) fields.note(message.time)
  else fields.doubt('No such date and time: the fix is left out')
  const valid = fields.next('fix.valid')
  const lat = coordinate(fields, 'fix.lat', 'fix.latHemisphere', 'N', 'S')
  const lon = coordinate(fields, 'fix.lon', 'fix.lonHemisphere', 'E', 'W')
  const fix: Fix = { valid: valid === 'A', lat: lat ?? 0, lon: lon ?? 0 }
  fix.speedKmh = speed(fields)
  fix.courseDeg = optional(fields, 'fix.course')
  fix.altitudeM = optional(fields, 'fix.altitude')
  if (lat === undefined || lon === undefined || message.time === undefined) return
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

/** ACC,DOOR,FUEL1%,FUEL2%,TEMP, of which older units send none. */
function inputs(fields: TextReader, attributes: Attributes): void {
  attributes.ignition = flag(fields, 'ignition')
  attributes['gps103.door'] = flag(fields, 'door')
  attributes.fuelPercent = percent(fields, 'fuel')
  attributes['gps103.fuel2Percent'] = percent(fields, 'fuel2')
  attributes.temperatureC = optional(fields, 'temperature')
}

function applyKeyword(keyword: string, admin: string, message: Message, attributes: Attributes): void {
  const row = KEYWORDS.get(keyword)
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
  const first = fields.peek()
  const isBefore = first === positive || first === negative
  const before = isBefore ? fields.next(hemisphereId) : ''
  const text = fields.next(id)
  const magnitude = parseMinutes(text)
  if (magnitude === undefined && text !== '' && !fields.fault) {
    fields.doubt(`“${text}” is no latitude or longitude: the fix is left out`)
  }
  const letter = isBefore ? before : fields.next(hemisphereId)
  if (magnitude === undefined || fields.fault) return undefined
  const value = letter === negative ? -magnitude : magnitude
  if (letter !== positive && letter !== negative) {
    fields.doubt(`“${letter}” should be ${positive} or ${negative}: the fix is left out`)
    return undefined
  }
  fields.settle(id, value)
  return value
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
