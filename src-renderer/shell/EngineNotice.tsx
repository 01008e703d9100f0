import { OctagonX, TriangleAlert, X } from 'lucide-react'
import { CommandButton } from '../commands/CommandButton'
import { putAwayNotice, useEngine } from '../store/engine'
import type { EngineView } from '../store/engine-view'
import { condition, untoldDeath } from '../store/engine-view'
import { Button } from '../ui/Button'
import { clock, counted } from '../ui/format'
import './EngineNotice.css'

type Death = EngineView['health']['deaths'][number]

/** Says in place, without a dialog, that the engine ended, and what became of the capture. */
export function EngineNotice() {
  const state = useEngine(condition)
  const death = useEngine(untoldDeath)
  if (state === 'silent') return <Silent />
  if (state === 'down') return <Down death={death} />
  return death === undefined ? null : <StartedAgain death={death} />
}

function Down({ death }: { death: Death | undefined }) {
  return (
    <section className="notice notice-error" role="alert">
      <OctagonX size={16} aria-hidden />
      <p className="selectable">
        <b>The engine stopped{when(death)} and is not running.</b> Nothing is received or recorded.
      </p>
      <CommandButton id="engine.start" />
    </section>
  )
}

function StartedAgain({ death }: { death: Death }) {
  return (
    <section className="notice notice-warning" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p className="selectable">
        <b>The engine stopped{when(death)} and was started again.</b> <Recovery />
      </p>
      <Button kind="quiet" aria-label="Put away" onPress={putAwayNotice}>
        <X size={16} aria-hidden />
      </Button>
    </section>
  )
}

/** Some systems report 0 for a process that was killed: a 0 tells nobody anything. */
function when(death: Death | undefined): string {
  if (death === undefined) return ''
  return ` at ${clock(death.at)}${death.exitCode === 0 ? '' : ` with exit code ${death.exitCode}`}`
}

function Silent() {
  return (
    <section className="notice notice-warning" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p>
        <b>The engine has not answered for some seconds.</b> What is shown may be out of date.
      </p>
    </section>
  )
}

/** What was being recorded when it stopped. */
function Recovery() {
  const recovered = useEngine((view) => view.recovered)
  if (recovered.length === 0) return <>No capture was open, so nothing is lost.</>
  return (
    <>
      {recovered.map(({ file, startedAt, frames }) => (
        <span key={file}>
          Session of {clock(startedAt)} was not closed: {counted(frames, 'frame')} recovered.{' '}
        </span>
      ))}
    </>
  )
}
