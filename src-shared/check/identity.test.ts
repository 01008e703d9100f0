import fc from 'fast-check'
import { expect, it } from 'vitest'
import { identityDifference, identityFault } from './identity'

/** Both under each other, as the screen shows them: `·` is a gap. */
function shown(typed: string, sent: string): (string | undefined)[] {
  const difference = identityDifference(typed, sent)
  const row = (side: 'typed' | 'sent') => difference?.digits.map((pair) => pair[side] || '·').join('')
  return [difference?.kind, row('typed'), row('sent')]
}

it.each([
  ['one digit', '359710049095096', '359710049095095', ['digit', '359710049095096', '359710049095095']],
  ['two neighbours swapped', '359710409095095', '359710049095095', ['swapped', '359710409095095', '359710049095095']],
  ['a digit too few', '35971004905095', '359710049095095', ['length', '3597100490·5095', '359710049095095']],
  ['a digit too many', '3597100499095095', '359710049095095', ['length', '3597100499095095', '359710049·095095']],
  ['another device', '111111111111111', '359710049095095', ['other', '111111111111111', '359710049095095']],
])('%s', (_, typed, sent, expected) => {
  expect(shown(typed, sent)).toEqual(expected)
})

it('zeros in front make no difference', () => {
  expect(identityDifference('359710049095095', '0359710049095095')).toBeUndefined()
  expect(identityDifference('0', '0')).toBeUndefined()
})

it('both identities stand in the digits, whole and in order', () => {
  const digits = fc.stringMatching(/^[1-9]\d{0,16}$/)
  fc.assert(
    fc.property(digits, digits, (typed, sent) => {
      const pairs = identityDifference(typed, sent)?.digits
      if (pairs === undefined) return typed === sent
      return pairs.map((pair) => pair.typed).join('') === typed && pairs.map((pair) => pair.sent).join('') === sent
    }),
  )
})

it.each([
  ['359710049095095', undefined],
  ['0359710049095095', undefined],
  ['359710049095091', { kind: 'checkDigit', digit: 5 }],
  ['123456789012345', { kind: 'sample' }],
  ['000000000000000', { kind: 'sample' }],
  ['2102030405', { kind: 'short' }],
])('%s by itself', (device, fault) => {
  expect(identityFault(device)).toEqual(fault)
})
