import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { PlaybackMark, PlaybackSet, PlaybackState, Seek } from '../../src-shared/link/contracts/playback'
import { engine } from '../bridge/links'
import { useEngine } from './engine'
import { played, selectPlace, setFollowing, useFrames } from './frames'

/** How the page's recording plays; nothing while it looks at the live source. */
export const usePlayback = create<{ playback: PlaybackState | undefined }>(() => ({ playback: undefined }))

/** Called once, before the links are opened. */
export function followPlayback(): void {
  engine.on('playback.state', (playback) => usePlayback.setState({ playback }))
}

export async function setPlayback(change: PlaybackSet): Promise<void> {
  const answer = await engine.request('playback.set', change)
  if (!answer.ok) return
  usePlayback.setState({ playback: answer.value.state })
  played(answer.value.counts)
  if ('isPlaying' in change && change.isPlaying) setFollowing(true)
}

export async function togglePlaying(): Promise<void> {
  await setPlayback({ isPlaying: usePlayback.getState().playback?.isPlaying !== true })
}

let next: Seek | undefined
let isSeeking = false

/** Moves the playhead and selects the frame there. While the engine is busy with one seek, the next ones become one. */
export async function seek(to: Seek): Promise<void> {
  next = next !== undefined && 'by' in next && 'by' in to ? { by: next.by + to.by } : to
  if (isSeeking) return
  isSeeking = true
  while (next !== undefined) {
    const wanted = next
    next = undefined
    const answer = await engine.request('playback.seek', wanted)
    if (!answer.ok) continue
    const { state, counts } = answer.value
    usePlayback.setState({ playback: state })
    played(counts)
    selectPlace(counts.shown > 0 ? counts.shown - 1 : undefined)
    // What plays goes on, and the list along with it.
    if (state.isPlaying) setFollowing(true)
  }
  isSeeking = false
}

/** The moment that is shown: now, to the second, or when the frame at the playhead came. */
export function useMoment(): number {
  // The engine tells its time up to twenty times a second, and ages are not told finer than this.
  const now = useEngine((view) => Math.floor((view.state?.at ?? 0) / 1_000) * 1_000)
  const playback = usePlayback((view) => view.playback)
  return playback === undefined ? now : (playback.at ?? now)
}

/** All frames are looked through for them: only once the file has been read, when their number rests. */
const MARKS_MS = 200

/** Where the recording has faults and alarms. */
export function usePlaybackMarks(): readonly PlaybackMark[] {
  const [known, setKnown] = useState<{ list: number; marks: readonly PlaybackMark[] }>({ list: -1, marks: [] })
  const list = useFrames((frames) => frames.list)
  const total = usePlayback(({ playback }) => playback?.total ?? 0)
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => {
      void engine.request('playback.marks', undefined).then((answer) => {
        if (isCurrent && answer.ok) setKnown({ list, marks: answer.value })
      })
    }, MARKS_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [list, total])
  return known.list === list ? known.marks : []
}
