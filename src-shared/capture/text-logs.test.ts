import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from '../bytes/hex'
import { toUtf8 } from '../bytes/utf8'
import { CaptureReader, type CaptureFormat } from './capture-reader'
import { LARGEST_SEGMENT } from './conversation'
import type { Notice, SourceEvent } from './source-event'
import { AT, chunk, opened, packetsOf, pcapOf, recorded, story } from './test-captures'

interface Read {
  format: CaptureFormat | undefined
  lines: string[]
  notices: Notice[]
}

function read(file: string | Uint8Array, size = 1000): Read {
  const bytes = typeof file === 'string' ? toUtf8(file) : file
  const events: SourceEvent[] = []
  const notices: Notice[] = []
  const event = (found: SourceEvent): void => {
    events.push(found.kind === 'bytes' ? { ...found, bytes: found.bytes.slice() } : found)
  }
  const reader = new CaptureReader({ event, notice: (found) => notices.push(found), traits: () => undefined })
  for (let at = 0; at < bytes.length; at += size) reader.push(Buffer.from(bytes.slice(at, at + size)))
  reader.end()
  return { format: reader.format, lines: story(events), notices }
}

const TRACCAR = `2026-11-21 09:59:58  INFO: Starting server...
2026-11-21 10:00:00  INFO: [T1a2b3c4d] connected
2026-11-21 10:00:01  INFO: [T1a2b3c4d: gt06 < 198.51.100.7] 78780d01049015420323751800018cdd0d0a
2026-11-21 10:00:01  INFO: [T1a2b3c4d: gt06 > 198.51.100.7] 7878050100018cdd0d0a
2026-11-21 10:00:02  INFO: [U00000001: h02 < 198.51.100.8] *HQ,4901542032,V4,V1#\\r\\n
2026-11-21 10:00:02  INFO: [U00000001: h02 < 198.51.100.9] 2448
2026-11-21 10:00:03  WARN: [T1a2b3c4d] error - Connection reset - SocketException (SocketDispatcher:-2 < *:39 < ...)
2026-11-21 10:00:03  INFO: [T1a2b3c4d] id: 490154203237518, time: 2026-11-21 09:59:59, lat: 52.51632, lon: 13.37762
2026-11-21 10:00:04  INFO: [T1a2b3c4d: gt06 < 198.51.100.7] 78780
2026-11-21 10:00:05  INFO: [T1a2b3c4d] timed out
2026-11-21 10:00:05  INFO: [T1a2b3c4d] disconnected
2026-11-21 10:00:06  INFO: [T99999999: tk103 < 198.51.100.7] (013612345678BP00HSO)
`

describe('a Traccar log', () => {
  it('of today gives sessions, directions, times and ends', () => {
    const { format, lines, notices } = read(TRACCAR)
    expect(format).toBe('traccar')
    expect(lines).toEqual([
      '1 +0 opened tcp 198.51.100.7:0',
      '1 +1000 bytes in 78780d01049015420323751800018cdd0d0a',
      '1 +1000 bytes out 7878050100018cdd0d0a',
      '2 +2000 opened udp 198.51.100.8:0',
      '2 +2000 bytes in 2a48512c343930313534323033322c56342c5631230d0a',
      '3 +2000 opened udp 198.51.100.9:0',
      '3 +2000 bytes in $H',
      '1 +5000 closed timeout',
      '4 +6000 opened tcp 198.51.100.7:0 midstream',
      '4 +6000 bytes in (013612345678BP00HSO)',
      '2 +6000 closed input ended',
      '3 +6000 closed input ended',
      '4 +6000 closed input ended',
    ])
    expect(notices).toEqual([
      {
        text: 'Line 9: the hex of this line is damaged: a digit is missing or is none',
        line: 9,
        offset: TRACCAR.indexOf('2026-11-21 10:00:04'),
      },
    ])
  })

  it('of older versions is read, too', () => {
    const middle = '2026-11-21 10:00:00 DEBUG: [4C2A9A35: 5023 < 198.51.100.7] HEX: 7878\r\n'
    const old = '2026-11-21 10:00:00 org.traccar.X.log FINE: [5001 -> 198.51.100.7] - (HEX: 2829)\r\n'
    expect(read(middle).lines.slice(0, 2)).toEqual(['1 +0 opened tcp 198.51.100.7:0 midstream', '1 +0 bytes in xx'])
    expect(read(old).lines[1]).toBe('1 +0 bytes out ()')
    expect(read('[session: gt06 < 2001:db8::7] 7878').lines).toEqual([
      '1 opened tcp 2001:db8::7:0 midstream',
      '1 bytes in xx',
      '1 closed input ended',
    ])
  })

  it('takes its times in the zone that is said', () => {
    const events: SourceEvent[] = []
    const sink = { event: (found: SourceEvent) => events.push(found), notice: () => undefined, traits: () => undefined }
    const reader = new CaptureReader(sink, { zoneMinutes: 120 })
    reader.push(toUtf8('2026-11-21 10:00:00,250  INFO: [T1a2b3c4d: gt06 < 198.51.100.7] 7878\n'))
    expect(events[0]?.at).toBe(AT - 2 * 3_600_000 + 250)
  })
})

