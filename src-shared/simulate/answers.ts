import type { CutFunction } from '../framing/cut'
import { agreement, type Expected } from './expectation'

/** What became of bytes that a server sent. */
type Heard =
  | { readonly kind: 'answer'; readonly waitedMs: number }
  /** Neither an answer that is waited for, nor half of one: an order perhaps. */
  | { readonly kind: 'other'; readonly bytes: Uint8Array }

/** A frame that wants answers, in their order. */
interface Waiting {
  readonly at: number
  /** Its frame was spoilt on purpose: a lenient server answers it all the same. */
  readonly isOptional: boolean
  rest: readonly Expected[]
}

const EMPTY = new Uint8Array(0)

/** Compares what a server sends with what it ought to send. */
export class Answers {
  private waiting: Waiting[] = []
  private buffer: Uint8Array = EMPTY

  constructor(private readonly cut: CutFunction) {}

  get count(): number {
    return wantedOf(this.waiting).length
  }

  /** When the frame went out that has waited longest. */
  get oldest(): number | undefined {
    return wantedOf(this.waiting)[0]?.at
  }

  expect(answers: readonly Expected[], at: number, isOptional = false): void {
    if (answers.length > 0) this.waiting.push({ at, rest: answers, isOptional })
  }

  hear(bytes: Uint8Array, now: number): Heard[] {
    this.buffer = joined(this.buffer, bytes)
    const heard: Heard[] = []
    for (let next = this.take(now); next; next = this.take(now)) if (next !== 'part') heard.push(next)
    return heard
  }

  /** Gives up what was sent until then; tells how many frames that are. */
  forget(before = Number.POSITIVE_INFINITY): number {
    const { count } = this
    this.waiting = this.waiting.filter(({ at }) => at > before)
    if (before === Number.POSITIVE_INFINITY) this.buffer = EMPTY
    return count - this.count
  }

  /** The next thing in the buffer: `part` is one of several answers to a frame, or one that nobody asked for. */
  private take(now: number): Heard | 'part' | undefined {
    if (this.buffer.length === 0) return undefined
    let isShort = false
    for (const waiting of this.waiting) {
      const [next] = waiting.rest
      const match = next ? agreement(this.buffer, next) : 'no'
      if (next && match === 'yes') return this.acknowledge(waiting, next, now)
      isShort ||= match === 'short'
    }
    return isShort ? undefined : this.other()
  }

  private acknowledge(waiting: Waiting, answer: Expected, now: number): Heard | 'part' {
    this.drop(answer.bytes.length)
    waiting.rest = waiting.rest.slice(1)
    if (waiting.rest.length > 0) return 'part'
    this.waiting = this.waiting.filter((one) => one !== waiting)
    return waiting.isOptional ? 'part' : { kind: 'answer', waitedMs: now - waiting.at }
  }

  private other(): Heard | undefined {
    const cut = this.cut(this.buffer, 0, this.buffer.length)
    const length = cut.kind === 'more' ? (cut.settle ?? 0) : Math.max(1, cut.length)
    return length === 0 ? undefined : { kind: 'other', bytes: this.drop(length) }
  }

  private drop(length: number): Uint8Array {
    const bytes = this.buffer.subarray(0, length)
    this.buffer = length >= this.buffer.length ? EMPTY : this.buffer.subarray(length)
    return bytes
  }
}

function wantedOf(waiting: readonly Waiting[]): readonly Waiting[] {
  return waiting.filter(({ isOptional }) => !isOptional)
}

/** Copied, since the bytes of a socket are only lent. */
function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
