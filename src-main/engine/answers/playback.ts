import type { playbackContract } from '../../../src-shared/link/contracts/playback'
import type { Handlers } from '../../../src-shared/link/answering'
import { success } from '../../../src-shared/model/result'
import type { FrameView } from '../frames/frame-view'
import { marksOf } from '../frames/playback-marks'

export function playbackAnswers(view: FrameView, tellView: () => void): Handlers<typeof playbackContract> {
  const { playback } = view
  const played = () => {
    tellView()
    return success({ state: playback.state, counts: view.counts() })
  }
  return {
    'playback.marks': () => success(marksOf(view.index)),
    'frames.firstNotable': () => success(playback.firstNotable()),
    'playback.set': (change) => {
      playback.set(change)
      return played()
    },
    'playback.seek': (seek) => {
      playback.seek(seek)
      return played()
    },
  }
}
