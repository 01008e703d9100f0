import { distanceM } from '../../bytes/distance'
import type { Fix } from '../../model/message'
import type { Thresholds } from '../thresholds'
import { mark, NEVER, type Trail } from '../trail'

/** Where a device said to be, and when. */
interface Spot {
  lat: number
  lon: number
  time: number | undefined
  at: number | undefined
  frame: number
  speedKmh: number | undefined
  satellites: number | undefined
}

/** A step between two fixes: the longest of its kind. */
interface Step {
  readonly metres: number
  readonly seconds: number
}

/** Degrees: two points closer than this are one, as far as minutes of arc are judged. */
const MOVED_DEGREES = 0.0005
const MIRROR_DEGREES = 1
/** A device nearer to the equator or Greenwich than this crosses them for real. */
const FAR_DEGREES = 2

export function newPlace() {
  return {
    reports: 0,
    /** Reports with a fix. */
    valid: 0,
    firstValid: undefined as Spot | undefined,
    last: undefined as Spot | undefined,
    /** Reports in a row without a fix; ends with the next fix. */
    invalid: NEVER as Readonly<Trail>,
    /** Of these, such as repeat a place that is not 0,0. */
    invalidSame: NEVER as Readonly<Trail>,
    invalidSpot: undefined as Spot | undefined,
    /** Fixes in a row that are equal in place and time although the vehicle is in use. */
    frozen: NEVER as Readonly<Trail>,
    /** Called valid, at 0,0, in a row. */
    zero: NEVER as Readonly<Trail>,
    jumps: NEVER as Readonly<Trail>,
    farthest: undefined as Step | undefined,
    /** The sign of latitude or longitude changed from one fix to the next. */
    mirrored: NEVER as Readonly<Trail>,
    /** Fixes that lie apart, and how many of them have a fraction of a degree above .6. */
    movingPoints: 0,
    above60: 0,
    satellites: undefined as number | undefined,
    /** Frames in a row that name cells or Wi-Fi and no place. */
    cellsOnly: NEVER as Readonly<Trail>,
    lastReportAt: undefined as number | undefined,
  }
}

type Place = ReturnType<typeof newPlace>

interface FixSeen {
  readonly fix: Fix
  readonly time: number | undefined
  readonly frame: number
  readonly at: number | undefined
  readonly ignition: boolean | undefined
}

export function addFix(place: Place, seen: FixSeen, limits: Thresholds): void {
  const { fix, frame, at } = seen
  place.reports++
  place.lastReportAt = at
  place.cellsOnly = NEVER
  if (fix.satellites !== undefined) place.satellites = fix.satellites
  if (!fix.valid) return addInvalid(place, seen, limits.zeroDegrees)
  place.invalid = NEVER
  place.invalidSame = NEVER
  place.invalidSpot = undefined
  if (isZero(fix, limits.zeroDegrees)) {
    place.zero = mark(place.zero, frame, at)
    return
  }
  place.zero = NEVER
  place.firstValid ??= spotOf(seen)
  if (!place.last) place.last = spotOf(seen)
  else {
    compare(place, place.last, seen, limits)
    setSpot(place.last, seen)
  }
}

export function addCellsOnly(place: Place, frame: number, at: number | undefined): void {
  place.cellsOnly = mark(place.cellsOnly, frame, at)
}

function addInvalid(place: Place, seen: FixSeen, zeroDegrees: number): void {
  const { fix, frame, at } = seen
  place.invalid = mark(place.invalid, frame, at)
  const before = place.invalidSpot ?? place.last
  const isSame = before !== undefined && before.lat === fix.lat && before.lon === fix.lon && !isZero(fix, zeroDegrees)
  place.invalidSame = isSame ? mark(place.invalidSame, frame, at) : NEVER
  place.invalidSpot = spotOf(seen)
}

function compare(place: Place, last: Spot, seen: FixSeen, limits: Thresholds): void {
  const { frame, at, time, fix: spot } = seen
  const isEqual = last.lat === spot.lat && last.lon === spot.lon
  if (isEqual && last.time === time && time !== undefined) {
    const isInUse = (spot.speedKmh ?? 0) > 0 || seen.ignition === true
    if (isInUse) place.frozen = mark(place.frozen, frame, at)
    return
  }
  place.frozen = NEVER
  if (isEqual) return
  judgeMinutes(place, last, spot)
  if (isMirrored(last.lat, spot.lat) || isMirrored(last.lon, spot.lon)) {
    place.mirrored = mark(place.mirrored, frame, at)
    return
  }
  const metres = distanceM(last, spot)
  if (metres < limits.jumpMetres) return
  const seconds = Math.abs((time ?? 0) - (last.time ?? 0)) / 1000
  if ((time === undefined) !== (last.time === undefined) || metres * 3.6 <= seconds * limits.jumpKmh) return
  place.jumps = mark(place.jumps, frame, at)
  if (!place.farthest || metres > place.farthest.metres) place.farthest = { metres, seconds }
}

function judgeMinutes(place: Place, last: Spot, spot: Fix): void {
  if (Math.abs(last.lat - spot.lat) + Math.abs(last.lon - spot.lon) < MOVED_DEGREES) return
  place.movingPoints++
  if (Math.abs(spot.lat) % 1 > 0.6 || Math.abs(spot.lon) % 1 > 0.6) place.above60++
}

function isMirrored(before: number, now: number): boolean {
  return Math.abs(now) > FAR_DEGREES && Math.abs(before + now) < MIRROR_DEGREES
}

function isZero({ lat, lon }: { lat: number; lon: number }, zeroDegrees: number): boolean {
  return Math.abs(lat) < zeroDegrees && Math.abs(lon) < zeroDegrees
}

function spotOf({ fix, time, frame, at }: FixSeen): Spot {
  const { lat, lon, speedKmh, satellites } = fix
  return { lat, lon, time, at, frame, speedKmh, satellites }
}

/** In place: a spot for each report would be most of what the collector of garbage has to do. */
function setSpot(spot: Spot, { fix, time, frame, at }: FixSeen): void {
  spot.lat = fix.lat
  spot.lon = fix.lon
  spot.time = time
  spot.at = at
  spot.frame = frame
  spot.speedKmh = fix.speedKmh
  spot.satellites = fix.satellites
}
