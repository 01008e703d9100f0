import type { Handlers } from '../../../src-shared/link/answering'
import type { reportContract } from '../../../src-shared/link/contracts/report'
import { success } from '../../../src-shared/model/result'
import { digestOf } from '../export/digest'
import type { FrameView } from '../frames/frame-view'

export function reportAnswers(view: FrameView): Handlers<typeof reportContract> {
  return { 'capture.digest': async () => success(await digestOf(view.workspace.store.files ?? [])) }
}
