import { CLOCK_DOUBT_MS } from '../../../../src-shared/link/contracts/overview'
import type { FrameRow } from '../../../../src-shared/link/engine-contract'
import { texts } from '../../../store/language'
import { duration } from '../../../ui/format'
import type { TimeDisplay } from '../../../store/time-display'

/** A quiet link this long gets a divider. */
export const SILENCE_MS = 5 * 60_000

type TimedRow = Pick<FrameRow, 'at' | 'deviceTime' | 'sincePrevious'>

/** The time of a row in the chosen display; a dash where the source says none. `firstAt` is that of the first frame. */
export function frameTime(row: TimedRow, display: TimeDisplay, firstAt: number | undefined): string {
  const { at, deviceTime, sincePrevious } = row
  switch (display) {
    case 'local':
      return at === undefined ? '–' : clockTime(new Date(at))
    case 'utc':
      return at === undefined ? '–' : new Date(at).toISOString().slice(11, 23)
    case 'first':
      return at === undefined || firstAt === undefined ? '–' : elapsed(at - firstAt)
    case 'previous':
      return sincePrevious === undefined ? '–' : elapsed(sincePrevious)
    case 'device':
      return deviceTime === undefined ? '–' : deviceClock(deviceTime, at)
  }
}

/** Date and time of arrival, and what the device says, for whoever looks twice. */
export function fullTime({ at, deviceTime }: TimedRow): string {
  const { traffic } = texts()
  const arrived =
    at === undefined ? traffic.noArrival : traffic.arrived(`${dayOf(new Date(at))} ${clockTime(new Date(at))}`)
  return deviceTime === undefined
    ? arrived
    : `${arrived}; ${traffic.deviceSays(new Date(deviceTime).toISOString().replace('T', ' ').slice(0, 19))}`
}

/** True where the device's clock and ours are too far apart. */
export function isClockDoubtful({ at, deviceTime }: TimedRow): boolean {
  return at !== undefined && deviceTime !== undefined && Math.abs(at - deviceTime) > CLOCK_DOUBT_MS
}

/** "0 s", "−12 s", "+8 h", "+5 h 30 min": how far a device's clock is ahead of the receipt. */
export function clockText(ms: number): string {
  const rounded = Math.round(ms / 1_000) * 1_000
  return `${rounded === 0 ? '' : rounded > 0 ? '+' : '−'}${roundDuration(Math.abs(rounded))}`
}

/** Clocks are off by whole hours more often than not: nothing is said of their minutes then. */
function roundDuration(ms: number): string {
  return duration(ms).replace(/ 0 (min|h)$/, '')
}

/** The same as words. */
export function clockWords(ms: number): string {
  const { clock } = texts().traffic.overview
  const rounded = Math.round(ms / 1_000) * 1_000
  if (rounded === 0) return clock.right
  return rounded > 0 ? clock.ahead(roundDuration(rounded)) : clock.behind(roundDuration(-rounded))
}

/** The date too, where it is not the day on which the frame arrived: stored history, or a clock that is years off. */
function deviceClock(deviceTime: number, at: number | undefined): string {
  const device = new Date(deviceTime)
  const isSameDay = at !== undefined && device.toDateString() === new Date(at).toDateString()
  const time = `${two(device.getHours())}:${two(device.getMinutes())}:${two(device.getSeconds())}`
  if (isSameDay) return time
  return `${dayOf(device).slice(2)} ${time}`
}

/** "2026-11-21" */
function dayOf(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** "14:02:11.123" */
function clockTime(date: Date): string {
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
  return `${time}.${String(date.getMilliseconds()).padStart(3, '0')}`
}

/** "0.123", "59.000", "1:02.500", "1:00:02.500", with a sign where time ran backwards. */
export function elapsed(ms: number): string {
  const all = Math.round(Math.abs(ms))
  const sign = ms < 0 && all > 0 ? '−' : ''
  const seconds = Math.floor(all / 1000)
  const fraction = String(all % 1000).padStart(3, '0')
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return `${sign}${seconds}.${fraction}`
  if (minutes < 60) return `${sign}${minutes}:${two(seconds % 60)}.${fraction}`
  return `${sign}${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}.${fraction}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
