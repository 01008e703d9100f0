import { OctagonX, TriangleAlert, X } from 'lucide-react'
import type { Recovered } from '../../src-shared/link/engine-contract'
import { desktop } from '../bridge/links'
import { CommandButton } from '../commands/CommandButton'
import { putAwayNotice, useEngine } from '../store/engine'
import type { EngineView } from '../store/engine-view'
import { condition, untoldDeath } from '../store/engine-view'
import { Button } from '../ui/Button'
import { bytes, clock, counted } from '../ui/format'
import './EngineNotice.css'

type Death = EngineView['health']['deaths'][number]

/** Says in place, without a dialog, that the engine ended, and what became of the capture. */
export function EngineNotice() {
  const state = useEngine(condition)
  const death = useEngine(untoldDeath)
  const recovered = useEngine((view) => view.recovered)
  if (state === 'silent') return <Silent />
  if (state === 'down') return <Down death={death} />
  if (death === undefined && recovered.length === 0) return null
  return (
    <section className="notice notice-warning" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p className="selectable">
        {death !== undefined && <b>The engine stopped{when(death)} and was started again. </b>}
        {recovered.length === 0 ? 'No capture was open, so nothing is lost.' : recovered.map(recovery).join(' ')}
      </p>
      {recovered[0] !== undefined && <ShowFile file={recovered[0].file} />}
      <Button kind="quiet" aria-label="Put away" onPress={() => void putAwayNotice()}>
        <X size={16} aria-hidden />
      </Button>
    </section>
  )
}

function ShowFile({ file }: { file: string }) {
  return <Button onPress={() => void desktop.request('file.reveal', file)}>Show file</Button>
}

/** What was being recorded when the engine stopped. */
function recovery({ startedAt, frames, bytes: size }: Recovered): string {
  const what = `${counted(frames, 'frame')} recovered, ${bytes(size)}`
  return `Session of ${clock(startedAt).slice(0, 5)} was not closed: ${what}.`
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
