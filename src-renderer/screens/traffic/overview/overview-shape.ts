import {
  CLOCK_DOUBT_MS,
  LAST_OVERVIEW_PLACE,
  type Overview,
  type OverviewPlace,
} from '../../../../src-shared/link/contracts/overview'

/** Heights of the two bands, in pixels; a place is one unit wide. */
export const FRAMES_PX = 20
export const CLOCK_PX = 16

/** A clock that is twenty years off fills the band; a minute is a fifth of that. */
const WIDEST_CLOCK_S = 20 * 365 * 86_400

interface OverviewShape {
  /** Outlines of bars, by what they are filled with. */
  readonly frames: string
  readonly warning: string
  readonly error: string
  readonly clock: string
  readonly doubtful: string
}

/** The bars of an overview: frames grow from the floor of their band, clocks up or down from the middle of theirs. */
export function overviewShape({ places }: Pick<Overview, 'places'>): OverviewShape {
  const most = Math.max(1, ...places.map(({ frames }) => frames))
  const bars = (tone: OverviewPlace['tone']): string =>
    places
      .filter((place) => place.tone === tone)
      // By the square root: one frame is seen beside a hundred.
      .map(({ place, frames }) => bar(place, FRAMES_PX, -Math.max(2, FRAMES_PX * Math.sqrt(frames / most))))
      .join('')
  const clocks = (isDoubtful: boolean): string =>
    places
      .flatMap(({ place, clock }) =>
        clock === undefined || Math.abs(clock) > CLOCK_DOUBT_MS !== isDoubtful ? [] : [clockBar(place, clock)],
      )
      .join('')
  return {
    frames: bars(undefined),
    warning: bars('warning'),
    error: bars('error'),
    clock: clocks(false),
    doubtful: clocks(true),
  }
}

function clockBar(place: number, clock: number): string {
  const part = Math.log1p(Math.abs(clock) / 1_000) / Math.log1p(WIDEST_CLOCK_S)
  const height = Math.max(1, (CLOCK_PX / 2) * Math.min(1, part))
  return bar(place, CLOCK_PX / 2, clock > 0 ? -height : height)
}

function bar(place: number, floor: number, height: number): string {
  return `M${place} ${floor}v${rounded(height)}h1v${rounded(-height)}z`
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

/** The place with frames that is nearest to this one. */
export function nearestPlace({ places }: Pick<Overview, 'places'>, wanted: number): OverviewPlace | undefined {
  return places.reduce<OverviewPlace | undefined>(
    (best, place) =>
      best === undefined || Math.abs(place.place - wanted) < Math.abs(best.place - wanted) ? place : best,
    undefined,
  )
}

/** From one place with frames to another: `by` such places on, or back. */
export function placeBeside({ places }: Pick<Overview, 'places'>, from: number, by: number): OverviewPlace | undefined {
  const here = places.findIndex(({ place }) => place >= from)
  const start = here < 0 ? places.length : here
  // Between two places with frames, one step on is the next of them.
  const isBetween = places[start]?.place !== from
  const wanted = start + by - (isBetween && by > 0 ? 1 : 0)
  return places[Math.min(places.length - 1, Math.max(0, wanted))]
}

/** Where a moment stands; undefined where the frames stand by their number. */
export function placeOfMoment({ firstAt, lastAt }: Overview, at: number | undefined): number | undefined {
  if (firstAt === undefined || lastAt === undefined || at === undefined || lastAt <= firstAt) return undefined
  const part = (at - firstAt) / (lastAt - firstAt)
  return Math.round(Math.min(1, Math.max(0, part)) * LAST_OVERVIEW_PLACE)
}

/** The earliest moment that stands at a place; undefined where the frames stand by their number. */
export function momentOfPlace({ firstAt, lastAt }: Overview, place: number): number | undefined {
  if (firstAt === undefined || lastAt === undefined || lastAt <= firstAt) return undefined
  return firstAt + (Math.max(0, place - 0.5) / LAST_OVERVIEW_PLACE) * (lastAt - firstAt)
}