describe('lines of JSON', () => {
  it('are what our own commands print', () => {
    const frame = (session: number, more: object): string =>
      JSON.stringify({ event: 'frame', frame: 1, session, direction: 'in', at: '2026-11-21T10:00:01.250Z', ...more })
    const file = [
      '{"event":"listening","transport":"tcp","host":"0.0.0.0","port":8888,"capture":"x"}',
      '{"event":"open","session":1,"transport":"tcp","peer":"198.51.100.7:50412","at":"2026-11-21T10:00:00.000Z"}',
      frame(1, { bytes: '7878' }),
      frame(1, { bytes: '6f6b', direction: 'out' }),
      '{"event":"open","session":2,"transport":"udp","peer":"[2001:db8::7]:9","at":"2026-11-21T10:00:02.000Z"}',
      frame(2, { bytes: '' }),
      '{"event":"close","session":1,"why":"peer reset","frames":12,"bytesIn":431,"bytesOut":40,"at":"2026-11-21T10:00:03.000Z"}',
      '{"event":"counters","dropped":{},"frames":3,"sessions":2}',
    ].join('\n')
    expect(read(file)).toEqual({
      format: 'json',
      notices: [],
      lines: [
        '1 +0 opened tcp 198.51.100.7:50412',
        '1 +1250 bytes in xx',
        '1 +1250 bytes out ok',
        '2 +2000 opened udp 2001:db8::7:9',
        '2 +1250 bytes in ',
        '1 +3000 closed peer reset',
        '2 +1250 closed input ended',
      ],
    })
  })

  it('may be of anybody', () => {
    const file = `
{"hex":"78 78","ts":1795255200}
{"data":"7979","timestamp":"2026-11-21T11:00:00+01:00","dir":"sent","ip":"198.51.100.7"}
{"text":"ok\\r\\n","time":1795255200500}
{"base64":"eHg="}
{"hex":"7"}
{"hex":"78`
    const { format, lines, notices } = read(file)
    expect(format).toBe('json')
    expect(lines.filter((line) => line.includes('bytes'))).toEqual([
      '1 +0 bytes in xx',
      '2 +0 bytes out yy',
      '1 +500 bytes in 6f6b0d0a',
      '1 bytes in xx',
    ])
    expect(notices.map(({ text }) => text)).toEqual([
      'Line 6: this line holds no bytes that can be read: expected “bytes” or “hex” with hex digits',
      'Line 7: this is no line of JSON: it is cut off or damaged',
    ])
  })
})

