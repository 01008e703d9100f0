/** A position on its way through thinning: its row in the capture, its place, and what must not get lost about it. */
export interface TrackPoint {
  readonly row: number
  readonly lat: number
  readonly lon: number
  /** Bits of TRACK_FLAGS. */
  readonly flags: number
}

export const TRACK_FLAGS = {
  /** The device itself calls the position invalid. */
  invalid: 1 << 0,
  alarm: 1 << 1,
  /** Nobody knows the way from the point before: a long silence, a step back in time, or the edge of what was asked for. */
  apart: 1 << 2,
} as const

/** About a metre, in degrees: what a standing receiver wanders. */
const FIRST_TOLERANCE = 1e-5

/** One point of every kind, and the ends: with fewer no tolerance would be wide enough. */
const LEAST_BUDGET = 16

/**
 * A track that never has more than `budget` points, however many are added: each point costs the same, so it can grow
 * with a live capture. A point is left out while the line between its neighbours passes it within a tolerance; when the
 * points are too many the tolerance doubles. So the dropped ones lie within about twice the tolerance of what is drawn.
 * The first and the last point stay, and alarms and the ends of invalid stretches, but for those that only repeat in the
 * same place what a kept one says already.
 */
export class ThinTrack {
  private kept: TrackPoint[] = []
  /** The last kept point of each kind. */
  private readonly latest = new Map<number, TrackPoint>()
  /** The newest point, while nobody knows yet whether it is needed. */
  private last: TrackPoint | undefined
  private cone = openCone()
  /** Degrees of latitude. */
  private tolerance = FIRST_TOLERANCE

  private readonly budget: number

  constructor(budget: number) {
    this.budget = Math.max(LEAST_BUDGET, budget)
  }

  add(point: TrackPoint): void {
    this.take(point)
    while (this.kept.length >= this.budget) this.loosen()
  }

  points(): TrackPoint[] {
    return this.last === undefined ? [...this.kept] : [...this.kept, this.last]
  }

  private take(point: TrackPoint): void {
    const { tolerance } = this
    const anchor = this.kept.at(-1)
    if (anchor === undefined) return this.keep(point)
    const before = this.last ?? anchor
    const isStraight = narrow(this.cone, anchor, point, tolerance)
    const isStretchEnd = point.flags !== before.flags && distance(anchor, before) > tolerance
    if (this.last !== undefined && (!isStraight || isStretchEnd)) {
      this.keep(this.last)
      narrow(this.cone, before, point, tolerance)
    }
    if (this.isNews(point, before)) this.keep(point)
    else this.last = point
  }

  /** Whether it says something that no kept point says in the same place. */
  private isNews(point: TrackPoint, before: TrackPoint): boolean {
    const isSame = point.flags === before.flags && (point.flags & (TRACK_FLAGS.alarm | TRACK_FLAGS.apart)) === 0
    if (isSame) return false
    const known = point.flags & TRACK_FLAGS.apart ? this.kept.at(-1) : this.latest.get(point.flags)
    return known === undefined || distance(known, point) > this.tolerance
  }

  private keep(point: TrackPoint): void {
    this.kept.push(point)
    this.latest.set(point.flags, point)
    this.last = undefined
    this.cone = openCone()
  }

  private loosen(): void {
    const points = this.points()
    this.tolerance *= 2
    this.kept = []
    this.latest.clear()
    this.last = undefined
    for (const point of points) this.take(point)
  }
}

/** The directions from the last kept point in which all points since lie within the tolerance of a straight line. */
interface Cone {
  /** Radians; the limits are counted from here, so that they never wrap. */
  middle: number | undefined
  least: number
  most: number
  farthest: number
}

function openCone(): Cone {
  return { middle: undefined, least: -Math.PI, most: Math.PI, farthest: 0 }
}

/** Narrows the cone to what a further point allows; false when the point lies outside, or turns back. */
function narrow(cone: Cone, from: TrackPoint, to: TrackPoint, tolerance: number): boolean {
  const [x, y] = offset(from, to)
  const far = Math.hypot(x, y)
  if (far < cone.farthest - tolerance) return false
  cone.farthest = Math.max(cone.farthest, far)
  if (far <= tolerance) return true
  const direction = Math.atan2(y, x)
  cone.middle ??= direction
  const turn = wrapped(direction - cone.middle)
  if (turn < cone.least || turn > cone.most) return false
  const width = Math.asin(tolerance / far)
  cone.least = Math.max(cone.least, turn - width)
  cone.most = Math.min(cone.most, turn + width)
  return true
}

function distance(from: TrackPoint, to: TrackPoint): number {
  return Math.hypot(...offset(from, to))
}

/** In degrees of latitude, on a plane: degrees of longitude shrink towards the poles, and 180° is no edge. */
function offset(from: TrackPoint, to: TrackPoint): [x: number, y: number] {
  const degrees = to.lon - from.lon
  const east = degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
  return [east * Math.cos((from.lat * Math.PI) / 180), to.lat - from.lat]
}

function wrapped(angle: number): number {
  return angle > Math.PI ? angle - 2 * Math.PI : angle < -Math.PI ? angle + 2 * Math.PI : angle
}
