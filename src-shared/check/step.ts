import type { Transport } from '../model/endpoint'
import type { AddressKind } from './address-kind'
import type { DeviceFacts, Moment, RoadFacts } from './device-facts'
import type { IdentityDifference } from './identity'

export const STEP_IDS = ['port', 'reach', 'contact', 'identity', 'position', 'wiring'] as const
export type StepId = (typeof STEP_IDS)[number]

export type StepState = 'passed' | 'warning' | 'failed' | 'waiting'

/** What a step found or waits for, by code, with what its sentence names. The sentences stand in the texts. */
export type StepReason =
  | { readonly code: 'port.on'; readonly port: number; readonly transports: readonly Transport[] }
  | { readonly code: 'port.otherTransport'; readonly port: number; readonly expected: Transport }
  | { readonly code: 'port.thisComputerOnly'; readonly host: string }
  | { readonly code: 'port.failed'; readonly text: string; readonly system: string }
  | { readonly code: 'port.off' | 'port.opening' | 'port.recording' }
  | { readonly code: 'reach.device' | 'reach.visitor'; readonly from: string }
  | { readonly code: 'reach.deviceNearby' | 'reach.sameNetwork'; readonly from: string }
  | { readonly code: 'reach.carrierNat' | 'reach.doubleNat' | 'reach.mapped'; readonly address: string }
  | { readonly code: 'reach.public' | 'reach.private'; readonly address: string }
  | { readonly code: 'reach.deviceHere' | 'reach.visitorHere' | 'reach.noNetwork' | 'reach.port' | 'reach.recording' }
  | { readonly code: 'contact.here'; readonly protocol: string; readonly at: number | undefined }
  | { readonly code: 'contact.lost'; readonly lastAt: number }
  | { readonly code: 'contact.mute'; readonly count: number }
  | { readonly code: 'contact.foreign'; readonly title: string }
  | { readonly code: 'contact.none' | 'contact.unread' }
  | {
      readonly code: 'identity.same' | 'identity.valid' | 'identity.sample' | 'identity.short'
      readonly device: string
    }
  | { readonly code: 'identity.differs'; readonly device: string; readonly difference: IdentityDifference }
  | { readonly code: 'identity.zeros'; readonly device: string; readonly typed: string }
  | { readonly code: 'identity.checkDigit'; readonly device: string; readonly digit: number }
  | { readonly code: 'identity.family'; readonly protocol: string; readonly expected: readonly string[] }
  | { readonly code: 'identity.transport'; readonly transport: Transport; readonly expected: Transport }
  | { readonly code: 'identity.unnamed'; readonly protocol: string }
  | { readonly code: 'identity.none' }
  | { readonly code: 'position.good' | 'position.noFix'; readonly satellites: number | undefined }
  | { readonly code: 'position.clock'; readonly offsetMs: number }
  | { readonly code: 'position.lost'; readonly lastAt: number }
  | { readonly code: 'position.none' | 'position.second' | 'position.zero' }
  | { readonly code: 'wiring.passed' | 'wiring.partly' | 'wiring.failed'; readonly done: number; readonly of: number }
  | { readonly code: 'wiring.running'; readonly test: string }
  | { readonly code: 'wiring.none' | 'wiring.skipped' | 'wiring.recording' }

export type StepCode = StepReason['code']

export interface Step {
  readonly id: StepId
  readonly state: StepState
  readonly reason: StepReason
  /** Rows of the frames that prove it, oldest first. */
  readonly proof: readonly number[]
}

/** What the installer wrote on the job sheet. Absent is what was left empty. */
export interface Expected {
  /** Families that the model on the box may speak, best guess first; empty when no model was chosen. */
  readonly families: readonly string[]
  readonly imei: string | undefined
  readonly transport: Transport | undefined
}

/** How the listener stands. `recording` when the frames come from a file. */
export type PortFacts =
  | { readonly kind: 'recording' | 'off' | 'opening' }
  | {
      readonly kind: 'on'
      readonly host: string
      readonly port: number
      readonly tcp: boolean
      readonly udp: boolean
    }
  | { readonly kind: 'failed'; readonly text: string; readonly code: string }

/** What is known of the road from the internet to this computer. */
interface NetworkFacts {
  /** This computer's own addresses, without loopback. */
  readonly addresses: readonly { readonly address: string; readonly kind: AddressKind }[]
  /** The outside address that a router gave when it was asked to map the port. */
  readonly outside: string | undefined
}

/** How one wiring test stands; a test that was not tried is not passed. */
export interface WiringOutcome {
  readonly test: string
  readonly state: 'untried' | 'running' | 'passed' | 'failed' | 'skipped'
  readonly proof: readonly Moment[]
}

/** Everything the six steps are judged by. */
export interface CheckInput {
  /** The engine's clock; for a recording, the time of its last frame. */
  readonly now: number
  readonly port: PortFacts
  readonly network: NetworkFacts
  readonly road: RoadFacts
  readonly device: DeviceFacts | undefined
  /** The device speaks from an address of this computer, as the simulator does. */
  readonly isDeviceHere: boolean
  readonly expected: Expected
  readonly wiring: readonly WiringOutcome[]
}
