import { NO_POSITION, NO_SPEED, FLAGS, POSITION_SCALE, SPEED_SCALE } from '../../../src-shared/filter/columns'
import type {
  Bounds,
  Nearest,
  NearestAsk,
  Track,
  TracksAnswer,
  TracksAsk,
} from '../../../src-shared/link/contracts/track'
import { ThinTrack, TRACK_FLAGS, type TrackPoint } from '../../../src-shared/track/thin-track'
import { RowList } from '../frames/row-list'
import { NO_COURSE, type FrameIndex } from './frame-index'

/** Frames that are searched for positions before the sockets have their turn again: some 20 ms of work. */
const STRIDE = 100_000

/** Points that are kept of each track for the first look at it. */
const OVERVIEW_POINTS = 4_000

/** A silence for so long, and nobody knows the way between. */
const SILENCE_MS = 30 * 60_000

interface DeviceTrack {
  readonly device: string
  /** Frames with a position. */
  readonly rows: RowList
  readonly overview: ThinTrack
  bounds: Bounds | undefined
  lastTime: number
}

/** Where each device was. Grows with the index: no frame is looked at twice. */
export class TrackTable {
  private readonly id = Math.random()
  private readonly tracks = new Map<number, DeviceTrack>()
  private searched = 0

  /** `count` is how many frames there are to be seen: all, or those up to the playhead. */
  constructor(
    private readonly index: FrameIndex,
    private readonly count: () => number,
  ) {}

  tracksOf({ devices, budget, within, seen }: TracksAsk): TracksAnswer {
    const total = this.count()
    if (total < this.searched) this.forget()
    this.search(Math.min(total, this.searched + STRIDE))
    const isGoingOn = seen?.capture === this.id && seen.frames <= this.searched && within === undefined
    const since = isGoingOn ? seen.frames : 0
    const tracks = this.chosen(devices).filter(({ rows }) => rows.last >= since)
    return {
      tracks: tracks.map((track) => this.answerOf(track, budget, within)),
      seen: { capture: this.id, frames: this.searched },
      total,
      isWhole: !isGoingOn,
    }
  }

  /** All positions are looked at, not only the drawn ones, so that a click finds the frame itself. */
  nearest({ devices, lat, lon, within }: NearestAsk): Nearest | undefined {
    let best: Nearest | undefined
    let least = within * within
    const shrink = Math.cos((lat * Math.PI) / 180)
    for (const { device, rows } of this.chosen(devices)) {
      for (let i = 0; i < rows.length; i++) {
        const row = rows.at(i) ?? 0
        const north = this.degrees('lat', row) - lat
        const east = (this.degrees('lon', row) - lon) * shrink
        const far = north * north + east * east
        // The newest of those in one place: it lies on top.
        if (far <= least) {
          least = far
          best = { row, device }
        }
      }
    }
    return best
  }

  private chosen(devices: readonly string[] | undefined): DeviceTrack[] {
    const all = [...this.tracks.values()]
    return devices === undefined ? all : all.filter(({ device }) => devices.includes(device))
  }

  private forget(): void {
    this.tracks.clear()
    this.searched = 0
  }

  private search(end: number): void {
    const { index } = this
    for (let row = this.searched; row < end; row++) {
      if (index.lat[row] !== NO_POSITION) this.add(row)
    }
    this.searched = end
  }

  private add(row: number): void {
    const track = this.trackOf(this.index.device[row] ?? 0)
    const time = this.timeOf(row)
    const point = this.pointOf(row, apartFlag(time - track.lastTime))
    track.lastTime = time
    track.rows.push(row)
    track.overview.add(point)
    if ((point.flags & TRACK_FLAGS.invalid) === 0) track.bounds = around(track.bounds, point)
  }

  private trackOf(number: number): DeviceTrack {
    const known = this.tracks.get(number)
    if (known) return known
    const track: DeviceTrack = {
      device: this.index.names.devices[number] ?? '',
      rows: new RowList(),
      overview: new ThinTrack(OVERVIEW_POINTS),
      bounds: undefined,
      lastTime: Number.NaN,
    }
    this.tracks.set(number, track)
    return track
  }

