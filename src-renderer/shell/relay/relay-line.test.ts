import { expect, it } from 'vitest'
import type { RelayState } from '../../../src-shared/link/contracts/relay'
import { en } from '../../../src-shared/texts/en'
import { relayLine } from './relay-line'

const TO = 'platform.example:8888'
const AT = 1_000_000
const passing: RelayState = {
  to: TO,
  open: 1,
  connected: 1,
  down: undefined,
  retryAt: undefined,
  latencyMs: 91.6,
  waitingSince: undefined,
  bytesIn: 1_284,
  bytesPassed: 1_284,
  bytesOut: 40,
}
const line = (change: Partial<RelayState>) => relayLine(TO, { ...passing, ...change }, AT, en.shell.relay)

it('says that every byte passes, and how fast the platform answers', () => {
  expect([line({}), line({ latencyMs: undefined, waitingSince: AT - 9_000 }).text]).toEqual([
    { tone: 'good', text: 'Passing through, byte-identical: 1,284 bytes in / 1,284 out · platform answered in 92 ms' },
    'Passing through, byte-identical: 1,284 bytes in / 1,284 out · no answer yet',
  ])
})

it('says when the platform is silent, and when it cannot be reached and is tried again', () => {
  expect([
    line({ waitingSince: AT - 12_000 }),
    line({ down: 'ECONNREFUSED', retryAt: AT + 3_200, bytesPassed: 0 }),
    line({ down: 'ETIMEDOUT', retryAt: AT - 1 }).text,
  ]).toEqual([
    {
      tone: 'warning',
      text: 'Passing through, byte-identical: 1,284 bytes in / 1,284 out · platform silent for 12 s: this IMEI may not be registered there',
    },
    { tone: 'error', text: `${TO} cannot be reached (ECONNREFUSED); recording goes on · next try in 4 s` },
    `${TO} cannot be reached (ETIMEDOUT); recording goes on · trying now`,
  ])
})

it('promises nothing while nothing passes', () => {
  expect([line({ open: 0, bytesIn: 0 }).text, relayLine(TO, undefined, AT, en.shell.relay)]).toEqual([
    `Relay to ${TO}: no tracker is connected`,
    { tone: 'off', text: `Relay to ${TO}: not listening` },
  ])
})
