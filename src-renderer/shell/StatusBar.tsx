import type { ReactNode } from 'react'
import { SEVERITIES } from '../../src-shared/model/issue'
import { useEngine } from '../store/engine'
import type { EngineCondition } from '../store/engine-view'
import { condition } from '../store/engine-view'
import { bytes, clock, count, duration, rate } from '../ui/format'
import { SeverityMark } from '../ui/SeverityMark'
import type { MarkTone } from '../ui/StateMark'
import { StateMark } from '../ui/StateMark'
import { TimeMenu } from './TimeMenu'
import './StatusBar.css'

export function StatusBar() {
  return (
    <footer className="status-bar" data-pane tabIndex={-1} aria-label="Status">
      <Findings />
      <Recording />
      <Rate />
      <Drops />
      <span className="status-gap" />
      <Engine />
      <TimeMenu />
    </footer>
  )
}

function Item({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <span className={`status-item ${className}`} role="group" aria-label={label}>
      {children}
    </span>
  )
}

const severityWords = { error: 'errors', warning: 'warnings', info: 'notes' } as const

function Findings() {
  const findings = useEngine((view) => view.state?.findings)
  return (
    <Item label="Findings">
      {SEVERITIES.map((severity) => {
        const number = findings?.[severity] ?? 0
        return (
          <SeverityMark key={severity} severity={severity} isNone={number === 0}>
            {count(number)} <span className="screen-reader">{severityWords[severity]}</span>
          </SeverityMark>
        )
      })}
      <span className="status-word">findings</span>
    </Item>
  )
}

function Recording() {
  const recording = useEngine((view) => view.state?.recording)
  if (recording === undefined) return <Item label="Recording">not recording</Item>
  return (
    <Item label="Recording">
      {recording.stopped === undefined ? (
        <span title={recording.file}>
          rec {clock(recording.since).slice(0, 5)} {bytes(recording.bytes)}
        </span>
      ) : (
        <>
          <StateMark tone="error" />
          recording stopped: {recording.stopped}
        </>
      )}
    </Item>
  )
}

function Rate() {
  const framesPerSecond = useEngine((view) => view.state?.counters.framesPerSecond ?? 0)
  return (
    <Item label="Frames per second" className="status-rate">
      {rate(framesPerSecond)} fr/s
    </Item>
  )
}

/** Every place that may drop something counts it by name, and what was dropped is never hidden. */
function Drops() {
  const dropped = useEngine((view) => view.state?.counters.dropped)
  const drops = Object.entries(dropped ?? {}).filter(([, number]) => number > 0)
  if (drops.length === 0) return null
  return (
    <Item label="Dropped">
      <StateMark tone="warning" />
      {drops.map(([name, number]) => `${count(number)} ${name}`).join(', ')} dropped
    </Item>
  )
}

const conditions: Record<EngineCondition, [MarkTone, string]> = {
  starting: ['busy', 'Engine starting'],
  running: ['good', 'Engine running'],
  silent: ['warning', 'Engine does not answer'],
  down: ['error', 'Engine down'],
}

function Engine() {
  const [tone, word] = conditions[useEngine(condition)]
  const state = useEngine((view) => (condition(view) === 'running' ? view.state : undefined))
  return (
    <Item label="Engine">
      <StateMark tone={tone} />
      {word}
      {state !== undefined && (
        <span className="status-detail">
          {duration(state.at - state.startedAt)} · {bytes(state.memoryBytes)}
        </span>
      )}
    </Item>
  )
}
