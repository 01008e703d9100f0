import { parseDecimal } from './number'

const MS_PER_DAY = 86_400_000

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

interface CivilTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
}

/**
 * Milliseconds since 1970 UTC, or undefined when no such date or time exists. Years below 100 count from 2000.
 * Second 60 is let through: a leap second is real, and some receivers print it.
 */
export function utcTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  const fullYear = year < 100 ? year + 2000 : year
  if (!(fullYear >= 1970 && fullYear <= 9999 && month >= 1 && month <= 12 && day >= 1)) return undefined
  if (day > daysInMonth(fullYear, month)) return undefined
  if (!(hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second < 61)) return undefined
  const days =
    daysBeforeYear(fullYear) + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeap(fullYear) ? 1 : 0) + day - 1
  return days * MS_PER_DAY + hour * 3_600_000 + minute * 60_000 + Math.round(second * 1000)
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
}

/** Days from 1970-01-01 to January 1 of the year. */
function daysBeforeYear(year: number): number {
  const y = year - 1
  return year * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) - 719_527
}

/** The last millisecond of the year 9999: later ones have no date that people write. */
const LAST_MOMENT = 253_402_300_799_999

/** The time itself, or undefined when it is none that a calendar knows: damaged files say anything. */
export function calendarTime(time: number): number | undefined {
  return time >= 0 && time <= LAST_MOMENT ? time : undefined
}

/** The parts of a moment in UTC. */
export function civilTime(time: number): CivilTime {
  const date = new Date(time)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  }
}

/** YYMMDD and HHMMSS of a moment in UTC, the two spellings nearly every text family uses. */
export function timeDigits(time: number): { yymmdd: string; ddmmyy: string; hhmmss: string } {
  const c = civilTime(time)
  const [yy, mm, dd] = [two(c.year % 100), two(c.month), two(c.day)]
  return { yymmdd: yy + mm + dd, ddmmyy: dd + mm + yy, hhmmss: two(c.hour) + two(c.minute) + two(c.second) }
}

/** Reads date and time digits; `order` says how the date's six digits run. The seconds may have decimals. */
export function parseTimeDigits(date: string, time: string, order: 'yymmdd' | 'ddmmyy'): number | undefined {
  if (date.length !== 6 || time.length < 6) return undefined
  const first = digitPair(date, 0)
  const last = digitPair(date, 4)
  const second = time.length === 6 ? digitPair(time, 4) : (parseDecimal(time.slice(4)) ?? -1)
  const [year, day] = order === 'yymmdd' ? [first, last] : [last, first]
  // A pair that is no digits is -1, which no calendar has; only the year has to be looked at.
  if (year < 0) return undefined
  return utcTime(year, digitPair(date, 2), day, digitPair(time, 0), digitPair(time, 2), second)
}

/** Two decimal digits as a number; -1 when they are something else. */
export function digitPair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30
  const ones = text.charCodeAt(at + 1) - 0x30
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

function two(value: number): string {
  return value < 10 ? '0' + value : String(value)
}
