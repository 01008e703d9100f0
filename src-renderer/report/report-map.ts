import type { Bounds } from '../../src-shared/link/contracts/track'
import type { Place } from '../map/track-lines'

/** Millimetres on paper. */
export const WIDTH = 84
export const HEIGHT = 58
const MARGIN = 7

const METRES_PER_DEGREE = 111_195
/** A vehicle that never moved is drawn in its neighbourhood, not in its parking space. */
const LEAST_METRES = 400
/** The longest round distance within a third of the drawing. */
const SCALES = [50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000] as const

export interface Projection {
  /** Where a place stands on the paper. */
  at(place: Place): [x: number, y: number]
  /** Degrees at the edges of the drawing. */
  readonly edges: Bounds
  readonly scale: { readonly metres: number; readonly length: number }
}

/** So that these bounds fill the drawing with a margin; degrees of longitude are as wide as they are in the middle. */
export function projectionFor({ south, west, north, east }: Bounds): Projection {
  const middle = { lat: (south + north) / 2, lon: (west + east) / 2 }
  const shrink = Math.max(0.01, Math.cos((middle.lat * Math.PI) / 180))
  const least = LEAST_METRES / METRES_PER_DEGREE
  const high = Math.max(north - south, least)
  const wide = Math.max((east - west) * shrink, least)
  const perDegree = Math.min((HEIGHT - 2 * MARGIN) / high, (WIDTH - 2 * MARGIN) / wide)
  const latSpan = HEIGHT / 2 / perDegree
  const lonSpan = WIDTH / 2 / perDegree / shrink
  return {
    at: ([lat, lon]) => [
      WIDTH / 2 + (lon - middle.lon) * shrink * perDegree,
      HEIGHT / 2 - (lat - middle.lat) * perDegree,
    ],
    edges: {
      south: middle.lat - latSpan,
      north: middle.lat + latSpan,
      west: middle.lon - lonSpan,
      east: middle.lon + lonSpan,
    },
    scale: scaleFor(perDegree / METRES_PER_DEGREE),
  }
}

function scaleFor(perMetre: number): Projection['scale'] {
  const metres = SCALES.findLast((distance) => distance * perMetre <= WIDTH / 3) ?? SCALES[0]
  return { metres, length: metres * perMetre }
}
