import { imeiCheckDigit } from '../bytes/imei'
import { roundTo } from '../bytes/number'
import type { Fix, Message } from '../model/message'

const WEEKS_1024_MS = 1024 * 7 * 86_400_000
/** Trackers of these families did not exist before; an earlier date is a clock that was never set or a week roll-over. */
const OLDEST_MS = Date.UTC(2006, 0, 1)
/** Faster than any road vehicle; receivers print such speeds while they lose satellites. */
const FASTEST_KMH = 1000

/** Something implausible, and the field ids whose bytes say it: the shared ids of SPEC.md. */
export interface Doubt {
  text: string
  field: string
}

/**
 * Rule P10: what no device on Earth can mean is taken out of the message and named. An impossible place or time takes
 * the fix with it; an impossible speed or course is left out alone, since the place is still of use.
 */
export function questionMessage(message: Message, known: string | null | undefined, doubts: Doubt[]): void {
  const { fix, device } = message
  if (fix) questionFix(message, fix, doubts)
  if (message.time !== undefined && message.time < OLDEST_MS) doubts.push(oldTime(message.time))
  if (device !== undefined && device !== known && device.length === 15) questionIdentity(device, doubts)
}

function questionFix(message: Message, fix: Fix, doubts: Doubt[]): void {
  if (!(Math.abs(fix.lat) <= 90)) {
    doubts.push({ field: 'fix.lat', text: `Latitude ${roundTo(fix.lat, 6)}° does not exist: the fix is left out` })
    message.fix = undefined
  }
  if (!(Math.abs(fix.lon) <= 180)) {
    doubts.push({ field: 'fix.lon', text: `Longitude ${roundTo(fix.lon, 6)}° does not exist: the fix is left out` })
    message.fix = undefined
  }
  if (fix.speedKmh !== undefined && !(fix.speedKmh >= 0 && fix.speedKmh <= FASTEST_KMH)) {
    doubts.push({
      field: 'fix.speed',
      text: `A speed of ${roundTo(fix.speedKmh, 1)} km/h is not possible: it is left out`,
    })
    fix.speedKmh = undefined
  }
  if (fix.courseDeg !== undefined && !(fix.courseDeg >= 0 && fix.courseDeg <= 360)) {
    doubts.push({
      field: 'fix.course',
      text: `A course of ${roundTo(fix.courseDeg, 1)}° does not exist: it is left out`,
    })
    fix.courseDeg = undefined
  }
}

function oldTime(time: number): Doubt {
  const claimed = day(time)
  const later = time + WEEKS_1024_MS
  const text =
    later >= OLDEST_MS
      ? `The date ${claimed} is older than this kind of device. 1024 weeks later is ${day(later)}: the week counter of an old GPS receiver has probably rolled over`
      : `The date ${claimed} means that the clock has not been set: wait for the first fix`
  return { field: 'time', text }
}

function questionIdentity(device: string, doubts: Doubt[]): void {
  const right = imeiCheckDigit(device)
  if (right === undefined || right === device.charCodeAt(14) - 0x30) return
  doubts.push({ field: 'device', text: `The IMEI ${device} should end in ${right}: compare it with the label` })
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
