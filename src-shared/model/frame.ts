import type { Issue } from './issue'
import type { Kind, Message } from './message'
import type { Note } from './note'

/** Seen from the device: what it sends comes in, what we or the platform answer goes out. */
export type Direction = 'in' | 'out'

/** A stretch of one connection's bytes and what was made of it. */
export interface Frame {
  /** Counts from 1 over the whole run. */
  number: number
  session: number
  direction: Direction
  /** Milliseconds since 1970 UTC when the last byte arrived; absent where the source has no clock. */
  at?: number | undefined
  /** Null for bytes nobody could frame. */
  protocol: string | null
  variant: string | null
  type: Kind | 'noise'
  device: string | null
  bytes: Uint8Array
  /** Where its first byte stands in its direction of the connection, counted from 0. */
  offset: number
  /** Passed its family's own integrity test. */
  isProven: boolean
  /** Unfinished when the stream ended or fell quiet. */
  isTail: boolean
  messages: Message[]
  issues: Issue[]
  replies: Uint8Array[]
  /** What a person has put on it. */
  note?: Note | undefined
}
