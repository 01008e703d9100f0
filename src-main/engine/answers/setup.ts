import type { Handlers } from '../../../src-shared/link/answering'
import type { setupContract } from '../../../src-shared/link/contracts/setup'
import { success } from '../../../src-shared/model/result'
import { networkIn } from '../../../src-shared/setup/network'
import type { FrameView } from '../frames/frame-view'

export function setupAnswers(view: FrameView): Handlers<typeof setupContract> {
  return {
    'setup.network': ({ device }) =>
      success(networkIn(view.workspace.lastFrames(device).flatMap(([{ messages }]) => messages))),
  }
}
