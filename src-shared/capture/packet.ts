import type { Direction } from '../model/frame'
import type { Notice } from './source-event'

/** One packet as a capture file holds it. The reader uses the object again: it is valid until the sink returns. */
export interface CapturedPacket {
  /** Milliseconds since 1970 UTC; undefined where the file says none. */
  at: number | undefined
  /** What stands first in the packet: a LINKTYPE number (tcpdump.org/linktypes.html). */
  link: number
  /** The packet is bytes[start, end). */
  bytes: Uint8Array
  start: number
  end: number
  /** Place of bytes[0] in the file. */
  base: number
  /** Only in captures of ours: who sent it, which in a connection that was already open nothing else tells. */
  direction: Direction | undefined
  comments: readonly string[]
}

export const NO_COMMENTS: readonly string[] = []

/** What a capture says about itself. */
export interface FileTraits {
  readonly application: string
  readonly comments: readonly string[]
}

export interface PacketSink {
  packet(packet: CapturedPacket): void
  notice(notice: Notice): void
  traits(traits: FileTraits): void
}

/** Takes a file in pieces of any size; what it tells does not depend on how the file was cut. */
export interface StreamReader {
  push(chunk: Uint8Array): void
  /** The file is over: what is left unfinished is told. */
  end(): void
}

export function newPacket(): CapturedPacket {
  const bytes = new Uint8Array(0)
  return { at: undefined, link: 0, bytes, start: 0, end: 0, base: 0, direction: undefined, comments: NO_COMMENTS }
}
