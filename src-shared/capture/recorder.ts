import { unreachable } from '../model/unreachable'
import { Conversation } from './conversation'
import type { PcapngWriter } from './pcapng-writer'
import type { Chunk, Noted, Opened, SourceEvent } from './source-event'

/** Writes the events of a source into a capture and hands them on, each chunk with its place in the file. */
export class Recorder {
  private readonly conversations = new Map<number, Conversation>()
  /** Events without a time follow the one before them. */
  private lastAt = 0

  /** Where the file begins in a run of files: the places of chunks count from there. */
  base = 0

  constructor(private readonly writer: PcapngWriter) {}

  /** Chunks that are too long for one packet are handed on in pieces. */
  record(event: SourceEvent, handOn?: (event: SourceEvent) => void): void {
    const at = event.at ?? this.lastAt
    this.lastAt = at
    if (event.kind === 'bytes') return this.chunk(event, at, handOn)
    const conversation = event.kind === 'opened' ? this.open(event, at) : this.conversations.get(event.session)
    switch (event.kind) {
      case 'opened':
        break
      case 'gap':
        conversation?.gap(event.direction, event.length)
        break
      case 'remark':
        conversation?.remark(at, event.text)
        break
      case 'noted':
        // Bytes stand elsewhere in this file than in the one that the note is from: whoever copies notes knows where.
        break
      case 'closed':
        conversation?.close(at, event.why)
        this.conversations.delete(event.session)
        break
      default:
        unreachable(event)
    }
    handOn?.(event)
  }

  /** A note on bytes of this file: its place is told by whoever wrote them. */
  note({ session, at, place, note }: Noted): void {
    this.conversations.get(session)?.note(at ?? this.lastAt, place, note)
  }

  private open(event: Opened, at: number): Conversation {
    const conversation = new Conversation(this.writer, event.session, event.transport, event.peer, event.local)
    this.conversations.set(event.session, conversation)
    if (!event.isMidStream) conversation.open(at)
    return conversation
  }

  private chunk(event: Chunk, at: number, handOn?: (event: SourceEvent) => void): void {
    const conversation = this.conversations.get(event.session)
    if (!conversation) return handOn?.(event)
    const { session, direction, bytes } = event
    const { largest } = conversation
    // A datagram may be empty, and is recorded and handed on all the same.
    let start = 0
    do {
      const end = Math.min(bytes.length, start + largest)
      const piece = end - start === bytes.length ? bytes : bytes.subarray(start, end)
      const offset = this.base + conversation.data(at, direction, piece)
      handOn?.({ kind: 'bytes', session, at: event.at, direction, bytes: piece, offset })
      start = end
    } while (start < bytes.length)
  }
}
