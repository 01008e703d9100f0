import { distanceM } from '../../bytes/distance'
import type { Fix } from '../../model/message'
import type { Thresholds } from '../thresholds'
import { mark, NEVER, type Seen, type Trail } from '../trail'

/** Where a device said to be, and when. */
export interface Spot {
  fix: Fix
  time: number | undefined
  /** From the device's memory. */
  isArchive: boolean
  frame: number
  at: number | undefined
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
    first: undefined as Seen | undefined,
    firstValid: undefined as Spot | undefined,
    /** The newest valid one that is somewhere; what is at 0,0 stands in `zeroSpot`. */
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
    zeroSpot: undefined as Spot | undefined,
    jumps: NEVER as Readonly<Trail>,
    farthest: undefined as Step | undefined,
    /** The sign of latitude or longitude changed from one fix to the next. */
    mirrored: NEVER as Readonly<Trail>,
    /** Fixes that lie apart, and how many of them have a fraction of a degree above .6. */
    movingPoints: 0,
    above60: 0,
    /** Frames in a row that name cells or Wi-Fi and no place. */
    cellsOnly: NEVER as Readonly<Trail>,
  }
}

type Place = ReturnType<typeof newPlace>

export function addFix(place: Place, seen: Readonly<Spot>, ignition: boolean | undefined, limits: Thresholds): void {
  const { fix, frame, at } = seen
  place.reports++
  place.first ??= { frame, at }
  place.cellsOnly = NEVER
  if (!fix.valid) return addInvalid(place, seen, limits.zeroDegrees)
  place.valid++
  place.invalid = NEVER
  place.invalidSame = NEVER
  place.invalidSpot = undefined
  if (isZero(fix, limits.zeroDegrees)) {
    place.zero = mark(place.zero, frame, at)
    place.zeroSpot = seen
    return
  }
  place.zero = NEVER
  place.zeroSpot = undefined
  place.firstValid ??= seen
  if (place.last) compare(place, place.last, seen, ignition, limits)
  place.last = seen
}

export function addCellsOnly(place: Place, frame: number, at: number | undefined): void {
  place.cellsOnly = mark(place.cellsOnly, frame, at)
}

function addInvalid(place: Place, seen: Readonly<Spot>, zeroDegrees: number): void {
  const { fix, frame, at } = seen
  place.invalid = mark(place.invalid, frame, at)
  const before = place.invalidSpot ?? place.last
  const isSame = before !== undefined && isThere(before.fix, fix) && !isZero(fix, zeroDegrees)
  place.invalidSame = isSame ? mark(place.invalidSame, frame, at) : NEVER
  place.invalidSpot = seen
}

function compare(
  place: Place,
  last: Readonly<Spot>,
  seen: Readonly<Spot>,
  ignition: boolean | undefined,
  limits: Thresholds,
): void {
  const { frame, at, time, fix } = seen
  const isEqual = isThere(last.fix, fix)
  if (isEqual && last.time === time && time !== undefined) {
    const isInUse = (fix.speedKmh ?? 0) > 0 || ignition === true
    if (isInUse) place.frozen = mark(place.frozen, frame, at)
    return
  }
  place.frozen = NEVER
  if (isEqual) return
  judgeMinutes(place, last.fix, fix)
  if (isMirrored(last.fix.lat, fix.lat) || isMirrored(last.fix.lon, fix.lon)) {
    place.mirrored = mark(place.mirrored, frame, at)
    return
  }
  const metres = distanceM(last.fix, fix)
  if (metres < limits.jumpMetres) return
  const seconds = Math.abs((time ?? 0) - (last.time ?? 0)) / 1000
  if ((time === undefined) !== (last.time === undefined) || metres * 3.6 <= seconds * limits.jumpKmh) return
  place.jumps = mark(place.jumps, frame, at)
  if (!place.farthest || metres > place.farthest.metres) place.farthest = { metres, seconds }
}

function isThere(before: Fix, now: Fix): boolean {
  return before.lat === now.lat && before.lon === now.lon
}

function judgeMinutes(place: Place, last: Fix, spot: Fix): void {
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
