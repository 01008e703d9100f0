import { MessageChannel } from 'node:worker_threads'
import { afterEach, expect, it } from 'vitest'
import { LinkClient } from '../../src-shared/link/client'
import type { Contract } from '../../src-shared/link/contract'
import { isNothing, isNumber } from '../../src-shared/link/guard'
import type { Transport } from '../../src-shared/link/transport'
import { success } from '../../src-shared/model/result'
import { serveLink } from './serve-link'

const contract = {
  questions: { answer: { ask: isNothing, answer: isNumber } },
  commands: {},
  pushes: { count: { body: isNumber, keep: 'latest' } },
} satisfies Contract

const open: Transport[] = []
afterEach(() => open.splice(0).forEach((transport) => transport.close()))

/** A real pair of ports, as Node has them. */
function transports(): [Transport, Transport] {
  const { port1, port2 } = new MessageChannel()
  const pair = [port1, port2].map((port): Transport => ({
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', listener),
    onClose: (listener) => port.on('close', listener),
    close: () => port.close(),
  }))
  open.push(...pair)
  return pair as [Transport, Transport]
}

it('answers over real ports, and leaves strangers unanswered but counted', async () => {
  const [here, there] = transports()
  const link = serveLink(contract, { answer: () => success(42) }, there)
  const client = new LinkClient(contract, (go) => go())
  client.attach(here)
  here.send({ kind: 'nonsense' })
  here.send('text')
  expect(await client.request('answer', undefined)).toEqual(success(42))
  expect(link.refused()).toBe(2)
})

it('tells the last of a thousand states, in few batches, while each is acknowledged', async () => {
  const [here, there] = transports()
  const link = serveLink(contract, { answer: () => success(0) }, there)
  const client = new LinkClient(contract, (go) => go())
  client.attach(here)
  const heard: number[] = []
  const last = new Promise((resolve) =>
    client.on('count', (count) => void (heard.push(count), count === 999 && resolve(count))),
  )
  for (let count = 0; count < 1_000; count++) {
    link.push('count', count)
    if (count === 0) await new Promise(setImmediate)
  }
  await last
  expect(heard).toEqual([0, 999])
})

it('tells what a question has changed behind its answer, and all of it in one batch', async () => {
  const [here, there] = transports()
  const change = (): void => {
    link.push('count', 1)
    link.push('other', 2)
  }
  const both = { ...contract, pushes: { ...contract.pushes, other: contract.pushes.count } }
  const link = serveLink(both, { answer: () => (change(), success(42)) }, there)
  const heard: unknown[] = []
  const told = new Promise<void>((resolve) =>
    here.onMessage((message) => {
      const { kind, pushes = [] } = message as { kind: string; pushes?: { name: string }[] }
      heard.push([kind, ...pushes.map(({ name }) => name)])
      if (kind === 'batch') resolve()
    }),
  )
  here.send({ kind: 'request', id: 0, name: 'answer', body: undefined })
  await told
  expect(heard).toEqual([['answer'], ['batch', 'count', 'other']])
})

it('sends nothing more while a batch is not acknowledged', async () => {
  const [here, there] = transports()
  const link = serveLink(contract, { answer: () => success(0) }, there)
  const client = new LinkClient(contract, () => undefined)
  client.attach(here)
  const heard: number[] = []
  client.on('count', (count) => heard.push(count))
  for (let count = 0; count < 10; count++) {
    link.push('count', count)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  expect(heard).toEqual([0])
})
