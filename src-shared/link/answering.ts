import type { Answer, Ask, Contract, RequestName } from './contract'
import { exchangeOf } from './contract'
import type { Outcome, Reply, Request } from './envelope'
import { fault } from './envelope'

/** One handler for every question and command: a missing one does not compile. */
export type Handlers<C extends Contract> = {
  [N in RequestName<C>]: (ask: Ask<C, N>) => Outcome<Answer<C, N>> | Promise<Outcome<Answer<C, N>>>
}

/** The reply to a request from the other side: a stranger's name or a wrong shape is an error value, never a throw. */
export async function answer<C extends Contract>(contract: C, handlers: Handlers<C>, request: Request): Promise<Reply> {
  const outcome = await outcomeOf(contract, handlers, request)
  return outcome.ok
    ? { kind: 'answer', id: request.id, value: outcome.value }
    : { kind: 'failure', id: request.id, error: outcome.error }
}

async function outcomeOf<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  { name, body }: Request,
): Promise<Outcome<unknown>> {
  const exchange = exchangeOf(contract, name)
  if (exchange === undefined) return fault('unknown', `Nobody answers to "${name}".`)
  if (!exchange.ask(body)) return fault('malformed', `"${name}" was asked with a body of the wrong shape.`)
  const handler = (handlers as Record<string, (ask: unknown) => Outcome<unknown> | Promise<Outcome<unknown>>>)[name]
  if (handler === undefined) return fault('unknown', `Nobody answers to "${name}".`)
  try {
    return await handler(body)
  } catch (error) {
    // The edge where a programmer's error becomes a value: one bad handler must not take the engine down.
    return fault('internal', `"${name}" failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}
