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
    const { port } = listening
    const transports = (['tcp', 'udp'] as const).filter((transport) => listening[transport])
    await this.letGo()
    this.mapping = { kind: 'asking' }
    this.options.changed()
    const asked = await PortMapping.ask(port, transports)
    if (!asked.ok) this.mapping = { kind: 'failed', ...asked.error }
    else if (this.port === port) {
      this.mapped = asked.value
      this.mapping = { kind: 'mapped', ...asked.value.told }
    } else {
      // Listening stopped while the router thought about it.
      this.mapping = { kind: 'none' }
      await asked.value.remove()
    }
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

  /** The port is closed, or about to be: what was opened for it in a router is taken back. */
  async letGo(): Promise<void> {
    const { mapped } = this
    this.mapped = undefined
    if (this.mapping.kind !== 'asking') this.mapping = { kind: 'none' }
    await mapped?.remove()
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
