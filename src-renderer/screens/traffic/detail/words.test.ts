import { describe, expect, it } from 'vitest'
import type { Selection } from './selection'
import { resolve, selectByte, selectSpan } from './selection'
import { BERLIN, explained } from './test-frames'
import { statusParts, valueText } from './words'

const berlin = explained(BERLIN)
const say = (selection: Selection, explanation = berlin): string =>
  statusParts(explanation, resolve(explanation, selection)!).join(' · ')

describe('the status line', () => {
  it('says where, how many, what, and from which bytes', () => {
    expect([
      say(selectByte(berlin, 12)),
      say(selectByte(berlin, 2)),
      say({ kind: 'field', key: 'fix.word/fix.course' }),
      say(selectByte(berlin, 32)),
      say(selectSpan([10, 15])),
      say(selectSpan([0, 36])),
    ]).toEqual([
      'bytes 11–14 of 36 · 4 bytes · Latitude · 0x05a28140 → 52.520000° N',
      'byte 2 of 36 · 1 byte · Length · 0x1f → 31',
      'bytes 20–21 of 36 · bits 0–9 · Course · 0x145a → 90°',
      'bytes 32–33 of 36 · 2 bytes · Checksum · 0xe670',
      'bytes 10–14 of 36 · 5 bytes · Satellites, Latitude · 0xc905a28140',
      'bytes 0–35 of 36 · 36 bytes · Start, Length, Protocol number, … · 0x78781f121a08150c…',
    ])
  })

  it('says text once, and what nobody explained', () => {
    const h02 = explained('text:*HQ,4209951296,V1,120000,A,5231.2000,N,01324.3000,E,000.00,000,210826,FFFFFFFF#', {
      protocol: 'h02',
    })
    expect(say(selectByte(h02, 5), h02)).toBe('bytes 4–13 of 79 · 10 bytes · Identity · 4209951296')
    expect(say(selectByte(h02, 27), h02)).toBe('bytes 27–35 of 79 · 9 bytes · Latitude · “5231.2000” → 52.520000° N')
    expect(say(selectByte(h02, 3), h02)).toBe('byte 3 of 79 · 1 byte · separator · “,”')
    const noise = explained('ff00', { protocol: undefined, type: 'noise' })
    expect(say(selectByte(noise, 1), noise)).toBe('byte 1 of 2 · 1 byte · not explained · 0x00')
  })

  it('keeps values on one line', () => {
    expect(valueText('a\r\nb\x7f\x80')).toBe('a␍␊b␡·')
    expect(valueText('x'.repeat(500))).toHaveLength(161)
  })
})
