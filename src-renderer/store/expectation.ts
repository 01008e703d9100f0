import type { ExpectAsk } from '../../src-shared/link/contracts/findings'
import { readReply } from '../../src-shared/setup/read-reply'
import { knownAddress } from '../../src-shared/setup/wish'
import { engine } from '../bridge/links'
import { useEngine } from './engine'
import { expectedBy, useJob } from './job'
import { useSetup } from './setup'
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
  const { imei, transport } = expectedBy(job)
  return {
    ...meant(),
    identity: imei,
    model: job.model === '' ? undefined : job.model,
    ...(transport === undefined ? {} : { transport }),
    apnsOfNetwork: undefined,
    place: undefined,
  }
}

/** What the set-up card says is compared with the reply to it, and with nothing else: an untouched card means nothing. */
function meant(): Pick<ExpectAsk, 'transport' | 'apn' | 'host' | 'port' | 'zoneMinutes' | 'readBack'> {
  const { pasted, apn, host, address, port, transport, zoneMinutes } = useSetup.getState()
  if (pasted.trim() === '') {
    const unsaid = { transport: undefined, host: undefined, port: undefined, zoneMinutes: undefined }
    return { ...unsaid, apn: apn === '' ? undefined : apn, readBack: undefined }
  }
  const read = readReply(pasted)
  const readHost = read.host?.value
  const readPort = read.port === undefined ? undefined : Number(read.port.value)
  return {
    transport,
    apn: apn === '' ? undefined : apn,
    // The server has a name and an address; a device may have been given either.
    host: [address, knownAddress(host)].find((other) => other !== '' && other === readHost) ?? host,
    port: Number(port),
    zoneMinutes,
    readBack: {
      host: readHost,
      port: Number.isNaN(readPort) ? undefined : readPort,
      apn: read.apn?.value,
      transport: read.transport?.value,
      zoneMinutes: read.zoneMinutes?.value,
      protocol: undefined,
    },
  }
}
