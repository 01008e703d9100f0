import { Plus, Square } from 'lucide-react'
import { useTexts } from '../../store/language'
import { removeRun, stopRun, useSimulator } from '../../store/simulator'
import { Button } from '../../ui/Button'
import { rate } from '../../ui/format'
import { openAdding } from './actions'
import { ScenarioMenu } from './ScenarioMenu'
import { TargetField } from './TargetField'

/** What to play, where to, and how much of it there is. */
export function SimulateBar() {
  const { simulate } = useTexts()
  const runs = useSimulator((view) => view.runs)
  const connected = runs.reduce((sum, run) => sum + run.connected, 0)
  const frames = runs.reduce((sum, run) => sum + run.framesPerSecond, 0)
  const isAtWork = runs.some(({ endedAt }) => endedAt === undefined)
  const isAnyOver = runs.some(({ endedAt }) => endedAt !== undefined)
  return (
    <header className="simulate-bar" data-pane>
      <Button onPress={openAdding}>
        <Plus size={16} aria-hidden />
        {simulate.add}
      </Button>
      <ScenarioMenu />
      <TargetField isInline />
      <span className="simulate-total">{simulate.total(connected, rate(frames))}</span>
      {/* Both stay in their places: one that became the other as a run ended would do what nobody pressed. */}
      <Button kind="quiet" isDisabled={!isAtWork} onPress={() => void stopRun()}>
        <Square size={16} aria-hidden />
        {simulate.stopAll}
      </Button>
      <Button kind="quiet" isDisabled={!isAnyOver} onPress={() => void removeRun()}>
        {simulate.clear}
      </Button>
    </header>
  )
}
