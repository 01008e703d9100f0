import { issueBits } from '../../../src-shared/filter/columns'
import {
  CLOCK_DOUBT_MS,
  LAST_OVERVIEW_PLACE,
  type Overview,
  type OverviewPlace,
} from '../../../src-shared/link/contracts/overview'
import type { PlaybackMark } from '../../../src-shared/link/contracts/playback'
import type { FrameIndex } from '../index/frame-index'
import type { FrameView } from './frame-view'

const ERRORS = issueBits('error')
const WARNINGS = issueBits('warning')

/** Where the list's frames stand in the time of the source, or in the order of all frames where they have no clock. */
export function overviewOf(view: FrameView): Overview {
  const { index } = view
  const { firstAt, lastAt } = timesOf(index)
  const { shown } = view.counts()
  const places = gathered(index, shown, (place) => view.listed(place) ?? 0)
  return { firstAt, lastAt, places }
}

/** Where in the whole recording frames have faults or alarms, from 0 to 1, and the worst at each place. */
export function marksOf(index: FrameIndex): PlaybackMark[] {
  return gathered(index, index.count, (row) => row).flatMap(({ place, tone }) =>
    tone === undefined ? [] : [{ part: place / LAST_OVERVIEW_PLACE, tone }],
  )
}

function gathered(index: FrameIndex, count: number, rowAt: (at: number) => number): OverviewPlace[] {
  const placeOf = placing(index)
  const places: (OverviewPlace | undefined)[] = []
  for (let at = 0; at < count; at++) {
    const row = rowAt(at)
    const place = placeOf(row)
    if (Number.isNaN(place)) continue
    const there = (places[place] ??= { place, frames: 0, row, tone: undefined, clock: undefined })
    there.frames++
    noteTone(there, row, toneOf(index, row))
    noteClock(there, row, (index.deviceTime[row] ?? NaN) - (index.time[row] ?? NaN))
  }
  return places.filter((place) => place !== undefined)
}

function toneOf({ issues, alarms }: FrameIndex, row: number): OverviewPlace['tone'] {
  const bits = issues[row] ?? 0
  if (bits & ERRORS) return 'error'
  return bits & WARNINGS || alarms[row] ? 'warning' : undefined
}

function noteTone(there: OverviewPlace, row: number, tone: OverviewPlace['tone']): void {
  if (tone === undefined || tone === there.tone || there.tone === 'error') return
  there.tone = tone
  there.row = row
}

function noteClock(there: OverviewPlace, row: number, clock: number): void {
  const isFurther = there.clock === undefined ? !Number.isNaN(clock) : Math.abs(clock) > Math.abs(there.clock)
  if (!isFurther) return
  there.clock = clock
  if (there.tone === undefined && Math.abs(clock) > CLOCK_DOUBT_MS) there.row = row
}

/** A frame without a time, among others that have one, stands nowhere. */
function placing(index: FrameIndex): (row: number) => number {
  const { firstAt, lastAt } = timesOf(index)
  const span = (lastAt ?? NaN) - (firstAt ?? NaN)
  const last = Math.max(1, index.count - 1)
  return (row) => {
    const part = span > 0 ? ((index.time[row] ?? NaN) - (firstAt ?? NaN)) / span : row / last
    return Math.round(Math.min(1, Math.max(0, part)) * LAST_OVERVIEW_PLACE)
  }
}

function timesOf({ count, time }: FrameIndex): Pick<Overview, 'firstAt' | 'lastAt'> {
  const known = (at = NaN) => (Number.isNaN(at) ? undefined : at)
  return count === 0
    ? { firstAt: undefined, lastAt: undefined }
    : { firstAt: known(time[0]), lastAt: known(time[count - 1]) }
}
