import { utcTime } from '../../../bytes/civil-time'
import { degreesFromUnits } from '../../../bytes/degrees'
import type { Reader } from '../../../bytes/reader'
import type { Draft, Part } from './draft'

/** Six bytes, year to second, binary. Undefined, and an issue, when there is no such moment. */
export function readTime(reader: Reader): number | undefined {
  reader.open('time')
  const year = reader.u8('time.year')
  const month = reader.u8('time.month')
  const day = reader.u8('time.day')
  const hour = reader.u8('time.hour')
  const minute = reader.u8('time.minute')
  const time = utcTime(year, month, day, hour, minute, reader.u8('time.second'))
  reader.close(time)
  if (time === undefined && reader.fault === null) {
    reader.report('range', 'No such date and time: it is left out', reader.offset - 6, reader.offset)
  }
  return time
}

/** Local or UTC: only the unit knows how it is set, and most send UTC (gt06.md, 5). */
export const date: Part = (reader, { message }) => {
  message.time = readTime(reader)
}

/** Wi-Fi reports write each of the six bytes as two decimal digits. */
export const decimalDate: Part = (reader, { message }) => {
  reader.open('time')
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = DIGIT_FIELDS.map((id) => decimal(reader, id))
  message.time = utcTime(year, month, day, hour, minute, second)
  reader.close(message.time)
  if (message.time === undefined && reader.fault === null) {
    reader.report('range', 'No such date and time: it is left out', reader.offset - 6, reader.offset)
  }
}

const DIGIT_FIELDS = ['time.year', 'time.month', 'time.day', 'time.hour', 'time.minute', 'time.second']

function decimal(reader: Reader, id: string): number {
  const value = Number(reader.bcd(id, 1))
  reader.note(value)
  return value
}

/** Seconds since 1970 UTC. */
export const epoch: Part = (reader, { message }) => {
  const seconds = reader.u32('time')
  message.time = seconds * 1000
  reader.note(message.time)
}

/** Date, satellites, place, speed, course and status: what most numbers begin with (gt06.md, 4, 0x12). */
export const GPS_WIDTH = 18

export const gps: Part = (reader, draft) => {
  const time = readTime(reader)
  // The high nibble is the length of the block, 12 or 13 without any difference.
  const satellites = reader.u8('fix.satellites') & 15
  reader.note(satellites)
  readPlace(reader, draft, time, satellites)
}

/** Do six bytes of the content look like year to second? Where one number has layouts with and without a date. */
export function isDate(content: Reader, at = 0): boolean {
  const month = content.peek(at + 1)
  const day = content.peek(at + 2)
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  return content.peek(at + 3) < 24 && content.peek(at + 4) < 60 && content.peek(at + 5) < 60
}

/** The length of the block, date and satellites left out: what the high nibble behind the date says (gt06.md, 4, 0x12). */
const BLOCK_LENGTHS: ReadonlySet<number> = new Set([12, 13])
const NORTH_POLE = 90 * 1_800_000
const DATE_LINE = 180 * 1_800_000
const FULL_TURN = 360

/** Do 18 bytes that read as date, place and course stand here? For numbers of which nobody says what they hold. */
export function isPlace(content: Reader): boolean {
  if (!isDate(content) || content.left < GPS_WIDTH || !BLOCK_LENGTHS.has(content.peek(6) >> 4)) return false
  const course = ((content.peek(16) & 3) << 8) | content.peek(17)
  return unitsAt(content, 7) <= NORTH_POLE && unitsAt(content, 11) <= DATE_LINE && course <= FULL_TURN
}

function unitsAt(content: Reader, at: number): number {
  let units = 0
  for (let i = 0; i < 4; i++) units = units * 256 + content.peek(at + i)
  return units
}

/** AZ735 puts the length of the block in front; 0 stands for no satellites (gt06.md, 4, 0x32). */
export const gpsWithLength: Part = (reader, draft) => {
  const time = readTime(reader)
  draft.message.time = time
  if (reader.u8('fix.length') === 0) {
    draft.message.kind = 'info'
    return
  }
  const satellites = reader.u8('fix.satellites') & 15
  reader.note(satellites)
  readPlace(reader, draft, time, satellites)
}

