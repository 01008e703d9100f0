import { isLetter } from '../../bytes/ascii'
import { parseTimeDigits } from '../../bytes/civil-time'
import { parseMinutes } from '../../bytes/degrees'
import { parseDecimal } from '../../bytes/number'
import type { TextReader } from '../../bytes/text-reader'
import type { Fix, Message } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import { hasStatus, status } from './status'

const DATE_LENGTH = 6
const TIME_LENGTH = 6
const SPEED_LENGTH = 5
const COURSE_LENGTH = 6
/** Whole degrees, of old firmware: two digits, or three behind a speed with its one decimal. */
const SHORT_COURSE_LENGTH = 2
const WHOLE_COURSE_LENGTH = 3
const STATUS_LENGTH = 8

/** How many digits stand in front of the date and its A or V; -1 where no location begins. */
export function digitsBeforeDate({ text }: TextReader, at: number): number {
  let stop = at
  while (isDigitAt(text, stop)) stop++
  const count = stop - at
  if (text[stop] === ',') stop++
  const state = text[stop]?.toUpperCase()
  return (state === 'A' || state === 'V') && count >= DATE_LENGTH ? count - DATE_LENGTH : -1
}

/** Does the date of a location stand here, or right behind `before`? */
export function isLocation(fields: TextReader, before = ''): boolean {
  return fields.text.startsWith(before, fields.at) && digitsBeforeDate(fields, fields.at + before.length) === 0
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

/**
 * Date, A or V, latitude, longitude, speed in km/h, time in UTC, course, then status characters or, with commas,
 * altitude and satellites (tk103.md, 2). The date is YYMMDD, and DDMMYY in the form with commas (tk103.md, 5).
 */
export function location(fields: TextReader, hasCommas: boolean, message: Message, attributes: Attributes): void {
  const date = fields.take('date', DATE_LENGTH)
  fields.skipLiteral(',')
  const valid = fields.take('fix.valid', 1)
  fields.skipLiteral(',')
  const lat = coordinate(fields, 'fix.lat', 'fix.latHemisphere', 'N', 'S')
  const lon = coordinate(fields, 'fix.lon', 'fix.lonHemisphere', 'E', 'W')
  const fix: Fix = { valid: valid.toUpperCase() === 'A', lat: lat ?? 0, lon: lon ?? 0 }
  // Behind a classic identity, too, fields may be parted by commas.
  const clock = fields.text[fields.at - 1] === ',' ? commaMotion(fields, fix) : classicMotion(fields, fix)
  const time = parseTimeDigits(date, clock, hasCommas ? 'ddmmyy' : 'yymmdd')
  message.time = time
  if (time !== undefined) fields.settle('time', time)
  else if (!fields.fault) fields.doubt('No such date and time: the fix is left out')
  if (hasStatus(fields)) status(fields, attributes)
  else if (hasCommas) heightAndSatellites(fields, fix)
  if (time !== undefined && lat !== undefined && lon !== undefined) message.fix = fix
}

/**
 * Degrees and minutes run together, with blanks or nothing in place of leading zeros, up to the letter. A firmware that
 * writes a comma in front of the letter may leave the letter out: its north and east are taken as read.
 */
function coordinate(
  fields: TextReader,
  id: string,
  hemisphereId: string,
  positive: string,
  negative: string,
): number | undefined {
  let width = 0
  while (isPlace(fields.text.charCodeAt(fields.at + width), width)) width++
  const text = fields.take(id, width)
  const magnitude = parseMinutes(text)
  if (magnitude === undefined && !fields.fault)
    fields.doubt(`“${text}” is no latitude or longitude: the fix is left out`)
  const isApart = fields.skipLiteral(',') && !isLetter(fields.text.charCodeAt(fields.at))
  const letter = isApart ? positive : fields.take(hemisphereId, 1).toUpperCase()
  if (isApart) fields.doubt(`${positive} or ${negative} is missing: ${positive} is taken`)
  else if (letter !== positive && letter !== negative && !fields.fault) {
    fields.doubt(`“${letter}” should be ${positive} or ${negative}: the fix is left out`)
    return undefined
  }
  fields.skipLiteral(',')
  if (magnitude === undefined || fields.fault) return undefined
  const value = letter === negative ? -Math.abs(magnitude) : magnitude
  fields.settle(id, value)
  return value
}

/** Digits, point and blanks, and a sign in front. */
function isPlace(code: number, place: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x20 || (code === 0x2d && place === 0)
}

/** Widths of 5, 6 and 6 characters. A firmware that does not keep them is measured from the L of the mileage (tk103.md, 2). */
function classicMotion(fields: TextReader, fix: Fix): string {
  const { text, at } = fields
  const stop = text.indexOf('L', at) - STATUS_LENGTH
  const width = stop - at
  const isOdd = width > TIME_LENGTH + SHORT_COURSE_LENGTH && width !== SPEED_LENGTH + TIME_LENGTH + COURSE_LENGTH
  const hasWholeCourse = isOdd && !hasPoint(text, stop - COURSE_LENGTH, stop)
  const courseWidth = hasWholeCourse ? wholeCourseLength(text, at, stop) : COURSE_LENGTH
  const speedWidth = isOdd ? Math.max(1, width - TIME_LENGTH - courseWidth) : SPEED_LENGTH
  fix.speedKmh = fixedNumber(fields, 'fix.speed', speedWidth)
  const clock = fields.take('time', TIME_LENGTH)
  fix.courseDeg = fixedNumber(fields, 'fix.course', Math.min(courseWidth, text.length - fields.at))
  return clock
}

function wholeCourseLength(text: string, at: number, stop: number): number {
  const behindSpeed = stop - text.indexOf('.', at) - 2
  return behindSpeed === TIME_LENGTH + WHOLE_COURSE_LENGTH ? WHOLE_COURSE_LENGTH : SHORT_COURSE_LENGTH
}

function hasPoint(text: string, from: number, to: number): boolean {
  const point = text.indexOf('.', from)
  return point >= 0 && point < to
}

function fixedNumber(fields: TextReader, id: string, width: number): number | undefined {
  const text = fields.take(id, width)
  const value = parseDecimal(text)
  if (value !== undefined) fields.note(value)
  else if (text.trim() !== '') fields.doubt(`“${text}” is no number: it is left out`)
  return value
}

function commaMotion(fields: TextReader, fix: Fix): string {
  fix.speedKmh = fields.decimal('fix.speed')
  const clock = fields.next('time')
  if (!fields.done) fix.courseDeg = fields.decimal('fix.course')
  return clock
}

/** No document names these two; as metres they fit the height of the places in recorded frames. */
function heightAndSatellites(fields: TextReader, fix: Fix): void {
  if (!fields.done) fix.altitudeM = fields.decimal('fix.altitude')
  if (!fields.done) fix.satellites = fields.whole('fix.satellites')
}
