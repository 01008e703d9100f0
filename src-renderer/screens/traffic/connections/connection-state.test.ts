import { expect, it } from 'vitest'
import type { SessionRow } from '../../../../src-shared/link/contracts/sources'
import { en } from '../../../../src-shared/texts/en'
import { carried, connectionState } from './connection-state'

const NOW = 1_000_000_000
const row = (told: Partial<SessionRow>) => ({ bytesIn: 0, bytesOut: 0, ...told }) as SessionRow
const state = (told: Partial<SessionRow>) => connectionState(row(told), NOW, en)

it('says whether a connection is there, for how long it has been silent, or who ended it', () => {
  expect([
    state({ openedAt: NOW - 400_000, lastAt: NOW - 1_000 }),
    state({ openedAt: NOW - 400_000, lastAt: NOW - 360_000 }),
    state({ openedAt: NOW - 400_000 }), // has never said anything
    state({ lastAt: NOW, closedAt: NOW, why: 'peer reset' }),
    state({}), // a text log without times
  ]).toEqual([
    ['good', 'open'],
    ['busy', 'open, quiet for 6 min'],
    ['busy', 'open, quiet for 6 min'],
    ['off', 'broken off by the device'],
    ['good', 'open'],
  ])
})

it('says what was carried each way, and that nothing was', () => {
  expect([row({ bytesIn: 4_300, bytesOut: 12 }), row({})].map((told) => carried(told, en))).toEqual([
    '4.3 kB in · 12 B out',
    'no bytes at all',
  ])
})
