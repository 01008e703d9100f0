import { networkInterfaces } from 'node:os'
import { addressKind } from '../../../src-shared/check/address-kind'
import type {
  Firewall,
  Mapping,
  OwnAddress,
  Platform,
  Reach as ReachState,
} from '../../../src-shared/link/contracts/check'
import type { Listening } from '../../../src-shared/link/engine-contract'
import { PLATFORM } from '../../../src-shared/model/platform'
import { readFirewalls } from './firewall'
import { checkPlatform, type PlatformTarget } from './platform'
import { PortMapping } from './port-mapping'

interface ReachOptions {
  readonly listening: () => Listening
  readonly changed: () => void
  /** Where the platform is; tests have one of their own. */
  readonly platform?: PlatformTarget
}

/** The road from the internet to this computer: what can be seen of it, and what is done about it when a person asks. */
export class Reach {
  private firewalls: Firewall[] = []
  private mapping: Mapping = { kind: 'none' }
  private platform: Platform = { kind: 'none' }
  private mapped: PortMapping | undefined
  private asking: Promise<void> | undefined
  /** Rises with every wish of the person: an answer to an older one is taken back. */
  private wish = 0

  constructor(private readonly options: ReachOptions) {}

  state(): ReachState {
    const { firewalls, mapping, platform } = this
    return { addresses: ownAddresses(), firewalls, mapping, platform }
  }

  async readFirewall(): Promise<ReachState> {
    this.firewalls = await readFirewalls(this.port)
    return this.told()
  }

  async mapPort(): Promise<ReachState> {
    const listening = this.options.listening()
    if (listening.kind !== 'on' || this.mapping.kind === 'asking') return this.state()
    const freed = this.letGo()
    const { wish } = this
    this.mapping = { kind: 'asking' }
    this.options.changed()
    this.asking = freed.then(() => this.ask(listening, wish))
    await this.asking
    return this.told()
  }

  async unmapPort(): Promise<ReachState> {
    await this.letGo()
    return this.told()
  }

  async checkPlatform(): Promise<ReachState> {
    this.platform = { kind: 'asking' }
    this.options.changed()
    this.platform = await checkPlatform(this.options.platform ?? PLATFORM)
    return this.told()
  }

  /** The port is closed, or about to be: what was opened for it in a router is taken back, also what is still being asked for. */
  async letGo(): Promise<void> {
    const { mapped, asking } = this
    this.wish++
    this.mapped = undefined
    this.mapping = { kind: 'none' }
    await asking
    await mapped?.remove()
  }

  /** A router thinks for seconds; by then the person may have another wish. */
  private async ask(listening: Extract<Listening, { kind: 'on' }>, wish: number): Promise<void> {
    if (wish !== this.wish) return
    const transports = (['tcp', 'udp'] as const).filter((transport) => listening[transport])
    const asked = await PortMapping.ask(listening.port, transports)
    if (wish !== this.wish) return asked.ok ? asked.value.remove() : undefined
    if (asked.ok) this.mapped = asked.value
    this.mapping = asked.ok ? { kind: 'mapped', ...asked.value.told } : { kind: 'failed', ...asked.error }
  }

  private get port(): number | undefined {
    const listening = this.options.listening()
    return listening.kind === 'on' ? listening.port : undefined
  }

  private told(): ReachState {
    this.options.changed()
    return this.state()
  }
}

function ownAddresses(): OwnAddress[] {
  return Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ internal }) => !internal)
      .map(({ address }) => ({ name, address, kind: addressKind(address) })),
  )
}
