import type { playbackContract } from '../../../src-shared/link/contracts/playback'
import type { Handlers } from '../../../src-shared/link/answering'
import { success } from '../../../src-shared/model/result'
import type { FrameView } from '../frames/frame-view'

export function playbackAnswers(view: FrameView): Handlers<typeof playbackContract> {
  const { playback } = view
  return {
    'frames.firstNotable': () => success(playback.firstNotable()),
    'playback.set': (change) => {
      playback.set(change)
      return success({ state: playback.state, counts: view.counts() })
    },
    'playback.seek': (seek) => {
      playback.seek(seek)
      return success({ state: playback.state, counts: view.counts() })
    },
  }
}
