import type { Candidate } from '../../../../src-shared/protocols/detect'

interface Ranking {
  /** What the bytes may be. */
  likely: Candidate[]
  /** The one that came furthest before a byte ruled it out. */
  runnerUp: Candidate | undefined
  others: Candidate[]
}

/** Candidates as people look at them. The family that the frame is read as is never among the others. */
export function rankCandidates(candidates: readonly Candidate[], chosen: string | undefined): Ranking {
  const likely = candidates.filter(({ verdict, protocol }) => verdict !== 'no' || protocol === chosen)
  const ruledOut = candidates.filter((candidate) => !likely.includes(candidate))
  const runnerUp = ruledOut.reduce<Candidate | undefined>(
    (best, candidate) => (candidate.weight > (best?.weight ?? 0) ? candidate : best),
    undefined,
  )
  return { likely, runnerUp, others: ruledOut.filter((candidate) => candidate !== runnerUp) }
}
