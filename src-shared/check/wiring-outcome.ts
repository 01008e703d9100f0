import type { Moment } from './device-facts'
import type { WiringOutcome } from './step'
import type { WiringResult } from './wiring'

const STATES = {
  untested: 'untried',
  baseline: 'running',
  waiting: 'running',
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
} as const

/** The results as the six steps count them: tests that the device cannot show are none. */
export function outcomesOf(results: readonly WiringResult[]): WiringOutcome[] {
  return results
    .filter(({ ability, state }) => ability !== 'none' || state !== 'untested')
    .map(({ test, state, steps }) => ({
      test,
      state: STATES[state],
      proof: steps.flatMap(({ proof }): Moment[] => (proof ? [proof] : [])),
    }))
}
