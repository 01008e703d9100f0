import type { Handlers } from '../../../src-shared/link/answering'
import type { streamContract } from '../../../src-shared/link/contracts/stream'
import { success } from '../../../src-shared/model/result'
import type { FrameView } from '../frames/frame-view'
import { StreamView } from '../frames/stream-view'

export function streamAnswers(view: FrameView): Handlers<typeof streamContract> {
  const stream = new StreamView(view)
  return {
    'stream.lengths': ({ session, from, count }) => success(stream.lengths(session, from, count)),
    'stream.chunks': ({ session, from, count }) => success(stream.chunks(session, from, count)),
  }
}
