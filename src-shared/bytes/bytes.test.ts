import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromText, toText } from './ascii'
import { civilTime, parseTimeDigits, timeDigits, utcTime } from './civil-time'
import { crcCcitt, crcX25 } from './crc'
import { degreesFromMinutes, degreesFromUnits, formatMinutes, parseMinutes, unitsFromDegrees } from './degrees'
import { fromHex, toHex } from './hex'
import { imeiCheckDigit, isImei } from './imei'
import { parseMac } from './mac'
import { parseBytes, writeBytes } from './notation'
import { parseDecimal, parseWhole, roundTo } from './number'
import { Reader } from './reader'
import { sumOf, xorOf } from './sums'
import { TextReader } from './text-reader'
import { Trace } from './trace'
import { Writer } from './writer'

const CHECK = fromText('123456789')

describe('checksums', () => {
  it('give their catalogued check values', () => {
    expect({ x25: crcX25(CHECK), ccitt: crcCcitt(CHECK), xor: xorOf(CHECK), sum: sumOf(CHECK) }).toEqual({
      x25: 0x906e,
      ccitt: 0x29b1,
      xor: 0x31,
      sum: 0xdd,
    })
  })

  it('cover a range as they cover a copy of it', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(40), fc.nat(40), (bytes, a, b) => {
        const [start, end] = [Math.min(a, b, bytes.length), Math.min(Math.max(a, b), bytes.length)]
        const copy = bytes.slice(start, end)
        for (const sum of [crcX25, crcCcitt, xorOf, sumOf]) expect(sum(bytes, start, end)).toBe(sum(copy))
      }),
    )
  })
})

describe('hex and text', () => {
  it('come back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes)
        expect(fromText(toText(bytes))).toEqual(bytes)
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['78 78\t0D0a\n', '78780d0a'],
    ['', ''],
    ['7', undefined],
    ['7g', undefined],
    ['text:A\\r\\n\\x00\\\\', '410d0a005c'],
  ])('reads %j', (notation, hex) => {
    const bytes = parseBytes(notation)
    expect(bytes && toHex(bytes)).toBe(hex)
  })

  it.each(['text:*HQ,1#\\r\\n', 'text:a\\\\n', '00ff41'])('writes %j as it is read', (notation) => {
    expect(writeBytes(parseBytes(notation)!)).toBe(notation)
  })
})

describe('numbers', () => {
  it.each([
    ['12.50', 12.5],
    ['-0.5', -0.5],
    [' 3.34', 3.34],
    ['+28', 28],
    ['', undefined],
    [' ', undefined],
    ['-', undefined],
    ['1.2.3', undefined],
    ['12a', undefined],
    ['1e5', undefined],
    ['Infinity', undefined],
  ])('%j is %s', (text, value) => expect(parseDecimal(text)).toBe(value))

  it('reads whole numbers of one base only', () => {
    expect([parseWhole('0a', 16), parseWhole('0a'), parseWhole('007'), parseWhole('-1'), parseWhole('')]).toEqual([
      10,
      undefined,
      7,
      undefined,
      undefined,
    ])
  })

  it('reads decimals as the language does, to the last bit', () => {
    const digits = fc.stringMatching(/^[+-]?\d{1,9}(\.\d{0,9})?$/)
    fc.assert(
      fc.property(digits, (text) => {
        expect(parseDecimal(text)).toBe(Number(text))
      }),
    )
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n }), (value) => {
        expect([parseWhole(String(value)), parseWhole(value.toString(16), 16)]).toEqual([Number(value), Number(value)])
      }),
    )
  })

  it('rounds without a negative zero', () => {
    expect([roundTo(0.1 + 0.2, 3), Object.is(roundTo(-0.0001, 2), 0)]).toEqual([0.3, true])
  })
})

