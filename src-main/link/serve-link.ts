import type { Handlers } from '../../src-shared/link/answering'
import { answer } from '../../src-shared/link/answering'
import type { Contract, PushBody, PushName } from '../../src-shared/link/contract'
import { isRequest, isSeen } from '../../src-shared/link/envelope'
import { Outbox } from '../../src-shared/link/outbox'
import type { Transport } from '../../src-shared/link/transport'

export interface ServedLink<C extends Contract> {
  push<N extends PushName<C>>(name: N, body: PushBody<C, N>): void
  /** Messages that were neither a request nor an acknowledgement. */
  refused(): number
  close(): void
}

/** The answering end of a link: requests to handlers, pushes out in paced batches, strangers counted and left alone. */
export function serveLink<C extends Contract>(contract: C, handlers: Handlers<C>, transport: Transport): ServedLink<C> {
  const outbox = new Outbox(contract)
  let refused = 0
  let isOpen = true
  let timer: NodeJS.Timeout | undefined
  let turn: NodeJS.Immediate | undefined

  /** All that one turn has to tell is one batch, and stands behind the answer that the turn gives. */
  function flushAfterTurn(): void {
    turn ??= setImmediate(() => {
      turn = undefined
      flush()
    })
  }

  function flush(): void {
    if (!isOpen || timer !== undefined) return
    const next = outbox.next(performance.now())
    if (next.kind === 'send') transport.send(next.batch)
    if (next.kind !== 'wait') return
    timer = setTimeout(() => {
      timer = undefined
      flush()
    }, next.ms)
  }

  function end(): void {
    isOpen = false
    clearTimeout(timer)
    clearImmediate(turn)
  }

  transport.onClose(end)
  transport.onMessage((message) => {
    if (isSeen(message)) {
      outbox.seen(message.batch)
      flush()
    } else if (isRequest(message)) {
      void answer(contract, handlers, message).then((reply) => {
        if (isOpen) transport.send(reply)
      })
    } else refused++
  })

  return {
    push: (name, body) => {
      outbox.offer(name, body)
      flushAfterTurn()
    },
    refused: () => refused,
    close: () => {
      end()
      transport.close()
    },
  }
}
