import type { playbackContract } from '../../../src-shared/link/contracts/playback'
import type { Handlers } from '../../../src-shared/link/answering'
import { success } from '../../../src-shared/model/result'
import type { FrameView } from '../frames/frame-view'
import { marksOf } from '../frames/overview'

export function playbackAnswers(view: FrameView, tellView: () => void): Handlers<typeof playbackContract> {
  const { playback } = view
  const played = () => {
    tellView()
    return success({ state: playback.state, counts: view.counts() })
  }
  return {
    'playback.marks': () => success(marksOf(view.index)),
    'frames.firstNotable': () => success(placeOfFirstFinding(view) ?? playback.firstNotable()),
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

/** Where the list shows the first proof of the first finding that a person should read. */
function placeOfFirstFinding(view: FrameView): number | undefined {
  for (const { severity, because } of view.workspace.diagnosis.findings()) {
    const row = (because[0] ?? 0) - 1
    if (severity === 'info' || row < 0) continue
    const shown = view.place({ row })
    if (shown?.row === row) return shown.place
  }
  return undefined
}
