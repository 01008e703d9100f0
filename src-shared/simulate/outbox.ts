import type { Packet } from './packets'

/** Bytes for the wire, and the answers that are due from when they have left. */
export interface Sending {
  readonly at: number
  readonly bytes: Uint8Array
  readonly answers: Packet['answers']
}

/** Pieces of frames that wait for their moment, in order. */
export class SendQueue {
  private waiting: Sending[] = []
  private lastAt = 0

  get nextAt(): number {
    return this.waiting[0]?.at ?? Number.POSITIVE_INFINITY
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0
  }

  add({ chunks, answers }: Packet, now: number): void {
    chunks.forEach(({ bytes, pauseMs }, i) => {
      // A piece never overtakes the one before it.
      this.lastAt = Math.max(this.lastAt, now) + pauseMs
      this.waiting.push({ at: this.lastAt, bytes, answers: i === chunks.length - 1 ? answers : [] })
    })
  }

  take(now: number): Sending[] {
    if (this.nextAt > now) return []
    const due = this.waiting.filter(({ at }) => at <= now)
    this.waiting = this.waiting.filter(({ at }) => at > now)
    return due
  }

  clear(): void {
    this.waiting = []
    this.lastAt = 0
  }
}

/** Two frames in one packet. */
export function joinedPacket(first: Packet, second: Packet): Packet {
  const pieces = [...first.chunks, ...second.chunks]
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.bytes.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece.bytes, at)
    at += piece.bytes.length
  }
  return { ...second, chunks: [{ bytes, pauseMs: 0 }], answers: [...first.answers, ...second.answers] }
}
