import type { DeviceModel } from '../model/device-models'
import type { Transport } from '../model/endpoint'
import type { Protocol } from '../protocols/protocol'
import type { FaultName } from './faults'
import type { Fence } from './fences'
import type { Habits } from './habits'
import type { Happening } from './happenings'
import type { Trip } from './motion'

/** Something that happens to a device, so long after its start. */
interface PlannedEvent {
  readonly afterMs: number
  readonly what: Happening
}

/** A device that is left alone to save its battery: it hangs up, and reports now and then. */
interface Sleep {
  /** So long after the ignition went off. */
  readonly afterMs: number
  readonly everyMs: number
}

/** All that a simulated device is going to do. Devices of one kind share most of it. */
export interface DeviceKind {
  readonly protocol: Protocol
  readonly variant?: string | undefined
  readonly model?: DeviceModel | undefined
  readonly transport: Transport
  readonly habits: Habits
  readonly trip: Trip
  readonly fences: readonly Fence[]
  /** In the order of time. */
  readonly events: readonly PlannedEvent[]
  readonly intervalMs: number
  /** Reports until it is done; for ever where absent. */
  readonly count?: number | undefined
  readonly sleep?: Sleep | undefined
  readonly faults: readonly FaultName[]
}

export interface Plan extends DeviceKind {
  readonly index: number
  readonly device: string
  readonly startAt: number
  /** How far along the trip it begins, so that a fleet does not drive in one heap. */
  readonly aheadMs: number
  readonly seed: number
}
