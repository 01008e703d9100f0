import { useEffect } from 'react'
import type { Result } from '../../src-shared/model/result'
import { useEngine } from './engine'
import { useFrames } from './frames'
import { paced } from './paced'
import { usePlayback } from './playback'

/** Nobody reads a list of devices faster than this. */
const SPACING_MS = 500

/** Keeps what the engine lists up to date while somebody looks at it, and still while the view is held. */
export function useWhileChanging<Answer>(
  ask: () => Promise<Result<Answer, unknown>>,
  keep: (answer: Answer) => void,
): void {
  useEffect(() => {
    const { soon, atOnce, stop } = paced(ask, keep, { spacingMs: SPACING_MS })
    atOnce()
    const stops = [
      useEngine.subscribe(() => useFrames.getState().held === undefined && soon()),
      // Another source, or a step in a recording, is what a person did: that shows at once.
      useFrames.subscribe(({ list }, before) => list !== before.list && atOnce()),
      usePlayback.subscribe(
        ({ playback }, { playback: before }) =>
          playback?.isPlaying === false && playback.frames !== before?.frames && atOnce(),
      ),
      stop,
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [ask, keep])
}
