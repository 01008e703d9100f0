import { OctagonX, TriangleAlert, X } from 'lucide-react'
import { CommandButton } from '../commands/CommandButton'
import { putAwayNotice, useEngine } from '../store/engine'
import { condition } from '../store/engine-view'
import { Button } from '../ui/Button'
import { clock, counted } from '../ui/format'
import './EngineNotice.css'

/** Says in place, without a dialog, that the engine ended, and what became of the capture. */
export function EngineNotice() {
  const state = useEngine(condition)
  const death = useEngine((view) =>
    view.health.deaths.at(view.deathsPutAway === view.health.deaths.length ? Infinity : -1),
  )
  if (state === 'silent') return <Silent />
  if (death === undefined && state !== 'down') return null
  const when = death === undefined ? '' : ` at ${clock(death.at)}`
  const code = death === undefined ? '' : ` (exit code ${death.exitCode})`
  return state === 'down' ? (
    <section className="notice notice-error" role="alert">
      <OctagonX size={16} aria-hidden />
      <p className="selectable">
        <b>The engine stopped{when} and is not running.</b> Nothing is received or recorded{code}.
      </p>
      <CommandButton id="engine.start" />
    </section>
  ) : (
    <section className="notice notice-warning" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p className="selectable">
        <b>
          The engine stopped{when} and was started again{code}.
        </b>{' '}
        <Recovery />
      </p>
      <Button kind="quiet" aria-label="Put away" onPress={putAwayNotice}>
        <X size={16} aria-hidden />
      </Button>
    </section>
  )
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
