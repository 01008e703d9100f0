/** The Earth as a sphere of its mean radius (IUGG), in metres: good to half a percent anywhere. */
export const EARTH_RADIUS_M = 6_371_008.8

const RADIANS = Math.PI / 180

interface Point {
  readonly lat: number
  readonly lon: number
}

/** Along the ground, by the haversine formula. */
export function distanceM(a: Point, b: Point): number {
  const lat = Math.sin(((b.lat - a.lat) * RADIANS) / 2)
  const lon = Math.sin(((b.lon - a.lon) * RADIANS) / 2)
  const h = lat * lat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * lon * lon
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}
