import type { Handlers } from '../../../src-shared/link/answering'
import type { ExpectAsk, Findings, findingsContract } from '../../../src-shared/link/contracts/findings'
import type { Expectation } from '../../../src-shared/diagnosis/evidence'
import { DEVICE_MODELS } from '../../../src-shared/model/device-models'
import { success } from '../../../src-shared/model/result'
import type { FrameView } from '../frames/frame-view'

/** Nobody walks through more; the worst and earliest stand first. */
const MOST_LISTED = 500

export function findingsAnswers(view: FrameView): Handlers<typeof findingsContract> {
  return {
    'findings.list': () => success(listOf(view)),
    'findings.expect': (ask) => {
      view.workspace.diagnosis.expect(expectationOf(ask))
      return success(undefined)
    },
  }
}

function listOf({ workspace }: FrameView): Findings {
  const { diagnosis } = workspace
  const all = diagnosis.findings()
  return {
    findings: all
      .slice(0, MOST_LISTED)
      .map((finding) => ({ ...finding, ids: [...finding.ids], because: [...finding.because] })),
    more: Math.max(0, all.length - MOST_LISTED),
    issues: diagnosis.issues(),
    frames: diagnosis.collector.bench.frames,
  }
}

function expectationOf({ model, ...typed }: ExpectAsk): Expectation {
  return { ...typed, model: DEVICE_MODELS.find(({ id }) => id === model) }
}
