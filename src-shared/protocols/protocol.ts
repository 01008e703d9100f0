import type { Reader } from '../bytes/reader'
import type { CutFunction } from '../framing/cut'
import type { Labels } from '../model/field'
import type { Issue } from '../model/issue'
import type { Message, Scene } from '../model/message'
import type { Result } from '../model/result'
import type { Probe, Verdict } from './probe'

/** What a family's decoder makes of one frame: everything that was understood, whatever else was wrong. */
export interface Decoded {
  messages: Message[]
  /** The row of `variants` whose layout the bytes followed; null where the family has one layout. */
  variant: string | null
  /** The device's running number, where the family has one. */
  serial: number | null
  /** True when the frame passed the family's own integrity test (checksum, length and trailer, closing mark and syntax). */
  proven: boolean
}

export interface DecodedFrame extends Decoded {
  issues: readonly Issue[]
}

export interface VariantRow {
  readonly id: string
  readonly title: string
}

/** What an answer may depend on besides the frame. */
export interface ReplyContext {
  /** Milliseconds since 1970 UTC; the epoch where nobody knows. */
  readonly at: number
  /** The identity learned on this connection so far. */
  readonly device: string | null
}

export interface CommandParameter {
  readonly id: string
  readonly label: string
  readonly kind: 'number' | 'text'
  readonly initial: string
}

export interface CommandContext extends ReplyContext {
  readonly serial: number
  /** The layout that the device was last heard in, where the family has several. */
  readonly variant?: string | null
}

/** Something a server may ask of a device. */
export interface Command {
  /** Shared by families: locate, interval, cut, restore, server, reboot, status … */
  readonly id: string
  readonly label: string
  /** Acts on the vehicle: a person has to type a confirmation first. */
  readonly danger: boolean
  readonly parameters: readonly CommandParameter[]
  build(parameters: Readonly<Record<string, string>>, context: CommandContext): Result<Uint8Array>
}

/** Wire format seen from one side. */
export interface Wire {
  readonly cut: CutFunction
  /** Depends on the bytes and the variant only. Issues go to the reader. `variant` undefined: the bytes decide. */
  decode(reader: Reader, variant?: string): Decoded
}

/** One family of wire formats: a folder and one line in families.ts. */
export interface Protocol extends Wire {
  readonly id: string
  readonly title: string
  /** Public documents. */
  readonly links: readonly string[]
  readonly labels: Labels
  readonly variants: readonly VariantRow[]
  /** Never looks at the port; never throws. */
  detect(probe: Probe): Verdict
  /** What a server answers to a frame, in order. */
  replies(decoded: Decoded, frame: Uint8Array, context: ReplyContext): Uint8Array[]
  readonly commands: readonly Command[]
  /** What a device sends to say a scene; nothing where the family has no words for it. */
  encode(scene: Scene, serial: number, variant?: string): Uint8Array[]
  /** Bytes of a field as they stand on the wire of such a frame, where some are escaped. */
  escape?(meant: Uint8Array, frame: Uint8Array): Uint8Array
  /** What a server sends, where it looks different from what a device sends. */
  readonly downlink?: Wire
}