/** Place, speed, course and status, behind a time and a number of satellites that stand elsewhere. */
export function readPlace(reader: Reader, draft: Draft, time: number | undefined, satellites: number): void {
  const lat = degreesFromUnits(reader.u32('fix.lat'))
  const lon = degreesFromUnits(reader.u32('fix.lon'))
  const speedKmh = reader.u8('fix.speed')
  const word = readCourse(reader, draft)
  setFix(reader, draft, time, { word, lat, lon })
  const { fix } = draft.message
  if (fix) {
    fix.speedKmh = speedKmh
    fix.satellites = satellites
  }
}

/** Date, place and course only: the camera JC100 names neither satellites nor speed. */
export const gpsOfCamera: Part = (reader, draft) => {
  const time = readTime(reader)
  const lat = degreesFromUnits(reader.u32('fix.lat'))
  const lon = degreesFromUnits(reader.u32('fix.lon'))
  setFix(reader, draft, time, { word: readCourse(reader, draft), lat, lon })
}

/** The camera JC400 writes the speed in two bytes, behind the course. */
export const gpsOfCamera4G: Part = (reader, draft) => {
  const time = readTime(reader)
  const satellites = reader.u8('fix.satellites') & 15
  reader.note(satellites)
  const lat = degreesFromUnits(reader.u32('fix.lat'))
  const lon = degreesFromUnits(reader.u32('fix.lon'))
  setFix(reader, draft, time, { word: readCourse(reader, draft), lat, lon })
  const speedKmh = reader.u16('fix.speed')
  const { fix } = draft.message
  if (fix) {
    fix.speedKmh = speedKmh
    fix.satellites = satellites
  }
}

interface Place {
  /** Course and status. */
  readonly word: number
  /** Degrees without sign. */
  readonly lat: number
  readonly lon: number
}

function setFix(reader: Reader, { message }: Draft, time: number | undefined, place: Place): void {
  const { word } = place
  const lat = (word & NORTH) !== 0 ? place.lat : -place.lat
  const lon = (word & WEST) !== 0 ? -place.lon : place.lon
  message.time = time
  if (reader.trace !== null) {
    reader.settle('fix.lat', lat)
    reader.settle('fix.lon', lon)
  }
  // A place without a moment is no fix.
  if (time === undefined) return
  message.fix = {
    valid: (word & FIXED) !== 0,
    lat,
    lon,
    altitudeM: undefined,
    speedKmh: undefined,
    courseDeg: word & COURSE,
    satellites: undefined,
    hdop: undefined,
  }
}

const COURSE = 0x3ff
const NORTH = 0x400
const WEST = 0x800
const FIXED = 0x1000
/** Clones say with bit 14 that bit 15 is the ignition. */
const HAS_IGNITION = 0x4000
const IGNITION = 0x8000

function readCourse(reader: Reader, { attributes }: Draft): number {
  const word = reader.u16('fix.word')
  if ((word & HAS_IGNITION) !== 0) attributes.ignition = (word & IGNITION) !== 0
  if (reader.trace !== null) {
    reader.flag('fix.course', 0, 9, word & COURSE)
    reader.flag('fix.north', 10, 10, (word & NORTH) !== 0)
    reader.flag('fix.west', 11, 11, (word & WEST) !== 0)
    reader.flag('fix.valid', 12, 12, (word & FIXED) !== 0)
    reader.flag('fix.differential', 13, 13, (word & 0x2000) !== 0)
    reader.flag('fix.hasIgnition', 14, 14, (word & HAS_IGNITION) !== 0)
    reader.flag('fix.ignition', 15, 15, (word & IGNITION) !== 0)
  }
  return word
}

/** Metres above sea level, with a sign. */
export const altitude: Part = (reader, { message }) => {
  const altitudeM = reader.i16('fix.altitude')
  if (message.fix) message.fix.altitudeM = altitudeM
}

/** Ignition, upload mode and whether the point was stored: what 0x22 and its relatives end with. */
export const upload: Part = (reader, draft) => {
  const { attributes } = draft
  attributes.ignition = reader.u8('ignition') > 0
  attributes['gt06.uploadMode'] = reader.u8('upload.mode')
  storedMark(reader, draft)
}

/** 1 for a point that was stored while there was no link. */
export const storedMark: Part = (reader, { attributes }) => {
  attributes.archive = reader.u8('archive') > 0
}

export const mileage: Part = (reader, { attributes }) => {
  attributes.odometerKm = reader.u32('odometer') / 1000
}
