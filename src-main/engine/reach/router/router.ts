import type { Transport } from '../../../../src-shared/model/endpoint'
import type { Result } from '../../../../src-shared/model/result'

/** Where routers hear PCP and NAT-PMP. */
export const ROUTER_PORT = 5351

/** As IP numbers them. */
export const PROTOCOL_NUMBERS: Readonly<Record<Transport, number>> = { tcp: 6, udp: 17 }

/** One port that is to lead here. A lifetime of 0 takes it back. */
export interface MapAsk {
  readonly transport: Transport
  readonly port: number
  readonly lifetimeS: number
}

/** What this computer knows of its router. */
export interface Neighbour {
  /** The router's address in this network, and this computer's own towards it. */
  readonly router: string
  readonly client: string
}

/** One way to speak to a router, with the router that answered to it. */
export interface RouterTalk {
  /** PCP, NAT-PMP or UPnP. */
  readonly by: string
  readonly router: string
  /** The outside port, for as long as the router granted it. */
  map(ask: MapAsk): Promise<Result<Granted>>
  unmap(ask: MapAsk): Promise<void>
  outside(): Promise<string | undefined>
}

export interface Granted {
  readonly port: number
  readonly lifetimeS: number
  /** The outside address, where the answer tells it. */
  readonly outside: string | undefined
}

/** What a router says to it. */
export type RouterAnswer =
  | ({ readonly kind: 'mapped' } & Granted)
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'otherVersion' }