describe('plain lines', () => {
  it('are hex, text and base64, and an empty line ends the connection', () => {
    const { format, lines, notices } = read('78 78 0d\n\n\ntext:*HQ\\r\\n\nbase64:eHg=\nzz\n')
    expect(format).toBe('lines')
    expect(lines).toEqual([
      '1 opened tcp undefined:undefined midstream',
      '1 bytes in 78780d',
      '1 closed input ended',
      '2 opened tcp undefined:undefined midstream',
      '2 bytes in 2a48510d0a',
      '2 bytes in xx',
      '2 closed input ended',
    ])
    expect(notices.map(({ line }) => line)).toEqual([6])
  })

  it('of a text protocol are taken as they are', () => {
    const { format, lines } = read('*HQ,4901542032,V1,100000,A#\n##,imei:490154203237518,A;\n')
    expect(format).toBe('text')
    expect(lines[1]).toBe(`1 bytes in ${toHex(toUtf8('*HQ,4901542032,V1,100000,A#\r\n'))}`)
  })

  it('may be bytes instead', () => {
    expect(read(Uint8Array.of(0x78, 0x78, 0x0d, 0x01))).toEqual({
      format: 'bytes',
      lines: ['1 opened tcp undefined:undefined midstream', '1 bytes in 78780d01', '1 closed input ended'],
      notices: [],
    })
  })

  it('are told at most twenty times that they cannot be read', () => {
    const { notices } = read(`7878\n${'zz\n'.repeat(100)}`)
    expect(notices).toHaveLength(21)
    expect(notices.at(-1)?.text).toBe('80 more lines could not be read')
  })

  it('longer than a megabyte are left out', () => {
    const { lines, notices } = read(`7878\n${'78'.repeat(600_000)}\n7979\n`, 65_536)
    expect(lines.filter((line) => line.includes('bytes'))).toEqual(['1 bytes in xx', '1 bytes in yy'])
    expect(notices).toEqual([{ text: 'Line 2: it is longer than a megabyte and was left out', line: 2, offset: 5 }])
  })
})

/** A dump as Wireshark prints it. */
function dump(bytes: Uint8Array, indent = ''): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 16) {
    const row = [...bytes.slice(at, at + 16)]
    const pairs = row.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const letters = row.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('')
    text += `${indent}${at.toString(16).padStart(4, '0')}  ${pairs.padEnd(47)}   ${letters}\n`
  }
  return text
}

describe('a hex dump', () => {
  const bytes = toUtf8('*HQ,4901542032,V1,100000,A,5231.0,N,01322.6,E,000.00,000,211126,FFFFFFFF#')

  it('is what one read gave, whoever printed it', () => {
    const xxd = [
      '00000000: 7878 0d01 0490 1542 0323 7518 0001 8cdd  xx.....B.#u.....',
      '00000010: 0d0a                                     ..',
    ].join('\n')
    const hexdump = [
      '00000000  78 78 0d 01 04 90 15 42  03 23 75 18 00 01 8c dd  |xx.....B.#u.....|',
      '00000010  0d 0a                                             |..|',
    ].join('\n')
    const login = '1 bytes in 78780d01049015420323751800018cdd0d0a'
    expect(read(xxd).lines[1]).toBe(login)
    expect(read(hexdump).lines[1]).toBe(login)
    expect(read(dump(bytes))).toMatchObject({ format: 'dump', notices: [] })
    expect(read(dump(bytes)).lines[1]).toContain(String.fromCharCode(...bytes))
  })

  it('of a followed stream has both directions, each with its own offsets', () => {
    const file = [
      '00000000  78 78 0d 01 04 90 15 42  03 23 75 18 00 01 8c dd   xx.....B .#u.....',
      '00000010  0d 0a                                              ..',
      '    00000000  78 78 05 01 00 01 d9 dc  0d 0a                       xx...... ..',
      '00000012  78 78 0a 13                                        xx..',
    ].join('\n')
    expect(read(file).lines.slice(1, 4)).toEqual([
      '1 bytes in 78780d01049015420323751800018cdd0d0a',
      '1 bytes out 787805010001d9dc0d0a',
      '1 bytes in 78780a13',
    ])
  })

  it('of whole packets is taken apart like a capture', () => {
    const packets = packetsOf([opened(1, AT), chunk(1, AT, 'in', 'hello'), chunk(1, AT, 'out', 'ok')])
    const ethernet = packets.map((packet) =>
      Uint8Array.from([...new Array<number>(12).fill(2), 8, 0, ...packet.bytes, 0, 0]),
    )
    const story = ['1 opened tcp 198.51.100.7:50000', '1 bytes in hello', '1 bytes out ok', '1 closed input ended']
    expect(read(packets.map(({ bytes: raw }) => dump(raw)).join('\n')).lines).toEqual(story)
    const withSummaries = ethernet.map((raw, i) => `    ${i + 1} 0.000 198.51.100.7 → 192.0.2.1 TCP\n\n${dump(raw)}`)
    expect(read(withSummaries.join('\n')).lines).toEqual(story)
  })

  it('says where rows are missing', () => {
    const rows = dump(bytes).split('\n')
    expect(read([rows[0], rows[2]].join('\n')).notices.map(({ text }) => text)).toEqual([
      'Line 2: rows are missing before this one, which begins at 0020',
    ])
  })
})

