import type { Endpoint, Transport } from '../model/endpoint'
import { ISSUE_CODES, ISSUE_SEVERITIES, type IssueCode, type Severity } from '../model/issue'
import { KINDS } from '../model/message'
import type { Note } from '../model/note'

/** What a frame may be called; its place in this list is its number in the `kind` column. */
export const FRAME_TYPES = [...KINDS, 'noise'] as const

export type FrameType = (typeof FRAME_TYPES)[number]

/** Bits of the `flags` column. */
export const FLAGS = {
  /** From us or the platform to the device. */
  out: 1 << 0,
  /** Carries a position, valid or not. */
  fix: 1 << 1,
  /** Carries a position that the device calls valid. */
  validFix: 1 << 2,
  /** Passed its family's own integrity test. */
  proven: 1 << 3,
  /** The family has an answer for it. */
  wantsReply: 1 << 4,
  /** Unfinished when the stream ended or fell quiet. */
  tail: 1 << 5,
  /** A person marked it. */
  mark: 1 << 6,
  /** A person, or the tool that recorded it, wrote something beside it. */
  remark: 1 << 7,
  /** Sent from the device's memory. */
  archive: 1 << 8,
} as const

/** The bit of an issue code in the `issues` column. */
export function issueBit(code: IssueCode): number {
  return 1 << ISSUE_CODES.indexOf(code)
}

/** The bits of all issue codes that matter this much. */
export function issueBits(severity: Severity): number {
  const codes = ISSUE_CODES.filter((code) => ISSUE_SEVERITIES[code] === severity)
  return codes.reduce((bits, code) => bits | issueBit(code), 0)
}

/** Stands in `lat` and `lon` for a frame without a position. */
export const NO_POSITION = -0x80000000

/** Stands in `speed` for a frame that says none. */
export const NO_SPEED = 0xffff

/** `lat` and `lon` count ten-millionths of a degree: 1.1 cm, and 180 degrees still fit. */
export const POSITION_SCALE = 1e7

/** `speed` counts tenths of km/h. */
export const SPEED_SCALE = 10

/** Names that columns hold by number. Number 0 is the empty text: unknown, none. */
interface FrameNames {
  readonly protocols: readonly string[]
  readonly devices: readonly string[]
  /** The alarms of one frame, joined by commas: "powerCut,vibration". */
  readonly alarms: readonly string[]
}

export interface ConnectionNames {
  readonly transport: Transport
  readonly peer: Endpoint | undefined
  /** Our end; absent where the source does not say. */
  readonly local?: Endpoint | undefined
}

/**
 * The index: one row per frame, 54 bytes each. Row r is frame number `firstNumber + r`. Arrays may be longer than
 * `count`. Written by the engine only; a filter reads them as they stand.
 */
export interface FrameColumns {
  readonly count: number
  readonly firstNumber: number
  /** Receipt, ms since 1970 UTC; NaN where the source has no clock. */
  readonly time: Float64Array
  /** The device's own time, ms since 1970 UTC; NaN where it says none. */
  readonly deviceTime: Float64Array
  readonly connection: Uint32Array
  readonly device: Uint32Array
  readonly protocol: Uint8Array
  readonly kind: Uint8Array
  readonly flags: Uint16Array
  readonly issues: Uint16Array
  readonly alarms: Uint16Array
  readonly lat: Int32Array
  readonly lon: Int32Array
  readonly speed: Uint16Array
  /** Where the first byte of the frame stands in the capture: beyond 4 GB, hence the float. */
  readonly offset: Float64Array
  readonly length: Uint32Array
  readonly names: FrameNames
  connectionNames(connection: number): ConnectionNames | undefined
  /** What a person has put on a frame. */
  noteOf(row: number): Note | undefined
}