describe('coordinates', () => {
  it('reads degrees and minutes run together', () => {
    expect(roundTo(degreesFromMinutes(2239.421), 6)).toBe(22.657017)
    expect(parseMinutes('2260.0')).toBeUndefined()
    expect(roundTo(degreesFromUnits(0x027ac7eb), 6)).toBe(23.111668)
  })

  it('come back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 179.9999, noNaN: true }), (degrees) => {
        expect(Math.abs((parseMinutes(formatMinutes(degrees, 3, 4)) ?? 0) - degrees)).toBeLessThan(1e-6)
        expect(Math.abs(degreesFromUnits(unitsFromDegrees(degrees)) - degrees)).toBeLessThan(3e-7)
      }),
    )
  })

  it('carries rounded minutes into the degrees', () => {
    expect(formatMinutes(12.9999999, 2, 4)).toBe('1300.0000')
  })
})

describe('time', () => {
  it('agrees with the platform on every moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (second) => {
        const c = civilTime(second * 1000)
        expect(utcTime(c.year, c.month, c.day, c.hour, c.minute, c.second)).toBe(second * 1000)
      }),
    )
  })

  it.each([
    [26, 13, 1, 0, 0, 0],
    [26, 2, 29, 0, 0, 0],
    [26, 4, 31, 0, 0, 0],
    [26, 1, 1, 24, 0, 0],
    [26, 1, 1, 0, 60, 0],
    [26, 0, 1, 0, 0, 0],
    [26, 1, 0, 0, 0, 0],
    [1969, 1, 1, 0, 0, 0],
  ])('%i-%i-%i %i:%i:%i does not exist', (...parts) =>
    expect(utcTime(...(parts as [number, number, number, number, number, number]))).toBeUndefined(),
  )

  it('knows leap years', () => {
    expect(utcTime(2024, 2, 29, 0, 0, 0)).toBe(Date.UTC(2024, 1, 29))
    expect(utcTime(2100, 2, 29, 0, 0, 0)).toBeUndefined()
  })

  it('reads and writes digits', () => {
    const time = Date.UTC(2025, 11, 31, 23, 59, 58)
    expect(timeDigits(time)).toEqual({ yymmdd: '251231', ddmmyy: '311225', hhmmss: '235958' })
    expect(parseTimeDigits('311225', '235958', 'ddmmyy')).toBe(time)
    expect(parseTimeDigits('251231', '235958.500', 'yymmdd')).toBe(time + 500)
    expect(parseTimeDigits('25123', '235958', 'yymmdd')).toBeUndefined()
  })
})

describe('IMEI', () => {
  it('has a check digit', () => {
    expect([
      imeiCheckDigit('49015420323751'),
      isImei('490154203237518'),
      isImei('123456789012345'),
      imeiCheckDigit('4901542032375x'),
    ]).toEqual([8, true, false, undefined])
  })
})

describe('Writer', () => {
  it('writes what Reader reads', () => {
    const bytes = new Writer(1).u8(1).u16(0x0203).u24(0x040506).u32(0xfffefdfc).bcd('0490').text('ok').bytes([7]).take()
    const reader = new Reader(bytes, 0, bytes.length, {})
    expect([
      reader.u8('a'),
      reader.u16('b'),
      reader.u24('c'),
      reader.u32('d'),
      reader.bcd('e', 2),
      reader.text('f', 2),
      reader.u8('g'),
      reader.left,
    ]).toEqual([1, 0x0203, 0x040506, 0xfffefdfc, '0490', 'ok', 7, 0])
  })
})

