import { expect, it } from 'vitest'
import type { DeviceRow } from '../../../../src-shared/link/engine-contract'
import { ago, deviceState } from './device-state'

const NOW = 1_000_000_000
const state = (sessions: number, lastAt: number | undefined) => deviceState({ sessions, lastAt } as DeviceRow, NOW)[1]

it('says whether a device is there', () => {
  expect([state(1, NOW), state(1, NOW - 300_001), state(1, undefined), state(0, NOW)]).toEqual([
    'connected',
    'connected, quiet',
    'connected, quiet',
    'not connected',
  ])
})

it('says how long ago', () => {
  expect([undefined, NOW, NOW + 5, NOW - 12_000, NOW - 180_000].map((at) => ago(at, NOW))).toEqual([
    'never',
    'now',
    'now',
    '12 s ago',
    '3 min ago',
  ])
})
