import type { Bounds, Track } from '../../src-shared/link/contracts/track'
import { TRACK_FLAGS } from '../../src-shared/track/thin-track'

export type Place = [lat: number, lon: number]

interface TrackLines {
  /** The way, as far as the device has told it. */
  readonly known: Place[][]
  /** Links over long silences, and to positions that the device itself calls invalid: nobody drove there in a line. */
  readonly unknown: Place[][]
}

/** The lines of a track. A step over 180° has none: the way is on the other side of the map. */
export function linesOf(track: Track): TrackLines {
  const lines: TrackLines = { known: [], unknown: [] }
  let open: Place[] | undefined
  for (let i = 1; i < track.row.length; i++) {
    const isLeap = Math.abs((track.lon[i] ?? 0) - (track.lon[i - 1] ?? 0)) > 180
    if (isLeap || isUnknown(track, i)) {
      open = undefined
      if (!isLeap) lines.unknown.push([placeAt(track, i - 1), placeAt(track, i)])
      continue
    }
    if (open === undefined) lines.known.push((open = [placeAt(track, i - 1)]))
    open.push(placeAt(track, i))
  }
  return lines
}

function isUnknown({ flags }: Track, i: number): boolean {
  const here = flags[i] ?? 0
  const both = here | (flags[i - 1] ?? 0)
  return (here & TRACK_FLAGS.apart) !== 0 || (both & TRACK_FLAGS.invalid) !== 0
}

/** The places of a track that carry these flags. */
export function placesWith(track: Track, flag: number): Place[] {
  return [...track.flags.keys()].filter((i) => (track.flags[i] ?? 0) & flag).map((i) => placeAt(track, i))
}

export function placeAt({ lat, lon }: Track, i: number): Place {
  return [lat[i] ?? 0, lon[i] ?? 0]
}

/** Its place in the columns, of the first or the last valid position; -1 where none is valid. */
export function firstValid({ flags }: Track): number {
  return flags.findIndex((flag) => (flag & TRACK_FLAGS.invalid) === 0)
}

export function lastValid({ flags }: Track): number {
  return flags.findLastIndex((flag) => (flag & TRACK_FLAGS.invalid) === 0)
}

/** Around all valid positions of these tracks; undefined where there is none. */
export function boundsOf(tracks: readonly Track[]): Bounds | undefined {
  const all = tracks.flatMap(({ bounds }) => (bounds === undefined ? [] : [bounds]))
  if (all.length === 0) return undefined
  return {
    south: Math.min(...all.map(({ south }) => south)),
    west: Math.min(...all.map(({ west }) => west)),
    north: Math.max(...all.map(({ north }) => north)),
    east: Math.max(...all.map(({ east }) => east)),
  }
}

/** The drawn point nearest to a place, if one is within so many degrees of latitude. */
export function nearestPoint(
  tracks: readonly Track[],
  [lat, lon]: Place,
  within: number,
): { track: Track; at: number } | undefined {
  const shrink = Math.cos((lat * Math.PI) / 180)
  let least = within * within
  let found: { track: Track; at: number } | undefined
  for (const track of tracks) {
    for (let at = 0; at < track.row.length; at++) {
      const north = (track.lat[at] ?? 0) - lat
      const east = ((track.lon[at] ?? 0) - lon) * shrink
      const far = north * north + east * east
      if (far > least) continue
      least = far
      found = { track, at }
    }
  }
  return found
}
