import type { Handlers } from '../../../src-shared/link/answering'
import type { overviewContract } from '../../../src-shared/link/contracts/overview'
import { success } from '../../../src-shared/model/result'
import type { FrameView } from '../frames/frame-view'
import { overviewOf } from '../frames/overview'

export function overviewAnswers(view: FrameView): Handlers<typeof overviewContract> {
  return { overview: () => success(overviewOf(view)) }
}
