import { copyOf } from '../bytes/copy'

/** Bytes that one direction may keep while an earlier segment is missing. */
const WAITING_LIMIT = 256 * 1024
const MOST_WAITING = 512

/** The other side has acknowledged what is missing: so many packets later it is taken for lost by the capture. */
const PACKETS_AFTER_ACKNOWLEDGEMENT = 16
const PATIENCE_MS = 60_000

/** Where the stream goes, in order: bytes as captured, and the lengths of what the capture lost. */
interface StreamSink {
  /** `offset` is the place of the first byte in the file, if the bytes lie there in one piece. */
  bytes(bytes: Uint8Array, offset: number | undefined): void
  gap(length: number): void
}

/** A stretch of the stream: `bytes` may be shorter than `length` where the capture cut packets short. */
interface Stretch {
  sequence: number
  length: number
  bytes: Uint8Array
  offset: number | undefined
}

/**
 * One direction of a TCP connection, put in order: what comes again is dropped, what comes early waits, what never comes
 * is told as a gap. Sequence numbers are 32 bits wide and wrap, so only their differences count.
 */
export class StreamHalf {
  /** The sequence number of the next byte in order; undefined until a packet tells it. */
  next: number | undefined
  /** The sequence number of the FIN. */
  fin: number | undefined
  /** The other side has said that it got everything before this number. */
  private acknowledged: number | undefined
  private waiting: Stretch[] = []
  private waitingBytes = 0
  private waitingSince = 0
  private packetsSince = 0

  constructor(private readonly sink: StreamSink) {}

  /** Every byte up to the FIN has been told. */
  get isFinished(): boolean {
    return this.fin !== undefined && this.next !== undefined && distance(this.next, this.fin) <= 0
  }

  /** Whether the stretch goes beyond what has come in order. */
  isNews(sequence: number, length: number): boolean {
    return this.next === undefined || distance(this.next, sequence) + length > 0
  }

  /** `bytes` were captured of `length` bytes on the wire. */
  accept(sequence: number, length: number, bytes: Uint8Array, offset: number | undefined, at: number): void {
    this.next ??= sequence
    const ahead = distance(this.next, sequence)
    if (ahead <= 0) {
      this.deliver({ sequence, length, bytes, offset })
      if (this.waiting.length > 0) this.drain()
    } else this.wait({ sequence, length, bytes, offset }, at)
    if (this.waiting.length > 0) this.reconsider(at)
  }

  /** The other side has got everything before `sequence`. */
  acknowledge(sequence: number, at: number): void {
    if (this.acknowledged === undefined || distance(this.acknowledged, sequence) > 0) this.acknowledged = sequence
    if (this.waiting.length === 0) return
    if (this.next !== undefined && distance(this.next, this.acknowledged) > 0) this.packetsSince++
    this.reconsider(at)
  }

  /** Nothing more will come: what waits is told behind its gaps, and so is a loss at the end. */
  flush(): void {
    while (this.waiting.length > 0) this.giveUp()
    // An acknowledged FIN counts one more than the bytes before it.
    const end = this.fin ?? this.acknowledged
    if (end === undefined || this.next === undefined) return
    const missing = distance(this.next, end)
    if (missing > 0 && (this.fin !== undefined || missing > 1)) this.skip(missing)
  }

  private reconsider(at: number): void {
    const isLate = at - this.waitingSince > PATIENCE_MS
    if (!isLate && this.packetsSince <= PACKETS_AFTER_ACKNOWLEDGEMENT) return
    this.waitingSince = at
    this.giveUp()
  }

  private deliver(stretch: Stretch): void {
    const next = this.next ?? stretch.sequence
    const known = distance(stretch.sequence, next)
    const fresh = stretch.length - known
    if (fresh <= 0) return
    const { bytes, offset } = stretch
    const part = known === 0 ? bytes : bytes.subarray(Math.min(known, bytes.length))
    this.next = (next + fresh) >>> 0
    if (part.length > 0) this.sink.bytes(part, offset === undefined ? undefined : offset + known)
    if (part.length < fresh) this.sink.gap(fresh - part.length)
  }

  private wait(stretch: Stretch, at: number): void {
    if (this.waiting.length === 0) {
      this.waitingSince = at
      this.packetsSince = 0
    }
    let place = this.waiting.length
    while (place > 0 && distance(this.waiting[place - 1]?.sequence ?? 0, stretch.sequence) < 0) place--
    const before = this.waiting[place - 1]
    const isKnown = before && distance(stretch.sequence, before.sequence) + before.length >= stretch.length
    if (isKnown) return
    // The file's chunk goes back to its owner.
    this.waiting.splice(place, 0, { ...stretch, bytes: copyOf(stretch.bytes) })
    this.waitingBytes += stretch.bytes.length
    while (this.waitingBytes > WAITING_LIMIT || this.waiting.length > MOST_WAITING) this.giveUp()
  }

  /** What is missing in front of the first waiting stretch is taken for lost. */
  private giveUp(): void {
    const [first] = this.waiting
    if (!first || this.next === undefined) return
    this.skip(distance(this.next, first.sequence))
    this.packetsSince = 0
    this.drain()
  }

  private skip(length: number): void {
    this.next = ((this.next ?? 0) + length) >>> 0
    if (length > 0) this.sink.gap(length)
  }

  private drain(): void {
    let count = 0
    for (const stretch of this.waiting) {
      if (distance(this.next ?? stretch.sequence, stretch.sequence) > 0) break
      this.waitingBytes -= stretch.bytes.length
      this.deliver(stretch)
      count++
    }
    if (count > 0) this.waiting.splice(0, count)
  }
}

/** How far `to` lies behind `from`, the shorter way round. */
function distance(from: number, to: number): number {
  return (to - from) | 0
}
