const MS_PER_DAY = 86_400_000

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export interface CivilTime {
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

/** Reads date and time digits; `order` says how the date's six digits run. */
export function parseTimeDigits(date: string, time: string, order: 'yymmdd' | 'ddmmyy'): number | undefined {
  if (!isDigits(date, 6) || !isDigits(time.slice(0, 6), 6)) return undefined
  const a = Number(date.slice(0, 2))
  const month = Number(date.slice(2, 4))
  const c = Number(date.slice(4, 6))
  const second = Number(time.slice(4))
  if (Number.isNaN(second)) return undefined
  const [year, day] = order === 'yymmdd' ? [a, c] : [c, a]
  return utcTime(year, month, day, Number(time.slice(0, 2)), Number(time.slice(2, 4)), second)
}

function isDigits(text: string, count: number): boolean {
  if (text.length !== count) return false
  for (let i = 0; i < count; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x30 || code > 0x39) return false
  }
  return true
}

function two(value: number): string {
  return value < 10 ? '0' + value : String(value)
}
