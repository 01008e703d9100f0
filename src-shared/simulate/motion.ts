import { placeAt, type Place, type Route } from './route'

interface Stop {
  readonly atKm: number
  readonly seconds: number
}

interface Stretch {
  readonly fromKm: number
  readonly toKm: number
}

/** How a route is driven: there and back, again and again. */
interface Drive {
  readonly speedKmh: number
  readonly stops: readonly Stop[]
  /** Stretches without satellites. */
  readonly tunnels: readonly Stretch[]
}

/** Where a vehicle is at one moment. */
export interface Motion {
  readonly place: Place
  readonly speedKmh: number
  readonly odometerKm: number
  readonly hasFix: boolean
}

/** A part of one lap; standing where it begins and ends at the same metre. */
interface Leg {
  readonly startMs: number
  readonly endMs: number
  readonly fromM: number
  readonly toM: number
}

/** A route together with its timetable. */
export interface Trip {
  readonly route: Route
  readonly drive: Drive
  readonly legs: readonly Leg[]
  readonly lapMs: number
}

export function makeTrip(route: Route, drive: Drive): Trip {
  const legs: Leg[] = []
  const out = drive.stops.filter(({ atKm }) => atKm >= 0 && atKm * 1000 < route.lengthM).sort((a, b) => a.atKm - b.atKm)
  if (drive.speedKmh > 0 && route.lengthM > 0) {
    addWay(legs, 0, route.lengthM, out, drive.speedKmh)
    addWay(legs, route.lengthM, 0, [...out].reverse(), drive.speedKmh)
  }
  return { route, drive, legs, lapMs: legs.at(-1)?.endMs ?? 0 }
}

function addWay(legs: Leg[], from: number, to: number, stops: readonly Stop[], speedKmh: number): void {
  let at = from
  let clock = legs.at(-1)?.endMs ?? 0
  const add = (metres: number, milliseconds: number) => {
    if (milliseconds <= 0) return
    legs.push({ startMs: clock, endMs: clock + milliseconds, fromM: at, toM: metres })
    clock += milliseconds
    at = metres
  }
  for (const { atKm, seconds } of stops) {
    add(atKm * 1000, (Math.abs(atKm * 1000 - at) * 3600) / speedKmh)
    add(atKm * 1000, seconds * 1000)
  }
  add(to, (Math.abs(to - at) * 3600) / speedKmh)
}

/** The motion so many milliseconds after the start: the same moment always gives the same place. */
export function motionAt(trip: Trip, elapsedMs: number): Motion {
  const { route, drive, legs, lapMs } = trip
  if (lapMs === 0) return still(trip, 0, 0)
  const laps = Math.floor(elapsedMs / lapMs)
  const clock = elapsedMs - laps * lapMs
  const leg = legs.find(({ endMs }) => clock < endMs) ?? legs.at(-1)
  if (!leg) return still(trip, 0, 0)
  const metres = leg.fromM + ((leg.toM - leg.fromM) * (clock - leg.startMs)) / (leg.endMs - leg.startMs)
  const isBack = clock >= lapMs / 2
  const odometerKm = (laps * 2 * route.lengthM + (isBack ? 2 * route.lengthM - metres : metres)) / 1000
  const standing = still(trip, metres, odometerKm)
  if (leg.fromM === leg.toM) return standing
  const { place } = standing
  const courseDeg = leg.toM < leg.fromM ? (place.courseDeg + 180) % 360 : place.courseDeg
  return { ...standing, place: { ...place, courseDeg }, speedKmh: drive.speedKmh }
}

function still({ route, drive }: Trip, metres: number, odometerKm: number): Motion {
  const hasFix = !drive.tunnels.some(({ fromKm, toKm }) => metres >= fromKm * 1000 && metres <= toKm * 1000)
  return { place: placeAt(route, metres), speedKmh: 0, odometerKm, hasFix }
}
