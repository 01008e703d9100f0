import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromUtf8, toUtf8 } from './utf8'

it('writes text as the platform does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Buffer.from(toUtf8(text))).toEqual(Buffer.from(text, 'utf8'))
      expect(fromUtf8(toUtf8(text))).toBe(Buffer.from(text, 'utf8').toString())
    }),
  )
})

it('replaces what is no UTF-8 and goes on', () => {
  expect(toUtf8('a\ud800b')).toEqual(Uint8Array.of(0x61, 0xef, 0xbf, 0xbd, 0x62))
  expect(fromUtf8(Uint8Array.of(0x61, 0xff, 0xc3, 0xa9, 0xe2, 0x82))).toBe('a\ufffdé\ufffd\ufffd')
  // Overlong forms and surrogates are no characters.
  expect(fromUtf8(Uint8Array.of(0xc0, 0x80))).toBe('\ufffd\ufffd')
  expect(fromUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toBe('\ufffd\ufffd\ufffd')
})

it('never throws', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => typeof fromUtf8(bytes) === 'string'))
})
