import type { Endpoint, Transport } from '../model/endpoint'
import type { Direction } from '../model/frame'
import type { Note } from '../model/note'
import type { NotePlace } from './note-packet'

/** Why a connection ended, in the words that the `close` event of the command line prints. */
export const CLOSE_REASONS = [
  'peer closed',
  'peer reset',
  'closed here',
  'reset here',
  'timeout',
  'idle',
  'limit',
  'replaced',
  'input ended',
] as const

export type CloseReason = (typeof CLOSE_REASONS)[number]

interface SourceMoment {
  /** The connection, or the UDP peer. Counts from 1 over one source; a number is never used again. */
  readonly session: number
  /** Milliseconds since 1970 UTC, with fractions to about a quarter of a microsecond; undefined where the source has no clock. */
  readonly at: number | undefined
}

/** The first event of a session. */
export interface Opened extends SourceMoment {
  readonly kind: 'opened'
  readonly transport: Transport
  /** The device's end. Undefined where a text log does not say. */
  readonly peer: Endpoint | undefined
  /** The server's end: ours, when live. */
  readonly local: Endpoint | undefined
  /** The recording began after the connection did: earlier bytes are unknown. */
  readonly isMidStream: boolean
}

/** What one read gave, or one datagram as a whole. Datagrams may be empty. */
export interface Chunk extends SourceMoment {
  readonly kind: 'bytes'
  readonly direction: Direction
  /** Valid until the receiver of the event returns; keep a copy, not the view. */
  readonly bytes: Uint8Array
  /** Where the first of these bytes stands in the file they were read from; they lie there in one piece. Undefined when live. */
  readonly offset: number | undefined
}

/** Bytes that the recording does not hold although the stream had them. A frame must not be joined across them. */
interface Gap extends SourceMoment {
  readonly kind: 'gap'
  readonly direction: Direction
  readonly length: number
}

/** The last event of a session. */
export interface Closed extends SourceMoment {
  readonly kind: 'closed'
  readonly why: CloseReason
}

/** What a person or a tool wrote beside a packet. */
export interface Remark extends SourceMoment {
  readonly kind: 'remark'
  readonly text: string
}

/** A mark or a comment on a frame that came before: a recording only grows. `at` is the time of that frame, the session 0 where it is not known. */
export interface Noted extends SourceMoment {
  readonly kind: 'noted'
  readonly note: Note
  readonly place: NotePlace
}

/** What live sockets, files and the simulator all give: bytes with times, never frames. */
export type SourceEvent = Opened | Chunk | Gap | Closed | Remark | Noted

/** A fault of the input that is no part of any session: a damaged block, a line that cannot be read. */
export interface Notice {
  /** What is wrong and what still works, as a sentence. */
  readonly text: string
  /** Where in the file: from its first byte. */
  readonly offset: number
  /** Counts from 1; only in text files. */
  readonly line?: number | undefined
}
