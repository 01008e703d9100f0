import { issueBits } from '../../../src-shared/filter/columns'
import type { PlaybackMark } from '../../../src-shared/link/contracts/playback'
import type { FrameIndex } from '../index/frame-index'

/** More could not be told apart on the bar. */
const PLACES = 300

const ERRORS = issueBits('error')
const WARNINGS = issueBits('warning')

/** Where in the recording frames have faults or alarms, and the worst at each place: by time, or by frame without a clock. */
export function marksOf({ count, time, issues, alarms }: FrameIndex): PlaybackMark[] {
  const firstAt = time[0] ?? NaN
  const span = (time[count - 1] ?? NaN) - firstAt
  const worst: (PlaybackMark['tone'] | undefined)[] = []
  for (let row = 0; row < count; row++) {
    const bits = issues[row] ?? 0
    const isError = (bits & ERRORS) !== 0
    if (!isError && (bits & WARNINGS) === 0 && !alarms[row]) continue
    const part = span > 0 ? ((time[row] ?? NaN) - firstAt) / span : row / Math.max(1, count - 1)
    const place = Math.round(Math.min(1, Math.max(0, part)) * PLACES)
    if (Number.isNaN(place)) continue
    worst[place] = isError ? 'error' : (worst[place] ?? 'warning')
  }
  return worst.flatMap((tone, place) => (tone === undefined ? [] : [{ part: place / PLACES, tone }]))
}
