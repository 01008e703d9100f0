import { parseDecimal } from '../bytes/number'
import { failure, success, type Result } from '../model/result'
import { makeRoute, type Point, type Route } from './route'

/** Reads a route from the text of a GPX file, of GeoJSON, or from `LAT,LON;LAT,LON…` as typed. */
export function readRoute(text: string): Result<Route> {
  const start = text.trimStart().replace(/^\uFEFF/, '')
  const points = start.startsWith('<') ? gpxPoints(start) : start.startsWith('{') ? geoJsonPoints(start) : typed(start)
  if (!points) return failure('This is no route: give a GPX or GeoJSON file, or LAT,LON;LAT,LON…')
  if (points.length === 0) return failure('This route has no points: a GPX track, a GeoJSON line or LAT,LON is needed')
  const wrong = points.find(({ lat, lon }) => !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
  return wrong
    ? failure(`The place ${wrong.lat},${wrong.lon} does not exist: latitude comes first`)
    : success(makeRoute(points))
}

function typed(text: string): Point[] | undefined {
  const points: Point[] = []
  for (const pair of text.trim().split(/\s*;\s*/)) {
    if (pair === '') continue
    const [lat, lon, more] = pair.split(',').map(parseDecimal)
    if (lat === undefined || lon === undefined || more !== undefined) return undefined
    points.push({ lat, lon })
  }
  return points
}

/** Track points before route points before waypoints: a file often holds the same way twice. */
function gpxPoints(text: string): Point[] {
  for (const name of ['trkpt', 'rtept', 'wpt']) {
    const found = [...text.matchAll(new RegExp(`<${name}\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'))]
    const points = found.flatMap(([, attributes = '', body = '']) => gpxPoint(attributes, body))
    if (points.length > 0) return points
  }
  return []
}

function gpxPoint(attributes: string, body: string): Point[] {
  const lat = parseDecimal(/\blat\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '')
  const lon = parseDecimal(/\blon\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '')
  if (lat === undefined || lon === undefined) return []
  const altitudeM = parseDecimal(/<ele>([^<]*)<\/ele>/.exec(body)?.[1] ?? '')
  return [altitudeM === undefined ? { lat, lon } : { lat, lon, altitudeM }]
}

function geoJsonPoints(text: string): Point[] | undefined {
  try {
    const points: Point[] = []
    collect(JSON.parse(text), points, 0)
    return points
  } catch {
    return undefined
  }
}

/** Features and geometries lie in each other; deeper than this is no map. */
const DEEPEST = 8

/** Every position in the order of the file, whatever the geometry that holds it. */
function collect(value: unknown, points: Point[], depth: number): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    const [lon, lat, altitudeM] = value as readonly unknown[]
    if (typeof lon === 'number' && typeof lat === 'number') {
      points.push(typeof altitudeM === 'number' ? { lat, lon, altitudeM } : { lat, lon })
    } else for (const item of value) collect(item, points, depth + 1)
    return
  }
  for (const key of ['features', 'geometry', 'geometries', 'coordinates'] as const) {
    if (key in value) collect((value as Record<string, unknown>)[key], points, depth + 1)
  }
}
