import { OctagonX, TriangleAlert, X } from 'lucide-react'
import type { Recovered } from '../../src-shared/link/engine-contract'
import { desktop } from '../bridge/links'
import { CommandButton } from '../commands/CommandButton'
import { putAwayNotice, useEngine } from '../store/engine'
import type { EngineView } from '../store/engine-view'
import { condition, untoldDeath } from '../store/engine-view'
import { texts, useTexts } from '../store/language'
import { openFile } from '../store/sources'
import { Button } from '../ui/Button'
import { bytes, clock, clockMinute } from '../ui/format'
import './EngineNotice.css'

type Death = EngineView['health']['deaths'][number]

/** Says in place, without a dialog, that the engine ended, and what became of the capture. */
export function EngineNotice() {
  const state = useEngine(condition)
  const { common, shell } = useTexts()
  const { notice } = shell
  const death = useEngine(untoldDeath)
  const recovered = useEngine((view) => view.recovered)
  if (state === 'silent') return <Silent />
  if (state === 'down') return <Down death={death} />
  if (death === undefined && recovered.length === 0) return null
  return (
    <section className="notice notice-warning" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p className="selectable">
        {death !== undefined && <b>{notice.restarted(when(death))} </b>}
        {recovered.length === 0 ? notice.nothingOpen : recovered.map(recovery).join(' ')}
      </p>
      {recovered[0] !== undefined && <RecoveredActions file={recovered[0].file} />}
      <Button kind="quiet" aria-label={common.putAway} onPress={() => void putAwayNotice()}>
        <X size={16} aria-hidden />
      </Button>
    </section>
  )
}

function RecoveredActions({ file }: { file: string }) {
  const { notice } = useTexts().shell
  return (
    <>
      <Button onPress={() => void openRecovered(file)}>{notice.open}</Button>
      <Button onPress={() => void desktop.request('file.reveal', file)}>{notice.showFile}</Button>
    </>
  )
}

/** Whoever has it before their eyes need not be told of it any more. */
async function openRecovered(file: string): Promise<void> {
  await openFile(file)
  await putAwayNotice()
}

/** What was being recorded when the engine stopped. */
function recovery({ startedAt, frames, bytes: size }: Recovered): string {
  return texts().shell.notice.recovered(clockMinute(startedAt), frames, bytes(size))
}

function Down({ death }: { death: Death | undefined }) {
  const { notice } = useTexts().shell
  return (
    <section className="notice notice-error" role="alert">
      <OctagonX size={16} aria-hidden />
      <p className="selectable">
        <b>{notice.down(when(death))}</b> {notice.nothingReceived}
      </p>
      <CommandButton id="engine.start" />
    </section>
  )
}

/** Some systems report 0 for a process that was killed: a 0 tells nobody anything. */
function when(death: Death | undefined): string {
  if (death === undefined) return ''
  return texts().shell.notice.when(clock(death.at), death.exitCode)
}

function Silent() {
  const { notice } = useTexts().shell
  return (
    <section className="notice notice-warning" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p>
        <b>{notice.silent}</b> {notice.outOfDate}
      </p>
    </section>
  )
}
