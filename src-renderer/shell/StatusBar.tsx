import { SEVERITIES } from '../../src-shared/model/issue'
import { run } from '../commands/registry'
import { useCommand } from '../commands/use-command'
import { useEngine } from '../store/engine'
import type { EngineCondition } from '../store/engine-view'
import { condition } from '../store/engine-view'
import { useFindings } from '../store/findings'
import { said, useTexts } from '../store/language'
import { bytes, clockMinute, count, duration, rate } from '../ui/format'
import { Button } from '../ui/Button'
import { Hint } from '../ui/Hint'
import { SeverityMark } from '../ui/SeverityMark'
import type { MarkTone } from '../ui/StateMark'
import { StateMark } from '../ui/StateMark'
import { RelayItem } from './relay/RelayItem'
import { StatusItem } from './StatusItem'
import { TimeMenu } from './TimeMenu'
import './StatusBar.css'

export function StatusBar() {
  const { shell } = useTexts()
  return (
    <footer className="status-bar" data-pane tabIndex={-1} aria-label={shell.status}>
      <Findings />
      <Recording />
      <Rate />
      <RelayItem />
      <Drops />
      <span className="status-gap" />
      <Engine />
      <TimeMenu />
    </footer>
  )
}

function Findings() {
  const findings = useFindings((store) => store.counts)
  const { common, shell } = useTexts()
  const { title } = useCommand('findings.toggle')
  const isOpen = useFindings((store) => store.isOpen)
  return (
    <StatusItem label={shell.findings} className="status-findings">
      <Hint text={title}>
        <Button kind="quiet" aria-expanded={isOpen} onPress={() => run('findings.toggle')}>
          {SEVERITIES.map((severity) => {
            const number = findings[severity]
            return (
              <SeverityMark key={severity} severity={severity} isNone={number === 0}>
                <span aria-hidden>{count(number)}</span>
                <span className="screen-reader">{common.severities[severity](number)}</span>
              </SeverityMark>
            )
          })}
          <span className="status-word">{shell.findingsWord}</span>
        </Button>
      </Hint>
    </StatusItem>
  )
}

function Recording() {
  const recording = useEngine((view) => view.state?.recording)
  const words = useTexts().shell.recording
  if (recording === undefined) return <StatusItem label={words.label}>{words.none}</StatusItem>
  return (
    <StatusItem label={words.label}>
      {recording.stopped === undefined ? (
        <span title={recording.file}>{words.since(clockMinute(recording.since), bytes(recording.bytes))}</span>
      ) : (
        <>
          <StateMark tone="error" />
          {words.stopped(said(recording.stopped))}
        </>
      )}
    </StatusItem>
  )
}

function Rate() {
  const { shell } = useTexts()
  const framesPerSecond = useEngine((view) => view.state?.counters.framesPerSecond ?? 0)
  return (
    <StatusItem label={shell.rate} className="status-rate">
      {shell.perSecond(rate(framesPerSecond))}
    </StatusItem>
  )
}

/** Every place that may drop something counts it by name, and what was dropped is never hidden. */
function Drops() {
  const { shell } = useTexts()
  const dropped = useEngine((view) => view.state?.counters.dropped)
  const drops = Object.entries(dropped ?? {}).filter(([, number]) => number > 0)
  const words: Readonly<Record<string, string>> = shell.drops
  if (drops.length === 0) return null
  return (
    <StatusItem label={shell.dropped}>
      <StateMark tone="warning" />
      {drops.map(([name, number]) => `${words[name] ?? name}: ${count(number)}`).join(', ')}
    </StatusItem>
  )
}

const tones: Record<EngineCondition, MarkTone> = { starting: 'busy', running: 'good', silent: 'warning', down: 'error' }

function Engine() {
  const words = useTexts().shell.engine
  const now = useEngine(condition)
  const state = useEngine((view) => (condition(view) === 'running' ? view.state : undefined))
  return (
    <StatusItem label={words.label}>
      <StateMark tone={tones[now]} />
      {words[now]}
      {state !== undefined && (
        <span className="status-detail">
          {duration(state.at - state.startedAt)} · {bytes(state.memoryBytes)}
        </span>
      )}
    </StatusItem>
  )
}