  private answerOf({ device, rows, overview, bounds }: DeviceTrack, budget: number, within?: Bounds): Track {
    const points = within ? this.pointsWithin(rows, within, budget) : overview.points()
    const fitting = points.length <= budget ? points : thinned(points, budget)
    const float = (of: (point: TrackPoint) => number): Float64Array => Float64Array.from(fitting, of)
    return {
      device,
      total: rows.length,
      bounds,
      row: Uint32Array.from(fitting, ({ row }) => row),
      lat: float(({ lat }) => lat),
      lon: float(({ lon }) => lon),
      time: float(({ row }) => this.timeOf(row)),
      speedKmh: float(({ row }) => said(this.index.speed[row], NO_SPEED) / SPEED_SCALE),
      courseDeg: float(({ row }) => said(this.index.course[row], NO_COURSE)),
      flags: Uint8Array.from(fitting, ({ flags }) => flags),
    }
  }

  /** Every step that comes near the bounds, with both its ends: lines reach the edge, or cross the view. */
  private pointsWithin(rows: RowList, bounds: Bounds, budget: number): TrackPoint[] {
    const thin = new ThinTrack(budget)
    let before: TrackPoint | undefined
    let lastTime = Number.NaN
    let added = -1
    for (let i = 0; i < rows.length; i++) {
      const row = rows.at(i) ?? 0
      const time = this.timeOf(row)
      const point = this.pointOf(row, apartFlag(time - lastTime))
      if (isNear(bounds, before ?? point, point)) {
        // What was left out between two visits is no straight line.
        if (before && added !== i - 1) thin.add({ ...before, flags: before.flags | TRACK_FLAGS.apart })
        thin.add(point)
        added = i
      }
      before = point
      lastTime = time
    }
    return thin.points()
  }

  private pointOf(row: number, flags: number): TrackPoint {
    const { index } = this
    const invalid = (index.flags[row] ?? 0) & FLAGS.validFix ? 0 : TRACK_FLAGS.invalid
    const alarm = index.alarms[row] === 0 ? 0 : TRACK_FLAGS.alarm
    return { row, lat: this.degrees('lat', row), lon: this.degrees('lon', row), flags: flags | invalid | alarm }
  }

  private degrees(column: 'lat' | 'lon', row: number): number {
    return (this.index[column][row] ?? 0) / POSITION_SCALE
  }

  private timeOf(row: number): number {
    const device = this.index.deviceTime[row] ?? Number.NaN
    return Number.isNaN(device) ? (this.index.time[row] ?? Number.NaN) : device
  }
}

function thinned(points: readonly TrackPoint[], budget: number): TrackPoint[] {
  const thin = new ThinTrack(budget)
  for (const point of points) thin.add(point)
  return thin.points()
}

/** Stored history comes late, so time may go back: the way there is not one that was driven. */
function apartFlag(silenceMs: number): number {
  return silenceMs > SILENCE_MS || silenceMs < 0 ? TRACK_FLAGS.apart : 0
}

function isNear({ south, west, north, east }: Bounds, from: TrackPoint, to: TrackPoint): boolean {
  return (
    Math.max(from.lat, to.lat) >= south &&
    Math.min(from.lat, to.lat) <= north &&
    Math.max(from.lon, to.lon) >= west &&
    Math.min(from.lon, to.lon) <= east
  )
}

function around(bounds: Bounds | undefined, { lat, lon }: TrackPoint): Bounds {
  if (bounds === undefined) return { south: lat, north: lat, west: lon, east: lon }
  bounds.south = Math.min(bounds.south, lat)
  bounds.north = Math.max(bounds.north, lat)
  bounds.west = Math.min(bounds.west, lon)
  bounds.east = Math.max(bounds.east, lon)
  return bounds
}

function said(value: number | undefined, absent: number): number {
  return value === undefined || value === absent ? Number.NaN : value
}
