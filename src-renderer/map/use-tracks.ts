import { useEffect, useState } from 'react'
import type { Bounds, Track, TracksAnswer } from '../../src-shared/link/contracts/track'
import { engine } from '../bridge/links'
import { useFrames } from '../store/frames'

/** Nobody follows a dot on a map faster than this. */
const SPACING_MS = 500

/** Points that a map draws without effort, over all its tracks. */
const BUDGET = 20_000
const LEAST_A_TRACK = 100
const MOST_A_TRACK = 4_000

/** Before the engine has answered; afterwards a map without tracks is another one. */
export const notYetKnown: ReadonlyMap<string, Track> = new Map()

/** The tracks of these devices, or of all of them, kept up to date while they are looked at; still while the view is held. */
export function useTracks(devices: readonly string[] | undefined): ReadonlyMap<string, Track> {
  const [tracks, setTracks] = useState(notYetKnown)
  // By what it says: a list that is written anew each time is no reason to ask anew.
  const wanted = devices && JSON.stringify(devices)
  useEffect(() => follow(wanted === undefined ? undefined : (JSON.parse(wanted) as string[]), setTracks), [wanted])
  return tracks
}

type Change = (change: (before: ReadonlyMap<string, Track>) => ReadonlyMap<string, Track>) => void

function follow(devices: string[] | undefined, change: Change): () => void {
  let seen: TracksAnswer['seen'] | undefined
  let count = devices?.length ?? 1
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = async (): Promise<void> => {
    const answer = await engine.request('tracks.get', { devices, budget: budgetFor(count), within: undefined, seen })
    if (isOver) return
    if (answer.ok) {
      seen = answer.value.seen
      change((before) => {
        const after = withTracks(before, answer.value)
        count = after.size
        return after
      })
    }
    change(known)
    timer = undefined
    if (answer.ok && answer.value.seen.frames < answer.value.total) void refresh()
  }
  const stop = useFrames.subscribe(({ list, counts, held }, before) => {
    if (list !== before.list) {
      // Another source is what a person chose: its tracks come at once.
      clearTimeout(timer)
      timer = setTimeout(() => void refresh())
    }
    if (held !== undefined || counts === before.counts) return
    timer ??= setTimeout(() => void refresh(), SPACING_MS)
  })
  timer = setTimeout(() => void refresh())
  return () => {
    isOver = true
    stop()
    clearTimeout(timer)
  }
}

function known(tracks: ReadonlyMap<string, Track>): ReadonlyMap<string, Track> {
  return tracks === notYetKnown ? new Map() : tracks
}

function withTracks(before: ReadonlyMap<string, Track>, { tracks, isWhole }: TracksAnswer): ReadonlyMap<string, Track> {
  if (!isWhole && tracks.length === 0) return before
  const named = tracks.map((track): [string, Track] => [track.device, track])
  return new Map(isWhole ? named : [...before, ...named])
}

/** The same tracks with all the detail that there is within these bounds. */
export async function detailWithin(tracks: readonly Track[], within: Bounds): Promise<readonly Track[] | undefined> {
  const devices = tracks.map(({ device }) => device)
  const ask = { devices, budget: budgetFor(tracks.length), within, seen: undefined }
  const answer = await engine.request('tracks.get', ask)
  return answer.ok ? answer.value.tracks : undefined
}

function budgetFor(tracks: number): number {
  return Math.round(Math.min(MOST_A_TRACK, Math.max(LEAST_A_TRACK, BUDGET / Math.max(1, tracks))))
}
