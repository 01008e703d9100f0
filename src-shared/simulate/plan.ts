import type { DeviceModel } from '../model/device-models'
import type { Alarm } from '../model/vocabulary'
import type { Protocol } from '../protocols/protocol'
import type { FaultName } from './faults'
import type { Fence } from './fences'
import type { Habits } from './habits'
import type { Trip } from './motion'

/** Something that happens to a device, so long after its start. */
export type PlannedEvent =
  { readonly afterMs: number; readonly alarm: Alarm } | { readonly afterMs: number; readonly ignition: boolean }

/** All that a simulated device is going to do. Devices of one kind share most of it. */
export interface DeviceKind {
  readonly protocol: Protocol
  readonly variant?: string | undefined
  readonly model?: DeviceModel | undefined
  readonly habits: Habits
  readonly trip: Trip
  readonly fences: readonly Fence[]
  /** In the order of time. */
  readonly events: readonly PlannedEvent[]
  readonly intervalMs: number
  /** Reports until it is done; for ever where absent. */
  readonly count?: number | undefined
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
