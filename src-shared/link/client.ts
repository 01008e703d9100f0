import type { Answer, Ask, Contract, PushBody, PushName, RequestName } from './contract'
import { exchangeOf, pushOf } from './contract'
import type { Batch, Outcome } from './envelope'
import { fault, isAnswer, isBatch, isFailure } from './envelope'
import { failure, success } from '../model/result'
import type { Transport } from './transport'

type Listener = (body: unknown, leftOut: number) => void
interface Pending {
  name: string
  settle: (outcome: Outcome<unknown>) => void
}

/**
 * The asking side of a link. It outlives its transport: when the engine dies every open request ends with "gone", and
 * when a new engine is attached the same client goes on, listeners and all.
 */
export class LinkClient<C extends Contract> {
  /** Messages that were not what the contract says: counted, shown nowhere else, and 0 unless the two sides differ. */
  refused = 0
  readonly #contract: C
  readonly #whenDrawn: (go: () => void) => void
  readonly #listeners = new Map<string, Set<Listener>>()
  #pending = new Map<number, Pending>()
  #transport: Transport | undefined
  #requests = 0

  /** `whenDrawn` calls back once what a batch changed is on screen: only then may the next batch come. */
  constructor(contract: C, whenDrawn: (go: () => void) => void) {
    this.#contract = contract
    this.#whenDrawn = whenDrawn
  }

  attach(transport: Transport): void {
    this.detach()
    this.#transport = transport
    transport.onMessage((message) => {
      if (this.#transport === transport) this.#receive(message, transport)
    })
    transport.onClose(() => {
      if (this.#transport === transport) this.detach()
    })
  }

  detach(): void {
    this.#transport?.close()
    this.#transport = undefined
    const pending = this.#pending
    this.#pending = new Map()
    for (const { name, settle } of pending.values()) settle(fault('gone', `"${name}" was not answered.`))
  }

  request<N extends RequestName<C>>(name: N, ask: Ask<C, N>): Promise<Outcome<Answer<C, N>>> {
    const transport = this.#transport
    if (transport === undefined) return Promise.resolve(fault('gone', `"${name}" could not be asked.`))
    const id = this.#requests++
    return new Promise((resolve) => {
      this.#pending.set(id, { name, settle: resolve as (outcome: Outcome<unknown>) => void })
      transport.send({ kind: 'request', id, name, body: ask })
    })
  }

  /** Listens to a push; `leftOut` tells how many older ones were left out before this one. Returns how to stop. */
  on<N extends PushName<C>>(name: N, listener: (body: PushBody<C, N>, leftOut: number) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set()
    this.#listeners.set(name, listeners.add(listener as Listener))
    return () => listeners.delete(listener as Listener)
  }

  #receive(message: unknown, transport: Transport): void {
    if (isBatch(message)) this.#deliver(message, transport)
    else if (isAnswer(message)) this.#settle(message.id, message.value)
    else if (isFailure(message)) this.#take(message.id)?.settle(failure(message.error))
    else this.refused++
  }

  #settle(id: number, value: unknown): void {
    const pending = this.#take(id)
    if (pending === undefined) return
    const fits = exchangeOf(this.#contract, pending.name)?.answer(value) === true
    if (!fits) this.refused++
    pending.settle(fits ? success(value) : fault('malformed', `"${pending.name}" was answered in the wrong shape.`))
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    return pending
  }

  #deliver({ batch, pushes }: Batch, transport: Transport): void {
    for (const { name, body, leftOut } of pushes) {
      if (pushOf(this.#contract, name)?.body(body) === true)
        for (const listener of this.#listeners.get(name) ?? []) listener(body, leftOut)
      else this.refused++
    }
    this.#whenDrawn(() => transport.send({ kind: 'seen', batch }))
  }
}
