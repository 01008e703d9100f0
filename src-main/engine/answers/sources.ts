import type { sourcesContract } from '../../../src-shared/link/contracts/sources'
import type { Handlers } from '../../../src-shared/link/answering'
import { success } from '../../../src-shared/model/result'
import type { Engine } from '../engine'
import type { FrameView } from '../frames/frame-view'

export function sourceAnswers(_engine: Engine, view: FrameView): Handlers<typeof sourcesContract> {
  return {
    'sessions.list': () => success(view.workspace.sessions.list()),
  }
}