describe('the format of a file', () => {
  const events = [opened(1, AT), chunk(1, AT, 'in', 'x'.repeat(LARGEST_SEGMENT + 1))]

  it('is told by its content', () => {
    expect(read(recorded(events)).format).toBe('pcapng')
    expect(read(pcapOf(packetsOf(events))).format).toBe('pcap')
    expect(read(pcapOf(packetsOf(events), { isLittle: false, resolution: 9 })).format).toBe('pcap')
    expect(read(`${'# a preamble\n'.repeat(500)}${TRACCAR}`).format).toBe('traccar')
    expect(read('').format).toBeUndefined()
  })

  it('is told through the marks of UTF-8 and UTF-16', () => {
    const plain = read(TRACCAR)
    expect(read(`\ufeff${TRACCAR}`).lines).toEqual(plain.lines)
    const wide = Buffer.from(`\ufeff${TRACCAR}`, 'utf16le')
    expect(read(wide, 777)).toMatchObject({ format: 'traccar', lines: plain.lines })
    expect(read(wide, 1).lines).toEqual(plain.lines)
  })

  it('that is not read here is named, with what to do', () => {
    expect(read(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0))).toEqual({
      format: 'foreign',
      lines: [],
      notices: [{ text: 'This file is compressed with gzip: unpack it and open what is inside', offset: 0 }],
    })
  })

  it('does not depend on how the file is cut, nor does what is read', () => {
    const files = [
      TRACCAR,
      '{"hex":"7878"}\n{"hex":"79"}',
      '78\n\n79\nzz',
      dump(toUtf8('0123456789abcdefgh')),
      'imei:1;\nx',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.integer({ min: 1, max: 80 }), (file, size) => {
        expect(read(file, size)).toEqual(read(file, 100_000))
      }),
    )
  })

  it.each(['[', '[a< ', 'HEX:', 'base64:=', ' ', ': ', '[T12345678: a ', '0000  '])(
    'takes no time for long lines of “%s”',
    (part) => {
      const start = process.cpuUsage()
      read(part.repeat(Math.floor(1e6 / part.length)) + 'x', 1_000_000)
      read(`${part}${part.at(-1)?.repeat(1e6)}x`, 1_100_000)
      expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2)
    },
  )

  it('never makes a reader throw', () => {
    const pieces = fc.constantFrom(
      '[T12345678: a < b] ',
      'HEX: ',
      '0000  ',
      '{"hex":"',
      '78',
      '"}',
      '\n',
      'text:\\x',
      'z',
      '\r',
      ': 7',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const file = parts.join('')
        expect(read(file, 7)).toEqual(read(file))
      }),
    )
  })
})
