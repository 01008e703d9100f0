import type { Mapping } from '../../../src-shared/link/contracts/check'
import type { Transport } from '../../../src-shared/model/endpoint'
import { failure, success, type Result } from '../../../src-shared/model/result'
import { findNeighbour } from './router/neighbour'
import { pcpTalk } from './router/pcp-talk'
import type { Granted, RouterTalk } from './router/router'
import { upnpTalk } from './router/upnp-talk'

type Told = Omit<Extract<Mapping, { kind: 'mapped' }>, 'kind'>
type MappingFault = Omit<Extract<Mapping, { kind: 'failed' }>, 'kind'>

/** If this program dies, a router forgets the mapping by itself within the hour. */
const LIFETIME_S = 3_600

interface Mapped {
  readonly transport: Transport
  readonly port: number
}

/** A port of the router that leads here, kept up until it is taken back. */
export class PortMapping {
  private readonly renewal: NodeJS.Timeout

  private constructor(
    readonly told: Told,
    private readonly talk: RouterTalk,
    private readonly mapped: readonly Mapped[],
  ) {
    // Half way through its life, as RFC 6887, 11.2.1 has it.
    this.renewal = setInterval(() => void this.renew(), (LIFETIME_S * 1_000) / 2)
    this.renewal.unref()
  }

  /** Asks in every way at once and takes the first that the router understands. All transports are mapped, or none. */
  static async ask(port: number, transports: readonly Transport[]): Promise<Result<PortMapping, MappingFault>> {
    const neighbour = await findNeighbour()
    if (neighbour === undefined) return failure({ why: 'noRouter', detail: '' })
    let fault: MappingFault = { why: 'noAnswer', detail: neighbour.router }
    for await (const talk of asTheyCome([pcpTalk(neighbour), upnpTalk(neighbour)])) {
      const mapped = await mapAll(talk, port, transports)
      const asks = transports.map((transport) => ({ transport, port }))
      if (mapped.ok) return success(new PortMapping(mapped.value, talk, asks))
      fault = mapped.error
    }
    return failure(fault)
  }

  /** Never fails: a router that is gone has forgotten it, and one that does not answer will. */
  async remove(): Promise<void> {
    clearInterval(this.renewal)
    await Promise.all(this.mapped.map((ask) => this.talk.unmap({ ...ask, lifetimeS: 0 })))
  }

  private async renew(): Promise<void> {
    for (const ask of this.mapped) await this.talk.map({ ...ask, lifetimeS: LIFETIME_S })
  }
}

async function mapAll(
  talk: RouterTalk,
  port: number,
  transports: readonly Transport[],
): Promise<Result<Told, MappingFault>> {
  const granted: Granted[] = []
  // Only what was given to us: the same port may lead to another computer, whose mapping is not ours to remove.
  const giveUp = async (why: MappingFault['why'], detail: string): Promise<Result<never, MappingFault>> => {
    await Promise.all(granted.map((_, i) => talk.unmap({ transport: transports[i] ?? 'tcp', port, lifetimeS: 0 })))
    return failure({ why, detail })
  }
  for (const transport of transports) {
    const answer = await talk.map({ transport, port, lifetimeS: LIFETIME_S })
    if (!answer.ok) return giveUp('refused', `${talk.by}: ${answer.error}`)
    granted.push(answer.value)
  }
  const [first] = granted
  if (first === undefined || granted.some((other) => other.port !== first.port)) return giveUp('otherPort', talk.by)
  const outside = first.outside ?? (await talk.outside())
  if (outside === undefined) return giveUp('noAnswer', talk.router)
  return success({ by: talk.by, router: talk.router, outside, port: first.port, transports: [...transports] })
}

/** What is found, as soon as it is found; what finds nothing is passed over. */
async function* asTheyCome<T>(searches: readonly Promise<T | undefined>[]): AsyncGenerator<T> {
  const waiting = new Map(searches.map((search, i) => [i, search.then((found) => ({ i, found }))]))
  while (waiting.size > 0) {
    const { i, found } = await Promise.race(waiting.values())
    waiting.delete(i)
    if (found !== undefined) yield found
  }
}
