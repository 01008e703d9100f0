import { ListBox, ListBoxItem } from 'react-aria-components'
import type { SimulatedRun } from '../../../src-shared/link/contracts/simulator'
import { useTexts } from '../../store/language'
import { selectRun, useSimulator } from '../../store/simulator'
import { count } from '../../ui/format'
import type { MarkTone } from '../../ui/StateMark'
import { StateMark } from '../../ui/StateMark'

const TONES: Record<SimulatedRun['first']['phase'], MarkTone> = {
  off: 'off',
  opening: 'busy',
  login: 'busy',
  online: 'good',
  asleep: 'off',
  paused: 'off',
  done: 'off',
}

/** A card for each device, or for several of a kind. */
export function RunList() {
  const { simulate } = useTexts()
  const runs = useSimulator((view) => view.runs)
  const selected = useSimulator((view) => view.selected)
  return (
    <section className="runs" data-pane aria-label={simulate.trackers}>
      <ListBox
        aria-label={simulate.trackers}
        className="run-list"
        items={runs}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={selected === undefined ? [] : [selected]}
        onSelectionChange={(keys) => keys !== 'all' && [...keys].forEach((key) => selectRun(Number(key)))}
      >
        {(run) => (
          <ListBoxItem id={run.id} className="run-card" textValue={`${run.name} ${run.identity}`}>
            <Card run={run} />
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  )
}

function Card({ run }: { run: SimulatedRun }) {
  const { simulate } = useTexts()
  const { phase } = run.first
  const isTroubled = run.fault !== undefined && run.connected === 0 && phase !== 'done'
  return (
    <>
      <span className="run-title">
        <StateMark tone={isTroubled ? 'error' : TONES[phase]} />
        <strong>{run.name}</strong>
        {run.name !== run.protocol && <span className="faint">{run.protocol}</span>}
        <span className="run-transport">{run.transport.toUpperCase()}</span>
      </span>
      <span className="mono run-identity">
        {run.identity}
        {run.devices > 1 && ` × ${count(run.devices)}`}
      </span>
      <span className="run-words">
        {isTroubled ? simulate.unreached(run.fault ?? '') : simulate.phases[phase]} · → {count(run.score.frames)} ←{' '}
        {count(run.score.acknowledged)}
      </span>
    </>
  )
}
