import type { Contract, PushBody, PushName } from './contract'
import type { Batch } from './envelope'

/** At most 20 batches a second: more than the eye reads, and half of what a slow machine can draw. */
export const BATCH_SPACING_MS = 50

type Next = { kind: 'send'; batch: Batch } | { kind: 'wait'; ms: number } | { kind: 'nothing' }
interface Waiting {
  bodies: unknown[]
  leftOut: number
}

/**
 * What the other side has yet to be told: one batch in flight, the next on acknowledgement. It never grows beyond what
 * the contract keeps of each push, however slowly the page draws. Time comes in.
 */
export class Outbox<C extends Contract> {
  readonly #contract: C
  readonly #waiting = new Map<string, Waiting>()
  #inFlight: number | undefined
  #batches = 0
  #sentAt = -BATCH_SPACING_MS

  constructor(contract: C) {
    this.#contract = contract
  }

  offer<N extends PushName<C>>(name: N, body: PushBody<C, N>): void {
    const keep = this.#contract.pushes[name]?.keep ?? 'latest'
    const waiting = this.#waiting.get(name) ?? { bodies: [], leftOut: 0 }
    waiting.bodies.push(body)
    // A newer state makes the older one worthless; a row that is pushed out is evidence the page must know it lacks.
    if (keep === 'latest') waiting.bodies.splice(0, waiting.bodies.length - 1)
    else waiting.leftOut += waiting.bodies.splice(0, Math.max(0, waiting.bodies.length - keep)).length
    this.#waiting.set(name, waiting)
  }

  seen(batch: number): void {
    if (batch === this.#inFlight) this.#inFlight = undefined
  }

  /** The batch to send now, or how long to wait before asking again. */
  next(nowMs: number): Next {
    if (this.#inFlight !== undefined || this.#waiting.size === 0) return { kind: 'nothing' }
    const waitMs = this.#sentAt + BATCH_SPACING_MS - nowMs
    if (waitMs > 0) return { kind: 'wait', ms: waitMs }
    const pushes = [...this.#waiting].flatMap(([name, { bodies, leftOut }]) =>
      bodies.map((body, index) => ({ name, body, leftOut: index === 0 ? leftOut : 0 })),
    )
    this.#waiting.clear()
    this.#inFlight = this.#batches++
    this.#sentAt = nowMs
    return { kind: 'send', batch: { kind: 'batch', batch: this.#inFlight, pushes } }
  }
}
