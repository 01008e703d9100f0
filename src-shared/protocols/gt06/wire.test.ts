import { expect, it } from 'vitest'
import { fromHex } from '../../bytes/hex'
import { Probe } from '../probe'
import { cut, detect } from './wire'

const LOCATION = '7878 1f12 1a08150c0000 c9 05a28140 01702de8 32 145a 02d4 05 1234 00abcd 0001 e670 0d0a'

function bytes(text: string): Uint8Array {
  return fromHex(text) ?? new Uint8Array(0)
}

function verdict(text: string): string {
  return detect(new Probe(bytes(text)))
}

// gt06.md, 9: no serial, no checksum; built by hand.
it.each([
  ['login with more behind it', '7878 0d01 0490154203237518 42 0d0a 7878 01'],
  ['heartbeat', '7878 0108 0d0a'],
  ['location', '7878 1210 1a08150c0000 99 05a28140 01702de8 32 145a 0d0a'],
  ['status', '7878 0713 64 01 08 05 3c 00 0d0a'],
])('does not take a Topin %s for its own', (_, text) => {
  expect(verdict(text)).toBe('no')
})

it('waits behind a lone Topin login without letting it count as evidence', () => {
  const probe = new Probe(bytes('7878 0d01 0490154203237518 42 0d0a'))
  expect([detect(probe), probe.weight]).toEqual(['short', 2])
})

it('leaves AnyTrek alone, whose length fits by chance and whose number is 0', () => {
  expect(verdict(`7878 1500 ${'00'.repeat(20)} 0d0a`)).toBe('no')
})

it('takes a wrong checksum for possible only when it knows the number', () => {
  expect(verdict(LOCATION.replace('e670', 'e671'))).toBe('possible')
  expect(verdict(LOCATION.replace('1f12', '1f78'))).toBe('no')
})

it('gives up when the longest frame has passed without an end', () => {
  expect(verdict(`7878 1f12 ${'00'.repeat(300)}`)).toBe('no')
  expect(verdict('7979 ffff 21')).toBe('no')
})

it('is sure of nothing before the last byte', () => {
  const whole = bytes(LOCATION)
  const verdicts = Array.from({ length: whole.length }, (_, length) => detect(new Probe(whole, 0, length)))
  expect(new Set(verdicts)).toEqual(new Set(['short']))
})

it('cuts a frame whose length was damaged at its own stop', () => {
  const damaged = bytes(LOCATION.replace('1f12', '2312') + LOCATION)
  expect(cut(damaged, 0, damaged.length)).toEqual({ kind: 'frame', length: 36 })
})
