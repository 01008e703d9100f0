import { describe, expect, it } from 'vitest'
import { parseBytes } from '../../../../src-shared/bytes/notation'
import type { Span } from '../../../../src-shared/model/span'
import { en } from '../../../../src-shared/texts/en'
import { inspect } from './inspector-rows'

/** What the inspector says of some bytes, by label. */
function read(notation: string, span?: Span): Record<string, string> {
  const bytes = parseBytes(notation)!
  const rows = inspect(bytes, span ?? [0, bytes.length], en.traffic.detail.readings).flatMap((group) => group.rows)
  return Object.fromEntries(
    rows
      .filter(({ big, little }) => (big ?? little) !== undefined)
      .map(({ label, big, little }) => [label, little === undefined ? (big ?? '') : `${big ?? '–'} | ${little}`]),
  )
}

describe('the data inspector', () => {
  it('reads whole numbers in both orders, with their sign where it matters', () => {
    expect(read('c8 01 00 00 00 00 00 80')).toMatchObject({
      '8 bit': '200 · -56',
      '16 bit': '51201 | 456',
      '16 bit ±': '-14335 | 456',
      '24 bit': '13107456 | 456',
      '24 bit ±': '-3669760 | 456',
      '32 bit': '3355508736 | 456',
      '32 bit ±': '-939458560 | 456',
      '64 bit, big': '14411800282562297984 · -4034943791147253632',
      '64 bit, little': '9223372036854776264 · -9223372036854775352',
    })
  })

  it('reads on behind a selection of one byte, as far as the frame goes', () => {
    const { '16 bit': word, '32 bit': long } = read('0001 02', [1, 2])
    expect([word, long]).toEqual(['258 | 513', undefined])
  })

  it('reads floating point', () => {
    expect(read('41 20 00 00')['Float']).toBe('10 | 1.15705e-41')
    expect(read('40 09 21 fb 54 44 2d 18')['Double, big']).toBe('3.14159265358979')
  })

  it('reads BCD, with the check digit where it is an IMEI', () => {
    expect(read('04 90 15 42 03 23 75 18')).toMatchObject({ BCD: '0490154203237518', IMEI: '490154203237518 ✓' })
    expect(read('text:490154203237517')['IMEI']).toBe('490154203237517 ✗ should end in 8')
    expect(read('49 01 54 20 32 37 51')['IMEI']).toBe('49015420323751 + check digit 8')
    expect(read('49 01 54 20 32 37 51 8f')).toMatchObject({ BCD: '490154203237518', IMEI: '490154203237518 ✓' })
    expect(read('4a')['BCD']).toBeUndefined()
  })

  it('reads places in the ways of our families', () => {
    expect(read('05a28140')['1/1,800,000°']).toBe('52.520000°')
    expect(read('0321 6140')['1/1,000,000°']).toMatch(/^52\.519232°/)
    expect(read('text:2239.4210')['ddmm.mmmm']).toBe('2239.4210 → 22.657017°')
    expect(read('2239 4210')['ddmm.mmmm']).toBe('2239.4210 → 22.657017°')
    expect(read('1140 39421 c')['ddmm.mmmm']).toBe('11403.9421 → 114.065702°')
    expect(read('2299 4210')['ddmm.mmmm']).toBeUndefined()
  })

  it('reads times', () => {
    expect(read('6a883dc0')['Unix time, big']).toBe('2026-08-21 12:00:00 UTC')
    expect(read('26 08 21 12 00 00')['Six-byte time']).toBe('2026-08-21 12:00:00 UTC')
    expect(read('1a 08 15 0c 00 00')['Six-byte time']).toBe('2026-08-21 12:00:00 UTC')
    expect(read('1a 0d 15 0c 00 00')['Six-byte time']).toBeUndefined()
  })

  it('sums up the selection', () => {
    expect(read('text:123456789')).toMatchObject({
      'CRC X-25': '0x906e',
      'CRC CCITT': '0x29b1',
      XOR: '0x31',
      'Sum, low byte': '0xdd',
    })
  })

  it('marks what takes just as many bytes as are selected', () => {
    const bytes = parseBytes('05a28140 01702de8')!
    const fitting = inspect(bytes, [0, 4], en.traffic.detail.readings).flatMap(({ rows }) =>
      rows.filter(({ fits }) => fits),
    )
    expect(fitting.map(({ label }) => label)).toEqual([
      '32 bit',
      '32 bit ±',
      'Float',
      '1/1,800,000°',
      '1/1,000,000°',
      'Unix time, big',
      'Unix time, little',
    ])
  })
})