describe('Reader', () => {
  it('faults once and then reads nothing', () => {
    const reader = new Reader(Uint8Array.of(1, 2), 0, 2, { lat: { label: 'Latitude', role: 'position' } })
    expect([reader.u8('x'), reader.u32('lat'), reader.u8('y'), reader.text('z', 1)]).toEqual([1, 0, 0, ''])
    expect(reader.issues).toEqual([
      { code: 'short', text: 'The frame ends in “Latitude”: 4 bytes wanted, 1 there', span: [1, 2] },
    ])
  })

  it('speaks of wire bytes over an unescaped view', () => {
    // 7d 01 on the wire is one byte of the view.
    const trace = new Trace({})
    const reader = new Reader(Uint8Array.of(0x7e, 0x7d, 0x01, 0x30, 0x7e), 0, 5, {}, trace)
    const view = reader.over(Uint8Array.of(0x7d, 0x30), [1, 3, 4])
    view.u8('escaped')
    view.u8('plain')
    view.u8('missing')
    expect(trace.fields.map((field) => field.span)).toEqual([
      [1, 3],
      [3, 4],
    ])
    expect(reader.issues[0]?.span).toEqual([4, 4])
  })

  it('keeps a part to its bounds', () => {
    const reader = new Reader(Uint8Array.of(1, 2, 3, 4), 0, 4, {})
    const part = reader.within(2)
    expect([part.u16('a'), part.u8('b'), part.fault !== null, reader.fault, reader.u8('c')]).toEqual([
      0x0102,
      0,
      true,
      null,
      3,
    ])
  })
})

describe('TextReader', () => {
  const read = (text: string) => {
    const trace = new Trace({})
    const reader = new Reader(fromText(text), 0, text.length, {}, trace)
    return { text: new TextReader(reader), reader, trace }
  }

  it('covers every byte by a field or a separator', () => {
    const { text, trace } = read('A,12.5,,x')
    expect([text.next('a'), text.decimal('b'), text.decimal('c'), text.next('d'), text.done]).toEqual([
      'A',
      12.5,
      undefined,
      'x',
      true,
    ])
    expect(
      [...trace.fields.map((field) => field.span), ...trace.separators].sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    ).toEqual([
      [0, 1],
      [1, 2],
      [2, 6],
      [6, 7],
      [7, 7],
      [7, 8],
      [8, 9],
    ])
  })

  it('looks ahead without taking anything', () => {
    const { text, trace } = read('A,,x')
    expect([text.ahead(0), text.ahead(1), text.ahead(2), text.ahead(3)]).toEqual(['A', '', 'x', undefined])
    expect([text.at, trace.fields]).toEqual([0, []])
    text.next('a')
    expect([text.ahead(0), text.ahead(1)]).toEqual(['', 'x'])
  })

  it('counts without a sign, where there is something to count', () => {
    const { text, reader } = read('9,-1,')
    expect([text.count('a'), text.count('b'), text.count('c'), text.count('d')]).toEqual([
      9,
      undefined,
      undefined,
      undefined,
    ])
    expect(reader.issues.map(({ code, span }) => [code, span])).toEqual([['range', [2, 4]]])
  })

  it('takes an empty last field once', () => {
    const { text } = read('a,')
    expect([text.next('a'), text.fault, text.next('b'), text.fault, text.next('c'), text.fault]).toEqual([
      'a',
      false,
      '',
      false,
      '',
      true,
    ])
  })

  it('has nothing left after a fault, so that a loop over fields ends', () => {
    const { text, reader } = read('ab,cd')
    text.take('a', 99)
    expect([text.fault, text.done, text.left, text.peek(), text.next('b'), reader.left]).toEqual([
      true,
      true,
      '',
      '',
      '',
      0,
    ])
  })

  it('reports what is no number, with its bytes', () => {
    const { text, reader } = read('a,b1,3')
    text.next('a')
    expect(text.whole('n')).toBeUndefined()
    expect([reader.issues[0]?.code, reader.issues[0]?.span, text.whole('m')]).toEqual(['range', [2, 4], 3])
  })
})

describe('radio addresses', () => {
  it('are written one way, however they were sent', () => {
    for (const text of ['60ee5c648bfa', '60:EE:5C:64:8B:FA', '60-ee-5c-64-8b-fa']) {
      expect(parseMac(text)).toBe('60:EE:5C:64:8B:FA')
    }
  })

  it.each(['', '60EE5C648BF', '60EE5C648BFAA', '60:EE:5C:64:8B:FG', '60.EE.5C.64.8B.FA', '60EE5C648BFA12345'])(
    'are not made up: “%s”',
    (text) => expect(parseMac(text)).toBeUndefined(),
  )
})
