import { describe, expect, it } from 'vitest'
import { explainDetection } from '../../../../src-shared/protocols/detect'
import { BERLIN, explained } from './test-frames'
import { rankCandidates } from './why'

const rank = (notation: string, chosen?: string) => {
  const { likely, runnerUp, others } = rankCandidates(explainDetection(explained(notation).bytes), chosen)
  return { likely: likely.map(({ protocol }) => protocol), runnerUp: runnerUp?.protocol, others: others.length }
}

describe('candidates', () => {
  it('are what the bytes may be, the one that came furthest, and the others', () => {
    const { likely, runnerUp, others } = rank(BERLIN)
    expect([likely, runnerUp]).toEqual([['gt06'], expect.any(String)])
    expect(others).toBeGreaterThan(10)
  })

  it('keep the family that the frame is read as, even where its bytes rule it out', () => {
    expect(rank('ff ff ff', 'gt06').likely).toContain('gt06')
    expect(rank('ff ff ff').likely).not.toContain('gt06')
  })
})
