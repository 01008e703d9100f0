import type { Guard } from './guard'

/** What is asked and what comes back. A question changes nothing; a command does. */
interface Exchange<Ask, Answer> {
  ask: Guard<Ask>
  answer: Guard<Answer>
}

/**
 * What is told without being asked. While a batch is on its way the next one waits, and `keep` says what of this push
 * waits with it: the latest body only, or the newest N bodies, the rest being counted as left out.
 */
interface Push<Body> {
  body: Guard<Body>
  keep: 'latest' | number
}

/** One table per pair of speakers: the types, the guards and the handlers' shape all follow from it. */
export interface Contract {
  questions: Record<string, Exchange<unknown, unknown>>
  commands: Record<string, Exchange<unknown, unknown>>
  pushes: Record<string, Push<unknown>>
}

type Exchanges<C extends Contract> = C['questions'] & C['commands']
export type RequestName<C extends Contract> = keyof Exchanges<C> & string
export type PushName<C extends Contract> = keyof C['pushes'] & string

export type Ask<C extends Contract, N extends RequestName<C>> =
  Exchanges<C>[N] extends Exchange<infer A, unknown> ? A : never
export type Answer<C extends Contract, N extends RequestName<C>> =
  Exchanges<C>[N] extends Exchange<unknown, infer A> ? A : never
export type PushBody<C extends Contract, N extends PushName<C>> = C['pushes'][N] extends Push<infer B> ? B : never

/** The exchange of that name, own keys only: a page that asks for "constructor" is refused like any other stranger. */
export function exchangeOf(contract: Contract, name: string): Exchange<unknown, unknown> | undefined {
  if (Object.hasOwn(contract.questions, name)) return contract.questions[name]
  if (Object.hasOwn(contract.commands, name)) return contract.commands[name]
  return undefined
}

export function pushOf(contract: Contract, name: string): Push<unknown> | undefined {
  return Object.hasOwn(contract.pushes, name) ? contract.pushes[name] : undefined
}
