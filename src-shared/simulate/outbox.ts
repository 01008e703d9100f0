import { bytesOf, type Packet } from './packets'

/** Bytes for the wire, and the answers that are due from when they have left. */
interface Sending {
  readonly at: number
  readonly bytes: Uint8Array
  readonly answers: Packet['answers']
  readonly tolerated: Packet['tolerated']
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

  add({ chunks, answers, tolerated }: Packet, now: number): void {
    chunks.forEach(({ bytes, pauseMs }, i) => {
      // A piece never overtakes the one before it.
      this.lastAt = Math.max(this.lastAt, now) + pauseMs
      const isLast = i === chunks.length - 1
      const due = { answers: isLast ? answers : [], tolerated: isLast ? tolerated : [] }
      this.waiting.push({ at: this.lastAt, bytes, ...due })
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
  return {
    ...second,
    chunks: [{ bytes: bytesOf([...first.chunks, ...second.chunks]), pauseMs: 0 }],
    answers: [...first.answers, ...second.answers],
    tolerated: [...first.tolerated, ...second.tolerated],
  }
}
