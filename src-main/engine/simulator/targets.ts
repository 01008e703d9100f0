import { lookup } from 'node:dns/promises'
import type { TargetAsk } from '../../../src-shared/link/contracts/simulator'
import { fault, type Outcome } from '../../../src-shared/link/envelope'
import type { Listening } from '../../../src-shared/link/engine-contract'
import { parseEndpoint, type Endpoint } from '../../../src-shared/model/endpoint'
import { isPlatform } from '../../../src-shared/model/platform'
import { success } from '../../../src-shared/model/result'

const USUAL_PORT = 8888

interface Target {
  /** As a person named it. */
  readonly named: Endpoint
  /** Names are looked up once, and so that another name of a real platform is noticed. */
  readonly resolved: Endpoint
}

/** Where simulated traffic goes: this program, unless an address is given; a real platform only by its typed name. */
export async function targetOf({ to, really }: TargetAsk, listening: Listening): Promise<Outcome<Target>> {
  if (to === undefined) return own(listening)
  const named = parseEndpoint(to, USUAL_PORT)
  if (!named) return fault('refused', `“${to}” is no address: write HOST:PORT.`)
  if (isPlatform(named.host) && !isTyped(named, really)) return refused(named.host)
  try {
    const resolved = { host: (await lookup(named.host)).address, port: named.port }
    if (isPlatform(resolved.host) && !isTyped(named, really)) return refused(named.host)
    return success({ named, resolved })
  } catch {
    return fault('refused', `The host ${named.host} was not found: check the name and the network.`)
  }
}

function own(listening: Listening): Outcome<Target> {
  if (listening.kind !== 'on')
    return fault('refused', 'This program does not listen: start listening, or name a server.')
  const host = listening.host === '' || listening.host === '0.0.0.0' ? '127.0.0.1' : listening.host
  const endpoint = { host: host === '::' ? '::1' : host, port: listening.port }
  return success({ named: endpoint, resolved: endpoint })
}

function isTyped({ host }: Endpoint, really: string | undefined): boolean {
  return really?.trim().toLowerCase() === host.toLowerCase()
}

function refused(host: string): Outcome<never> {
  return fault(
    'refused',
    `${host} is a real platform: what is sent there lands in a real account. Type its name to allow it.`,
  )
}
