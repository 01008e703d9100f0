import type { playbackContract } from '../../../src-shared/link/contracts/playback'
import type { Handlers } from '../../../src-shared/link/answering'
import { success } from '../../../src-shared/model/result'
import type { FrameView } from '../frames/frame-view'

export function playbackAnswers({ playback }: FrameView): Handlers<typeof playbackContract> {
  return {
    'playback.set': (changes) => {
      playback.set(changes)
      return success(playback.state)
    },
    'playback.seek': (seek) => {
      playback.seek(seek)
      return success(playback.state)
    },
  }
}
