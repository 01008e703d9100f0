import { ArrowRight, Pause, Play, RotateCcw, Square, Trash2 } from 'lucide-react'
import type { SimulatedRun } from '../../../src-shared/link/contracts/simulator'
import { useTexts } from '../../store/language'
import { pauseRun, removeRun, startAgain, stopRun } from '../../store/simulator'
import { Button } from '../../ui/Button'
import { Controls } from './Controls'
import { FaultsFold } from './FaultsFold'
import { NextFrame } from './NextFrame'
import { RunLogList } from './RunLogList'

/** One device at work: what it does, what it says next, what was said and heard. */
export function RunPane({ run }: { run: SimulatedRun }) {
  const { simulate } = useTexts()
  const isOver = run.endedAt !== undefined
  const isPaused = run.first.phase === 'paused'
  return (
    <section className="run-pane" data-pane aria-label={run.name}>
      <header className="run-header">
        <h2>
          {run.name} <span className="mono faint">{run.identity}</span>
        </h2>
        <span className="run-to mono" title={run.to}>
          <ArrowRight size={12} aria-hidden /> {run.to}
        </span>
        {isOver ? (
          <>
            <Button kind="quiet" onPress={() => void removeRun(run.id)}>
              <Trash2 size={16} aria-hidden />
              {simulate.remove}
            </Button>
            <Button kind="quiet" onPress={() => void startAgain(run.id)}>
              <RotateCcw size={16} aria-hidden />
              {simulate.startAgain}
            </Button>
          </>
        ) : (
          <Button kind="quiet" onPress={() => void pauseRun(run.id, !isPaused)}>
            {isPaused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />}
            {isPaused ? simulate.resume : simulate.pause}
          </Button>
        )}
        {/* Stays in its place: a run may end by itself under the hand that stops it. */}
        <Button kind="quiet" isDisabled={isOver} onPress={() => void stopRun(run.id)}>
          <Square size={16} aria-hidden />
          {simulate.stop}
        </Button>
      </header>
      <div className="run-parts">
        <Controls run={run} isOver={isOver} />
        <FaultsFold run={run} isOver={isOver} />
        <NextFrame run={run} />
        <RunLogList />
      </div>
    </section>
  )
}
