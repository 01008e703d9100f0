import type { FrameColumns } from './columns'
import type { Operator, TimeValue } from './filter-node'
import type { Narrowing } from './narrow'
import { allowed, numberIn, reckonedIn } from './number-tests'

const DAY_MS = 86_400_000

/** A fraction of a millisecond before the next stretch begins: 10:30 is everything before 10:31. */
const JUST_BEFORE = 1e-3

/** Rows received at a time, before or after it. `zoneMinutes` is the viewer's clock. */
export function timeTest(operator: Operator, from: TimeValue, to: TimeValue, zoneMinutes: number): Narrowing {
  if (from.of === 'ago') return agoTest(operator, from.start, to.start)
  const isStrict = operator === '>' || operator === '<'
  // "Until 10:30" includes that minute; "after 10:30" begins with its first moment.
  const range = { low: from.start, high: isStrict ? to.start : to.end - JUST_BEFORE }
  const zone = zoneMinutes * 60_000
  if (from.of === 'day') {
    return reckonedIn(({ time }, row) => timeOfDay((time[row] ?? 0) + zone), allowed(operator, range))
  }
  const shift = from.isUtc ? 0 : zone
  const moments = { low: range.low - shift, high: range.high - shift }
  return numberIn((columns) => columns.time, allowed(operator, moments), Number.NaN)
}

/** Times before 1970 count from the midnight before them, too. */
function timeOfDay(time: number): number {
  return time - Math.floor(time / DAY_MS) * DAY_MS
}

/** The newest frame says when now is. Being five minutes ago means: since then. */
function agoTest(operator: Operator, from: number, to: number): Narrowing {
  const since = operator === ':' || operator === '=' ? '>=' : operator
  return {
    cost: 0,
    narrow(mask, columns, start) {
      const now = newest(columns)
      const moment = { low: now - Math.max(from, to), high: now - Math.min(from, to) }
      const test = allowed(from === to ? since : operator, moment)
      numberIn((all) => all.time, test, Number.NaN).narrow(mask, columns, start)
    },
  }
}

function newest(columns: FrameColumns): number {
  for (let row = columns.count - 1; row >= 0; row--) {
    const at = columns.time[row]
    if (at !== undefined && !Number.isNaN(at)) return at
  }
  return Number.NaN
}
