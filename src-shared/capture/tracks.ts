import type { Frame } from '../model/frame'
import type { Fix, Message } from '../model/message'
import { ALARMS } from '../model/vocabulary'

const COLUMNS = 5
const FIRST_POINTS = 64

export interface TrackPoint {
  /** Milliseconds since 1970 UTC; NaN where neither the device nor the recording says one. */
  readonly time: number
  readonly lat: number
  readonly lon: number
  /** NaN where the device does not say it. */
  readonly altitudeM: number
  readonly speedKmh: number
}

/** A silence for so long begins a new segment: nobody knows the way between. */
const SEGMENT_GAP_MS = 30 * 60_000

/** The valid positions of one device: five numbers each, so that a million fit in 40 MB. */
class Track {
  private values = new Float64Array(FIRST_POINTS * COLUMNS)
  private count = 0

  add(time: number, fix: Fix): void {
    const at = this.count * COLUMNS
    if (at === this.values.length) {
      const grown = new Float64Array(at * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values.set([time, fix.lat, fix.lon, fix.altitudeM ?? Number.NaN, fix.speedKmh ?? Number.NaN], at)
    this.count++
  }

  /** In the order of their times, cut where the device was silent for long. Points without a time stay where they came. */
  segments(): TrackPoint[][] {
    const points = Array.from({ length: this.count }, (_, i) => this.point(i))
    if (points.every(({ time }) => !Number.isNaN(time))) points.sort((a, b) => a.time - b.time)
    const segments: TrackPoint[][] = []
    let last: TrackPoint | undefined
    for (const point of points) {
      if (!last || point.time - last.time > SEGMENT_GAP_MS) segments.push([])
      segments.at(-1)?.push(point)
      last = point
    }
    return segments
  }

  private point(index: number): TrackPoint {
    const [time = 0, lat = 0, lon = 0, altitudeM = 0, speedKmh = 0] = this.values.subarray(
      index * COLUMNS,
      (index + 1) * COLUMNS,
    )
    return { time, lat, lon, altitudeM, speedKmh }
  }
}

/** Gathers the way of each device; what is no valid position is counted. */
export class Tracks {
  /** Positions that the device itself calls invalid. */
  invalid = 0
  private readonly tracks = new Map<string, Track>()

  add(frame: Frame): void {
    for (const message of frame.messages) {
      if (!message.fix) continue
      if (message.fix.valid) this.track(deviceOf(frame, message)).add(timeOf(frame, message) ?? Number.NaN, message.fix)
      else this.invalid++
    }
  }

  /** In the order in which the devices appeared. */
  *all(): Generator<{ device: string; segments: TrackPoint[][] }> {
    for (const [device, track] of this.tracks) yield { device, segments: track.segments() }
  }

  private track(device: string): Track {
    let track = this.tracks.get(device)
    if (!track) this.tracks.set(device, (track = new Track()))
    return track
  }
}

/** Frames before the identity is known belong to their connection. */
export function deviceOf(frame: Frame, message: Message): string {
  return message.device ?? frame.device ?? `session ${frame.session}`
}

/** The device's own time, else the receipt. */
export function timeOf(frame: Frame, message: Message): number | undefined {
  return message.time ?? frame.at
}

/** A place with something to say: an alarm where it happened. */
export interface AlarmPlace {
  readonly device: string
  readonly time: number | undefined
  readonly fix: Fix
  readonly title: string
}

export function alarmPlaces(frame: Frame): AlarmPlace[] {
  return frame.messages.flatMap((message) => {
    const { fix, alarms } = message
    if (!fix || !alarms || alarms.length === 0) return []
    const title = alarms.map((alarm) => ALARMS[alarm]).join(', ') + (fix.valid ? '' : ' (no valid position)')
    return [{ device: deviceOf(frame, message), time: timeOf(frame, message), fix, title }]
  })
}

/** Text inside XML: what XML 1.0 cannot hold at all is left out. */
export function escapeXml(text: string): string {
  const allowed = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
  return allowed.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
