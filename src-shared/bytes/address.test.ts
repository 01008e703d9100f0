import { isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress } from './address'

const hex = (text: string): string | undefined => {
  const bytes = parseAddress(text)
  return bytes && Buffer.from(bytes).toString('hex')
}

describe('an address', () => {
  it('is read from the forms that people and sockets write', () => {
    expect(hex('192.0.2.1')).toBe('c0000201')
    expect(hex('::1')).toBe('00000000000000000000000000000001')
    expect(hex('::')).toBe('0'.repeat(32))
    expect(hex('2001:db8::8:0:1')).toBe('20010db8000000000000000800000001')
    expect(hex('fe80::1%eth0')).toBe('fe800000000000000000000000000001')
    expect(hex('::ffff:192.0.2.1')).toBe('c0000201')
    expect(hex('64:ff9b::192.0.2.1')).toBe('0064ff9b0000000000000000c0000201')
  })

  it('is refused when it is none', () => {
    const wrong = [
      '',
      '1.2.3',
      '1.2.3.256',
      '1.2.3.4.5',
      '1.2.3.0004',
      ':::',
      '1::2::3',
      '12345::',
      '1:2:3:4:5:6:7',
      'g::1',
    ]
    expect(wrong.filter((text) => parseAddress(text) !== undefined)).toEqual([])
  })

  it('is written in the form of RFC 5952', () => {
    const form = (text: string): string => formatAddress(parseAddress(text) ?? new Uint8Array(4))
    expect(form('2001:0DB8:0:0:1:0:0:1')).toBe('2001:db8::1:0:0:1')
    expect(form('2001:db8:0:1:1:1:1:1')).toBe('2001:db8:0:1:1:1:1:1')
    expect(form('0:0:0:0:0:0:0:0')).toBe('::')
    expect(form('1:0:0:0:0:0:0:0')).toBe('1::')
  })

  it('keeps its bytes through text, and the text is an address to others too', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ minLength: 4, maxLength: 4 }),
      fc
        .array(fc.constantFrom(0, 0, 1, 255), { minLength: 16, maxLength: 16 })
        .map((values) => Uint8Array.from(values)),
    )
    fc.assert(
      fc.property(bytes, (address) => {
        const text = formatAddress(address)
        expect(isIP(text)).toBe(address.length === 4 ? 4 : 6)
        if (!text.startsWith('::ffff:')) expect(parseAddress(text)).toEqual(address)
      }),
    )
  })
})
