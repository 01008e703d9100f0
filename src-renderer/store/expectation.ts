import type { ExpectAsk } from '../../src-shared/link/contracts/findings'
import { engine } from '../bridge/links'
import { useEngine } from './engine'
import { expectedBy, useJob } from './job'
import { setupExpectation, useSetup } from './setup'
import { useSources } from './sources'

/** Tells each source what the installer typed, so that its findings are judged by it. Called once, before the links are opened. */
export function followExpectation(): void {
  const tell = (): void => void engine.request('findings.expect', expected())
  useJob.subscribe(tell)
  useSetup.subscribe(tell)
  useSources.subscribe(({ source, file }, before) => {
    if (source !== before.source || file?.number !== before.file?.number) tell()
  })
  useEngine.subscribe(({ state }, before) => {
    if (state !== undefined && state.startedAt !== before.state?.startedAt) tell()
  })
}

function expected(): ExpectAsk {
  const job = useJob.getState()
  const { imei, transport, families } = expectedBy(job)
  const setup = setupExpectation(families)
  return {
    ...setup,
    identity: imei,
    model: job.model === '' ? undefined : job.model,
    // The job knows better than the card, which is but a plan.
    transport: transport ?? setup.transport,
    place: undefined,
  }
}
