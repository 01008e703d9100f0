import { mark, NEVER, type Trail } from '../trail'

/** A live report's device time against its receipt. */
interface ClockPoint {
  readonly frame: number
  readonly at: number
  /** Device time minus receipt, in milliseconds: negative where the device is behind. */
  readonly offsetMs: number
}

const POINTS = 8
/** Device time that runs so much faster than ours comes from memory. */
const CATCHING_UP_MS = 5_000
/** Clocks without a fix begin at one of these years; the day is the first of January (R-TIME-5). */
const START_YEARS: ReadonlySet<number> = new Set([1970, 1980, 2000, 2004, 2010])

export function newClock() {
  return {
    /**
     * Of the newest live reports: three numbers each, side by side in a ring, since objects for ten thousand devices
     * keep the collector of garbage busy. Read them by `clockPoints`.
     */
    points: [] as number[],
    /** Live reports with a time, ever. */
    live: 0,
    /** Reports from the device's memory: it says so, or its time runs after ours. */
    stored: NEVER as Readonly<Trail>,
    oldestStoredMs: 0,
    /** Times of a clock that was never set. */
    unset: NEVER as Readonly<Trail>,
    /** Of the report before, NaN before the first: a number alone is written in place, for ten thousand devices. */
    lastTime: Number.NaN,
    lastAt: Number.NaN,
  }
}

type Clock = ReturnType<typeof newClock>

/** The newest live reports, oldest first. */
export function clockPoints({ points, live }: Clock): ClockPoint[] {
  const oldest = live > POINTS ? live : 0
  return Array.from({ length: Math.min(live, POINTS) }, (_, i) => {
    const place = ((oldest + i) % POINTS) * 3
    return { frame: points[place] ?? 0, at: points[place + 1] ?? 0, offsetMs: points[place + 2] ?? 0 }
  })
}

export function addTime(clock: Clock, time: number, frame: number, at: number, isArchive: boolean): void {
  const { lastTime, lastAt } = clock
  clock.lastTime = time
  clock.lastAt = at
  const offsetMs = time - at
  if (isArchive || isCatchingUp(time, at, lastTime, lastAt)) {
    clock.stored = mark(clock.stored, frame, at)
    clock.oldestStoredMs = Math.min(clock.oldestStoredMs, offsetMs)
  } else if (offsetMs < -1e11 && isUnset(time)) clock.unset = mark(clock.unset, frame, at)
  else {
    const place = (clock.live++ % POINTS) * 3
    clock.points[place] = frame
    clock.points[place + 1] = at
    clock.points[place + 2] = offsetMs
  }
}

function isCatchingUp(time: number, at: number, lastTime: number, lastAt: number): boolean {
  return time < at && time > lastTime && time - lastTime - (at - lastAt) > CATCHING_UP_MS
}

/** The first of January of a year that clocks begin with. 1e11 ms are three years: nearer dates are looked at as offsets. */
function isUnset(time: number): boolean {
  const date = new Date(time)
  return START_YEARS.has(date.getUTCFullYear()) && date.getUTCMonth() === 0 && date.getUTCDate() <= 2
}
