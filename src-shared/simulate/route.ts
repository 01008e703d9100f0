import { distanceM, EARTH_RADIUS_M } from '../bytes/distance'

/** A place in degrees, north and east positive. */
export interface Point {
  readonly lat: number
  readonly lon: number
  readonly altitudeM?: number | undefined
}

/** A way along points, with the metres from the start to each. */
export interface Route {
  readonly points: readonly Point[]
  readonly metres: readonly number[]
  readonly lengthM: number
}

export interface Place extends Point {
  /** Clockwise from north. */
  readonly courseDeg: number
}

const RADIANS = Math.PI / 180

export function makeRoute(points: readonly Point[]): Route {
  const metres: number[] = []
  let lengthM = 0
  points.forEach((point, i) => {
    const before = points[i - 1]
    if (before) lengthM += distanceM(before, point)
    metres.push(lengthM)
  })
  return { points, metres, lengthM }
}

/** The place so many metres along the way. Between two points it is a straight line of degrees: roads are short. */
export function placeAt(route: Route, metres: number): Place {
  const at = segmentAt(route.metres, metres)
  const from = route.points[at] ?? { lat: 0, lon: 0 }
  const to = route.points[at + 1] ?? from
  const start = route.metres[at] ?? 0
  const length = (route.metres[at + 1] ?? start) - start
  const share = length > 0 ? Math.min(1, Math.max(0, (metres - start) / length)) : 0
  return {
    lat: from.lat + (to.lat - from.lat) * share,
    lon: wrap(from.lon + wrap(to.lon - from.lon) * share),
    altitudeM: between(from.altitudeM, to.altitudeM, share),
    courseDeg: courseDeg(from, to),
  }
}

/** The last segment that begins at or before so many metres. */
function segmentAt(starts: readonly number[], metres: number): number {
  let low = 0
  let high = Math.max(0, starts.length - 2)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= metres) low = middle
    else high = middle - 1
  }
  return low
}

function between(from: number | undefined, to: number | undefined, share: number): number | undefined {
  return from === undefined || to === undefined ? (from ?? to) : from + (to - from) * share
}

function courseDeg(from: Point, to: Point): number {
  const lon = (to.lon - from.lon) * RADIANS
  const y = Math.sin(lon) * Math.cos(to.lat * RADIANS)
  const x =
    Math.cos(from.lat * RADIANS) * Math.sin(to.lat * RADIANS) -
    Math.sin(from.lat * RADIANS) * Math.cos(to.lat * RADIANS) * Math.cos(lon)
  return (Math.atan2(y, x) / RADIANS + 360) % 360
}

/** Moved by so many metres to the north and to the east. */
export function shifted(point: Point, northM: number, eastM: number): Point {
  const metresADegree = EARTH_RADIUS_M * RADIANS
  const lat = Math.min(90, Math.max(-90, point.lat + northM / metresADegree))
  const width = Math.max(0.01, Math.cos(point.lat * RADIANS))
  return { ...point, lat, lon: wrap(point.lon + eastM / (metresADegree * width)) }
}

/** Across the date line the short way. */
function wrap(lon: number): number {
  return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon
}
