import { describe, expect, it } from 'vitest'
import type { Contract } from './contract'
import { isNumber, isText } from './guard'
import { BATCH_SPACING_MS, Outbox } from './outbox'

const contract = {
  questions: {},
  commands: {},
  pushes: { state: { body: isText, keep: 'latest' }, row: { body: isNumber, keep: 3 } },
} satisfies Contract

describe('outbox', () => {
  it('has nothing to send when nothing was offered', () => {
    expect(new Outbox(contract).next(0)).toEqual({ kind: 'nothing' })
  })

  it('sends one batch, then waits for it to be seen', () => {
    const outbox = new Outbox(contract)
    outbox.offer('state', 'a')
    expect(outbox.next(0).kind).toBe('send')
    outbox.offer('state', 'b')
    expect(outbox.next(1_000)).toEqual({ kind: 'nothing' })
    outbox.seen(99)
    expect(outbox.next(1_000)).toEqual({ kind: 'nothing' })
    outbox.seen(0)
    expect(outbox.next(1_000).kind).toBe('send')
  })

  it('spaces batches, at most twenty a second', () => {
    const outbox = new Outbox(contract)
    outbox.offer('state', 'a')
    outbox.next(100)
    outbox.seen(0)
    outbox.offer('state', 'b')
    expect(outbox.next(110)).toEqual({ kind: 'wait', ms: BATCH_SPACING_MS - 10 })
    expect(outbox.next(100 + BATCH_SPACING_MS).kind).toBe('send')
  })

  it('keeps the latest state and the newest rows, and counts what it left out', () => {
    const outbox = new Outbox(contract)
    for (const state of ['a', 'b', 'c']) outbox.offer('state', state)
    for (const row of [1, 2, 3, 4, 5]) outbox.offer('row', row)
    const next = outbox.next(0)
    expect(next.kind === 'send' && next.batch).toEqual({
      kind: 'batch',
      batch: 0,
      pushes: [
        { name: 'state', body: 'c', leftOut: 0 },
        { name: 'row', body: 3, leftOut: 2 },
        { name: 'row', body: 4, leftOut: 0 },
        { name: 'row', body: 5, leftOut: 0 },
      ],
    })
  })
})
