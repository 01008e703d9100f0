import { bcdByte } from '../../../bytes/bcd'
import { utcTime } from '../../../bytes/civil-time'
import type { Reader } from '../../../bytes/reader'
import type { Cell, Fix, Message, Wifi } from '../../../model/message'
import type { Alarm, Attributes } from '../../../model/vocabulary'
import { STATUS_BITS, type Profile } from '../profiles'

const MS_PER_HOUR = 3_600_000
/** -180 and -1 millionths as numbers of 32 bits; all ones are no place. */
const FIRST_SIGNED = 2 ** 32 - 180e6
const LAST_SIGNED = 2 ** 32 - 2

/** A message that is being filled. */
export interface Draft extends Message {
  attributes: Attributes
}

export function addAlarm(draft: Draft, alarm: Alarm): void {
  if (!draft.alarms) draft.alarms = [alarm]
  else if (!draft.alarms.includes(alarm)) draft.alarms.push(alarm)
}

export function addCell(draft: Draft, cell: Cell): void {
  draft.cells ??= []
  draft.cells.push(cell)
}

export function addWifi(draft: Draft, wifi: Wifi): void {
  draft.wifi ??= []
  draft.wifi.push(wifi)
}

const HEAD_LENGTH = 28
const MOST_LATITUDE = 90e6
const MOST_LONGITUDE = 180e6
/** 300 km/h in tenths. */
const MOST_SPEED = 3000
const FULL_CIRCLE = 360

/** Could a location begin so many bytes ahead? For bodies of which nothing says so. */
export function looksLikeLocation(reader: Reader, ahead: number): boolean {
  if (reader.left < ahead + HEAD_LENGTH) return false
  const word = (at: number) => (reader.peek(ahead + at) << 8) | reader.peek(ahead + at + 1)
  const long = (at: number) => word(at) * 65_536 + word(at + 2)
  const isPlace = long(8) <= MOST_LATITUDE && long(12) <= MOST_LONGITUDE && long(8) + long(12) > 0
  if (!isPlace || word(18) > MOST_SPEED || word(20) > FULL_CIRCLE) return false
  return localTime(reader, ahead + 22) !== undefined
}

/** JT/T 808, 0x0200: the 28 bytes that every location begins with. */
export function readLocation(reader: Reader, profile: Profile): Draft {
  const draft: Draft = { kind: 'position', attributes: {} }
  readAlarms(reader, draft, profile)
  const fix = readPlace(reader, draft)
  readMotion(reader, fix)
  draft.time = readClock(reader, 'time', profile)
  if (draft.time !== undefined) draft.fix = fix
  return draft
}

function readAlarms(reader: Reader, draft: Draft, profile: Profile): void {
  const word = reader.u32('alarm')
  if (word === 0) return
  draft.attributes['jt808.alarm'] = word
  for (let bit = 0; bit < 32; bit++) {
    if (((word >>> bit) & 1) === 0) continue
    reader.flag(`alarm.${bit}`, bit, bit, true)
    const alarm = profile.alarms[bit]
    if (alarm) addAlarm(draft, alarm)
  }
}

/** Status word, latitude and longitude: also the head of some passthrough messages. */
export function readPlace(reader: Reader, draft: Draft): Fix {
  const status = reader.u32('status')
  if (reader.trace) for (const bit of Object.keys(STATUS_BITS)) flagStatus(reader, status, Number(bit))
  const lat = readDegrees(reader, 'fix.lat', (status & 4) !== 0)
  const lon = readDegrees(reader, 'fix.lon', (status & 8) !== 0)
  const { attributes } = draft
  attributes.ignition = (status & 1) !== 0
  attributes.charging = (status & 0x0400_0000) !== 0
  attributes.outputCut = (status & 0x400) !== 0
  attributes.status = status
  return { valid: (status & 2) !== 0, lat, lon }
}

/** Millionths of a degree without a sign. A number too large for a place has one of its own, as some firmware sends it. */
function readDegrees(reader: Reader, id: string, isNegative: boolean): number {
  const raw = reader.u32(id)
  const isSigned = raw >= FIRST_SIGNED && raw <= LAST_SIGNED
  const size = (isSigned ? 2 ** 32 - raw : raw) / 1e6
  const degrees = isSigned || isNegative ? -size : size
  reader.note(degrees)
  return degrees
}

function flagStatus(reader: Reader, status: number, bit: number): void {
  reader.flag(`status.${bit}`, bit, bit, ((status >>> bit) & 1) === 1)
}

export function readMotion(reader: Reader, fix: Fix): void {
  fix.altitudeM = reader.i16('fix.altitude')
  fix.speedKmh = reader.u16('fix.speed') / 10
  reader.note(fix.speedKmh)
  fix.courseDeg = reader.u16('fix.course')
}

function localTime(reader: Reader, ahead: number): number | undefined {
  return utcTime(
    bcdByte(reader.peek(ahead)),
    bcdByte(reader.peek(ahead + 1)),
    bcdByte(reader.peek(ahead + 2)),
    bcdByte(reader.peek(ahead + 3)),
    bcdByte(reader.peek(ahead + 4)),
    bcdByte(reader.peek(ahead + 5)),
  )
}

/** YY MM DD hh mm ss in decimal digits, two to a byte, by the clock of the profile. */
export function readClock(reader: Reader, id: string, profile: Profile): number | undefined {
  const from = reader.offset
  const local = localTime(reader, 0)
  reader.skip(id, 6)
  if (reader.fault) return undefined
  if (local === undefined) {
    reader.report('range', 'No such date and time: the fix is left out', from, from + 6)
    return undefined
  }
  const time = local - profile.zone * MS_PER_HOUR
  reader.note(time)
  return time
}
