import { digitPair, utcTime } from '../../bytes/civil-time'
import { parseDecimal } from '../../bytes/number'

const MINUTES_PER_DAY = 1440
const MS_PER_MINUTE = 60_000

/** YYMMDDhhmm[ss], also written 13/02/27 23:40 or with all digits of the year; undefined while the clock is not set. */
export function localTime(text: string): number | undefined {
  if (text.length === 14 && text.startsWith('20')) return plainTime(text.slice(2))
  return plainTime(text) ?? (text.length > 10 ? plainTime(text.replace(/[/: ]/g, '')) : undefined)
}

/** Nothing, or no more than zeros for the date. */
export function isUnset(local: string): boolean {
  return /^0*$/.test(local.slice(0, 6))
}

function plainTime(digits: string): number | undefined {
  if (digits.length !== 10 && digits.length !== 12) return undefined
  const year = digitPair(digits, 0)
  if (year < 0) return undefined
  const second = digits.length === 12 ? digitPair(digits, 10) : 0
  return utcTime(year, digitPair(digits, 2), digitPair(digits, 4), digitPair(digits, 6), digitPair(digits, 8), second)
}

/**
 * The moment of a report: the date comes from the unit's zone and the time of day from the satellites, so their
 * difference is the zone, -12 h to +12 h, and may carry the date over midnight (gps103.md, 2). Some firmware writes no
 * usable UTC time; then nobody knows the zone, and the local time stands as it was sent.
 */
export function reportTime(local: number | undefined, utc: string): number | undefined {
  if (local === undefined) return undefined
  if (!isClock(utc)) return local
  const hour = digitPair(utc, 0)
  const minute = digitPair(utc, 2)
  const second = parseDecimal(utc.slice(4)) ?? -1
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second >= 61) return undefined
  const localMinutes = Math.floor(local / MS_PER_MINUTE)
  let zone = (localMinutes % MINUTES_PER_DAY) - hour * 60 - minute
  if (zone <= -MINUTES_PER_DAY / 2) zone += MINUTES_PER_DAY
  else if (zone > MINUTES_PER_DAY / 2) zone -= MINUTES_PER_DAY
  return (localMinutes - zone) * MS_PER_MINUTE + Math.round(second * 1000)
}

/** HHMMSS, with or without decimals; `0.0` and the like are no time of day. */
function isClock(utc: string): boolean {
  const point = utc.indexOf('.')
  return (point < 0 ? utc.length : point) === 6
}
