import type { DeviceModel } from '../model/device-models'
import type { Transport } from '../model/endpoint'
import type { Bench } from './collect/bench'
import type { DeviceEvidence } from './collect/device'
import type { Thresholds } from './thresholds'

/** What was read back from a device by text message, as far as its reply said it. */
interface ReadBack {
  readonly host?: string | undefined
  readonly port?: number | undefined
  readonly apn?: string | undefined
  readonly transport?: Transport | undefined
  readonly zoneMinutes?: number | undefined
  readonly identity?: string | undefined
  /** The family or dialect that writes such a reply, where that is known. */
  readonly protocol?: string | undefined
}

/** What the installer typed. Everything is optional: rules that need what is missing stay silent. */
export interface Expectation {
  readonly identity?: string | undefined
  readonly model?: DeviceModel | undefined
  readonly transport?: Transport | undefined
  readonly apn?: string | undefined
  /** APNs that the SIM's network is known for; empty or absent where nobody knows. */
  readonly apnsOfNetwork?: readonly string[] | undefined
  readonly host?: string | undefined
  readonly port?: number | undefined
  /** Zone that is set in the device, minutes east of Greenwich. */
  readonly zoneMinutes?: number | undefined
  /** Where the vehicle is, roughly. */
  readonly place?: { readonly lat: number; readonly lon: number } | undefined
  readonly readBack?: ReadBack | undefined
}

/** The port, as far as the rules need it. */
type Port =
  | { readonly kind: 'off' | 'opening' }
  | {
      readonly kind: 'on'
      readonly port: number
      readonly tcp: boolean
      readonly udp: boolean
      readonly since: number
      /** Addresses that trackers can be told. */
      readonly addresses: readonly string[]
    }
  | { readonly kind: 'failed'; readonly port: number; readonly code: string; readonly text: string }

/** What is asked of the world besides the bytes. */
export interface Circumstances {
  /** The moment of judgement: the clock when live, the last event of a recording. */
  readonly now: number
  /** Live or a recording: on a recording nothing is said about reaching this computer. */
  readonly isLive: boolean
  /** What is done with what devices send. */
  readonly mode: 'answer' | 'listen' | 'relay'
  readonly port: Port
  readonly expected: Expectation
  readonly limits: Thresholds
}

/** All that a rule may look at. */
export interface Evidence extends Circumstances {
  readonly bench: Bench
  readonly devices: ReadonlyMap<string, DeviceEvidence>
}
