import type { Order } from './orders'
import type { Plan } from './plan'
import type { Packet } from './packets'

/** Told of everything that a device does and hears. */
export interface Observer {
  sent(plan: Plan, packet: Packet, at: number): void
  answered(plan: Plan, waitedMs: number, at: number): void
  /** Frames that wanted an answer and will not get one. */
  missed(plan: Plan, frames: number, at: number): void
  /** The server sent something that nobody can make sense of. */
  wrong(plan: Plan, bytes: Uint8Array, at: number): void
  ordered(plan: Plan, order: Order, at: number): void
  /** The server ended a connection. */
  dropped(plan: Plan, at: number): void
}
