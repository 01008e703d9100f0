import type { ExpectAsk } from '../../src-shared/link/contracts/findings'
import { engine } from '../bridge/links'
import { useEngine } from './engine'
import { expectedBy, useJob } from './job'
import { useSources } from './sources'

/** Tells each source what the installer typed, so that its findings are judged by it. Called once, before the links are opened. */
export function followExpectation(): void {
  useJob.subscribe(() => void tellExpected())
  useSources.subscribe(({ source, file }, before) => {
    if (source !== before.source || file?.number !== before.file?.number) void tellExpected()
  })
  useEngine.subscribe(({ state }, before) => {
    if (state !== undefined && state.startedAt !== before.state?.startedAt) void tellExpected()
  })
}

async function tellExpected(): Promise<void> {
  await engine.request('findings.expect', expected())
}

function expected(): ExpectAsk {
  const job = useJob.getState()
  const { imei, transport } = expectedBy(job)
  return {
    identity: imei,
    model: job.model === '' ? undefined : job.model,
    transport,
    apn: undefined,
    apnsOfNetwork: undefined,
    host: undefined,
    port: undefined,
    zoneMinutes: undefined,
    place: undefined,
    readBack: undefined,
  }
}
