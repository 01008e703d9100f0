import type { Alarm } from '../model/vocabulary'
import { distanceM } from '../bytes/distance'
import type { Point } from './route'

/** An area that a user draws: around a place, or inside a line. */
export type Fence =
  | { readonly kind: 'circle'; readonly centre: Point; readonly radiusM: number }
  | { readonly kind: 'polygon'; readonly corners: readonly Point[] }

export function isInside(fence: Fence, point: Point): boolean {
  return fence.kind === 'circle' ? distanceM(fence.centre, point) <= fence.radiusM : isWithin(fence.corners, point)
}

/** Even and odd crossings of a line to the east. Fences across the date line are not drawn. */
function isWithin(corners: readonly Point[], { lat, lon }: Point): boolean {
  let inside = false
  corners.forEach((a, i) => {
    const b = corners[(i + corners.length - 1) % corners.length] ?? a
    if (a.lat > lat === b.lat > lat) return
    if (lon < ((b.lon - a.lon) * (lat - a.lat)) / (b.lat - a.lat) + a.lon) inside = !inside
  })
  return inside
}

/** What is to be told of each fence on the way from one place to the next. */
export function crossings(fences: readonly Fence[], from: Point, to: Point): Alarm[] {
  return fences.flatMap((fence): Alarm[] => {
    const [before, after] = [isInside(fence, from), isInside(fence, to)]
    return before === after ? [] : [after ? 'geofenceEnter' : 'geofenceExit']
  })
}
