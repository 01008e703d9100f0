import { expect, it } from 'vitest'
import { toHex } from '../../../../src-shared/bytes/hex'
import { repliesTo } from './answers'
import { explained } from './test-frames'

const LOGIN = '7878 0d 01 0490154203237518 0001 1f17 0d0a'

it('shows what a server answers, read as what a server sends', () => {
  const [reply, ...more] = repliesTo(explained(LOGIN))
  // gt06.md, 4: number and serial come back.
  expect([toHex(reply!.bytes), more.length]).toEqual(['787805010001d9dc0d0a', 0])
  expect(reply!.fields.map(({ id }) => id)).toContain('serial')
})

it('answers neither noise nor what we sent ourselves', () => {
  expect(repliesTo(explained(LOGIN, { direction: 'out' }))).toEqual([])
  expect(repliesTo(explained('ffff', { protocol: undefined, type: 'noise' }))).toEqual([])
})
