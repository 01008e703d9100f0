import { u32At } from '../bytes/big-endian'
import { Writer } from '../bytes/writer'
import type { Direction } from '../model/frame'
import { MARK_COLOURS, type Note } from '../model/note'

/** Which frame a note is on: by its place in the file, and by its time and length where a tool has moved its bytes. */
export interface NotePlace {
  /** Where the first byte of the frame stands in the file. */
  readonly offset: number
  readonly length: number
  readonly direction: Direction
}

/**
 * A note is a remark packet (IP_REMARK) whose payload says more than the conversation's protocol:
 * 0 protocol, 1 version, 2 colour (0 none), 3 flags, 4–11 offset, 12–15 length, all big-endian.
 * The comment itself is the packet's pcapng comment, where packet tools show it.
 */
const LENGTH = 16
const VERSION = 1
const HAS_COMMENT = 1
const IS_OUT = 2

const U32 = 0x1_0000_0000

export function notePayload(transport: number, place: NotePlace, { mark, comment }: Note): Uint8Array {
  const colour = mark === undefined ? 0 : MARK_COLOURS.indexOf(mark) + 1
  const flags = (comment ? HAS_COMMENT : 0) | (place.direction === 'out' ? IS_OUT : 0)
  const writer = new Writer().u8(transport).u8(VERSION).u8(colour).u8(flags)
  writer.u32(Math.floor(place.offset / U32)).u32(place.offset % U32)
  return writer.u32(place.length).take()
}

/** What packet tools show: the comment, or else that there is a mark. */
export function noteWords({ mark, comment }: Note): string {
  return comment || (mark === undefined ? 'Mark removed' : `Marked ${mark}`)
}

interface FoundNote {
  readonly note: Note
  readonly place: NotePlace
}

/** The note in a remark packet; undefined for a plain remark. `words` are the packet's comments. */
export function readNote(
  bytes: Uint8Array,
  start: number,
  end: number,
  words: readonly string[],
): FoundNote | undefined {
  if (end - start < LENGTH || bytes[start + 1] !== VERSION) return undefined
  const mark = MARK_COLOURS[(bytes[start + 2] ?? 0) - 1]
  const flags = bytes[start + 3] ?? 0
  const comment = flags & HAS_COMMENT ? words[0] : undefined
  const offset = u32At(bytes, start + 4) * U32 + u32At(bytes, start + 8)
  const direction = flags & IS_OUT ? 'out' : 'in'
  return { note: { mark, comment }, place: { offset, length: u32At(bytes, start + 12), direction } }
}
