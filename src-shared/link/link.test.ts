import { describe, expect, it } from 'vitest'
import { success } from '../model/result'
import { answer } from './answering'
import { LinkClient } from './client'
import type { Contract } from './contract'
import { desktopContract } from './desktop-contract'
import { engineContract } from './engine-contract'
import { fault } from './envelope'
import { isFlag, isList, isMaybe, isNothing, isNumber, isOneOf, isShape, isTable, isText, isWhole } from './guard'
import type { Transport } from './transport'

const contract = {
  questions: { double: { ask: isNumber, answer: isNumber } },
  commands: { fail: { ask: isNothing, answer: isNothing } },
  pushes: { state: { body: isText, keep: 'latest' }, row: { body: isNumber, keep: 2 } },
} satisfies Contract

const handlers = {
  double: (value: number) => success(value * 2),
  fail: (): never => {
    throw new Error('a fault of ours')
  },
}

const request = (name: string, body: unknown) => ({ kind: 'request' as const, id: 7, name, body })

describe('guards', () => {
  it('take what has the shape and nothing else', () => {
    const guard = isShape({ port: isWhole(0, 65_535), kind: isOneOf('tcp', 'udp'), note: isMaybe(isText) })
    const cases: [unknown, boolean][] = [
      [{ port: 8888, kind: 'tcp' }, true],
      [{ port: 8888, kind: 'tcp', note: 'x', more: 1 }, true],
      [{ port: 70_000, kind: 'tcp' }, false],
      [{ port: 1.5, kind: 'tcp' }, false],
      [{ port: '8888', kind: 'tcp' }, false],
      [{ port: 8888, kind: 'sctp' }, false],
      [{ port: 8888, kind: 'tcp', note: 1 }, false],
      [null, false],
      [undefined, false],
      [[], false],
      ['text', false],
    ]
    expect(cases.map(([value]) => guard(value))).toEqual(cases.map(([, fits]) => fits))
  })

  it('refuse numbers that are none', () => {
    expect([NaN, Infinity, 0, -1.5].map((value) => isNumber(value))).toEqual([false, false, true, true])
  })

  it('look into lists and tables', () => {
    expect(isList(isFlag)([true, false])).toBe(true)
    expect(isList(isFlag)([true, 0])).toBe(false)
    expect(isTable(isNumber)({ a: 1, b: 2 })).toBe(true)
    expect(isTable(isNumber)({ a: 1, b: 'two' })).toBe(false)
    expect(isTable(isNumber)([1])).toBe(false)
  })
})

describe('the contracts', () => {
  it.each([
    ['engine', engineContract],
    ['desktop', desktopContract],
  ])('%s: no question has the name of a command', (_name, { questions, commands }: Contract) => {
    expect(Object.keys(questions).filter((name) => Object.hasOwn(commands, name))).toEqual([])
  })
})

describe('answering', () => {
  it('answers a request, with the number it was asked under', async () => {
    expect(await answer(contract, handlers, request('double', 4))).toEqual({ kind: 'answer', id: 7, value: 8 })
  })

  it('refuses strangers, wrong shapes and the names of an object, and survives its own faults', async () => {
    const codes = await Promise.all(
      [
        request('triple', 4),
        request('double', 'four'),
        request('constructor', 4),
        request('__proto__', 4),
        request('fail', undefined),
      ].map((asked) => answer(contract, handlers, asked)),
    )
    expect(codes.map((reply) => (reply.kind === 'failure' ? reply.error.code : reply.kind))).toEqual([
      'unknown',
      'malformed',
      'unknown',
      'unknown',
      'internal',
    ])
  })
})

/** The engine's end of a link, as the test plays it. */
class FakeEngine implements Transport {
  readonly sent: unknown[] = []
  isClosed = false
  #listener: (message: unknown) => void = () => undefined
  #onClose: () => void = () => undefined

  send(message: unknown): void {
    this.sent.push(message)
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#listener = listener
  }
  onClose(listener: () => void): void {
    this.#onClose = listener
  }
  close(): void {
    this.isClosed = true
  }
  say(message: unknown): void {
    this.#listener(message)
  }
  die(): void {
    this.#onClose()
  }
}

function linked() {
  const client = new LinkClient(contract, (go) => go())
  const engine = new FakeEngine()
  client.attach(engine)
  return { client, engine }
}

describe('the asking side', () => {
  it('gets its own answer, whatever the order', async () => {
    const { client, engine } = linked()
    const answers = [client.request('double', 1), client.request('double', 2)]
    engine.say({ kind: 'answer', id: 1, value: 4 })
    engine.say({ kind: 'answer', id: 0, value: 2 })
    expect(await Promise.all(answers)).toEqual([success(2), success(4)])
  })

  it('turns a failure and an answer of the wrong shape into error values', async () => {
    const { client, engine } = linked()
    const answers = [client.request('double', 1), client.request('double', 2)]
    engine.say({ kind: 'failure', id: 0, error: { code: 'refused', text: 'No.' } })
    engine.say({ kind: 'answer', id: 1, value: 'four' })
    expect(await Promise.all(answers)).toEqual([
      fault('refused', 'No.'),
      fault('malformed', '"double" was answered in the wrong shape.'),
    ])
    expect(client.refused).toBe(1)
  })

  it('ends every open request when the engine dies, and goes on with the next engine', async () => {
    const { client, engine } = linked()
    const lost = client.request('double', 1)
    engine.die()
    const next = new FakeEngine()
    const unasked = await client.request('double', 2)
    client.attach(next)
    const asked = client.request('double', 3)
    engine.say({ kind: 'answer', id: 1, value: 999 })
    next.say({ kind: 'answer', id: 1, value: 6 })
    expect(
      [await lost, unasked, await asked].map((outcome) => (outcome.ok ? outcome.value : outcome.error.code)),
    ).toEqual(['gone', 'gone', 6])
  })

  it('delivers pushes and asks for the next batch once they are drawn', () => {
    let drawn = (): void => undefined
    const client = new LinkClient(contract, (go) => (drawn = go))
    const engine = new FakeEngine()
    const heard: unknown[] = []
    client.attach(engine)
    client.on('row', (row, leftOut) => heard.push([row, leftOut]))
    engine.say({
      kind: 'batch',
      batch: 3,
      pushes: [
        { name: 'row', body: 1, leftOut: 5 },
        { name: 'row', body: 'two', leftOut: 0 },
      ],
    })
    expect([heard, engine.sent, client.refused]).toEqual([[[1, 5]], [], 1])
    drawn()
    expect(engine.sent).toEqual([{ kind: 'seen', batch: 3 }])
  })

  it('counts what is no message of the link, and never throws', () => {
    const { client, engine } = linked()
    for (const message of [null, 'text', {}, { kind: 'answer' }, { kind: 'batch', batch: -1, pushes: [] }])
      engine.say(message)
    expect(client.refused).toBe(5)
  })
})
