import type { trackContract } from '../../../src-shared/link/contracts/track'
import type { Handlers } from '../../../src-shared/link/answering'
import { success } from '../../../src-shared/model/result'
import type { FrameView } from '../frames/frame-view'

export function trackAnswers(view: FrameView): Handlers<typeof trackContract> {
  return {
    'tracks.get': (ask) => success(view.tracks.tracksOf(ask)),
    'tracks.nearest': (ask) => success(view.tracks.nearest(ask)),
  }
}
