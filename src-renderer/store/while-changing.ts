import { useEffect } from 'react'
import { useEngine } from './engine'
import { useFrames } from './frames'
import { usePlayback } from './playback'

/** Nobody reads a list of devices faster than this. */
const SPACING_MS = 500

/** Keeps what the engine lists up to date while somebody looks at it, and still while the view is held. */
export function useWhileChanging(refresh: () => Promise<void>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    void refresh()
    const stops = [
      useEngine.subscribe(() => {
        timer ??= setTimeout(() => {
          timer = undefined
          if (useFrames.getState().held === undefined) void refresh()
        }, SPACING_MS)
      }),
      // Another source, or a step in a recording, is what a person did: that shows at once.
      useFrames.subscribe(({ list }, before) => list !== before.list && void refresh()),
      usePlayback.subscribe(
        ({ playback }, { playback: before }) =>
          playback?.isPlaying === false && playback.frames !== before?.frames && void refresh(),
      ),
    ]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(timer)
    }
  }, [refresh])
}

/** Of several answers that are on their way the last one asked for counts: those before it tell of another moment. */
export function latest<Answer>(ask: () => Promise<Answer>, keep: (answer: Answer) => void): () => Promise<void> {
  let asked = 0
  return async () => {
    const mine = ++asked
    const answer = await ask()
    if (mine === asked) keep(answer)
  }
}
