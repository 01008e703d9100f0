import type { SimulatedRun } from '../../../src-shared/link/contracts/simulator'
import { ScoreTable } from './ScoreTable'

/** Where it is, and how the server does. */
export function RunSide({ run }: { run: SimulatedRun }) {
  return (
    <div className="run-side">
      <ScoreTable run={run} />
    </div>
  )
}
