import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from '../bytes/hex'
import { IP_TCP, TCP_ACK, TCP_FIN, TCP_PSH, TCP_RST, TCP_SYN } from './formats'
import { PacketHeaders } from './packet-headers'
import { PcapngWriter } from './pcapng-writer'
import type { SourceEvent } from './source-event'
import {
  AT,
  chunk,
  LOCAL,
  LOCAL_6,
  opened,
  packetsOf,
  PEER,
  PEER_6,
  pcapngOf,
  readCapture,
  recorded,
  story,
  streams,
  type RawPacket,
} from './test-captures'

function read(packets: readonly RawPacket[]): SourceEvent[] {
  return readCapture('pcapng', pcapngOf(packets)).events
}

const client = { address: Uint8Array.of(198, 51, 100, 7), port: 50_000 }
const server = { address: Uint8Array.of(192, 0, 2, 1), port: 8888 }

/** Packets written one by one, to say exactly what was on the wire. Times count milliseconds from AT. */
class Wire {
  private readonly writer = new PcapngWriter()

  constructor() {
    this.writer.startFile({ version: 'test' })
  }

  tcp(
    ms: number,
    from: 'client' | 'server',
    flags: number,
    numbers: number | [sequence: number, acknowledgement: number],
    text = '',
  ): this {
    const [sequence, acknowledgement] = typeof numbers === 'number' ? [numbers, 0] : numbers
    const headers =
      from === 'client'
        ? new PacketHeaders('in', client, server, IP_TCP)
        : new PacketHeaders('out', server, client, IP_TCP)
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    this.writer.packet(AT + ms, headers, bytes, { sequence, acknowledgement, flags })
    return this
  }

  story(): string[] {
    return story(readCapture('pcapng', this.writer.take()).events)
  }
}

const DATA = TCP_PSH | TCP_ACK

describe('TCP put in order', () => {
  it('drops what comes again and keeps what is new of it', () => {
    const wire = new Wire()
      .tcp(0, 'client', TCP_SYN, 99)
      .tcp(1, 'client', TCP_SYN, 99)
      .tcp(2, 'server', TCP_SYN | TCP_ACK, [499, 100])
      .tcp(3, 'client', DATA, 100, 'abcd')
      .tcp(4, 'client', DATA, 100, 'abcd')
      .tcp(5, 'client', DATA, 102, 'cdef')
      .tcp(6, 'client', DATA, 105, 'f')
      .tcp(7, 'server', DATA, 500, 'ok')
    expect(wire.story()).toEqual([
      '1 +2 opened tcp 198.51.100.7:50000',
      '1 +3 bytes in abcd',
      '1 +5 bytes in ef',
      '1 +7 bytes out ok',
      '1 +7 closed input ended',
    ])
  })

  it('holds what comes early until what is missing has come', () => {
    const wire = new Wire()
      .tcp(0, 'client', DATA, 100, 'a')
      .tcp(1, 'client', DATA, 103, 'de')
      .tcp(2, 'client', DATA, 105, 'f')
      .tcp(3, 'client', DATA, 102, 'cde')
      .tcp(4, 'client', DATA, 101, 'b')
    expect(wire.story()).toEqual([
      '1 +0 opened tcp 198.51.100.7:50000 midstream',
      '1 +0 bytes in a',
      '1 +4 bytes in b',
      '1 +4 bytes in cde',
      '1 +4 bytes in f',
      '1 +4 closed input ended',
    ])
  })

  it('tells a loss when the other side has acknowledged it and the connection went on', () => {
    const wire = new Wire().tcp(0, 'client', DATA, 100, 'a').tcp(1, 'client', DATA, 104, 'e')
    for (let i = 0; i < 18; i++) wire.tcp(2 + i, 'server', TCP_ACK, [500, 105])
    wire.tcp(30, 'client', DATA, 105, 'f')
    expect(wire.story().slice(1, 5)).toEqual([
      '1 +0 bytes in a',
      '1 +18 gap in 3',
      '1 +18 bytes in e',
      '1 +30 bytes in f',
    ])
  })

  it('tells a loss after a minute, and at the end', () => {
    const late = new Wire().tcp(0, 'client', DATA, 100, 'a').tcp(1, 'client', DATA, 104, 'e')
    late.tcp(61_000, 'client', DATA, 107, 'h')
    expect(late.story().slice(1)).toEqual([
      '1 +0 bytes in a',
      '1 +61000 gap in 3',
      '1 +61000 bytes in e',
      '1 +61000 gap in 2',
      '1 +61000 bytes in h',
      '1 +61000 closed input ended',
    ])
    const unfinished = new Wire().tcp(0, 'client', DATA, 100, 'a').tcp(1, 'client', TCP_FIN | TCP_ACK, 104)
    unfinished.tcp(2, 'server', TCP_RST | TCP_ACK, [500, 105])
    expect(unfinished.story().slice(1)).toEqual(['1 +0 bytes in a', '1 +2 gap in 3', '1 +2 closed peer closed'])
  })

  it('counts over the end of the sequence numbers', () => {
    const wire = new Wire()
      .tcp(0, 'client', DATA, 0xfffffffe, 'abcd')
      .tcp(1, 'client', DATA, 4, 'gh')
      .tcp(2, 'client', DATA, 2, 'ef')
    expect(wire.story().slice(1, 4)).toEqual(['1 +0 bytes in abcd', '1 +2 bytes in ef', '1 +2 bytes in gh'])
  })

  it('tells who ended the connection', () => {
    const open = (): Wire => new Wire().tcp(0, 'client', TCP_SYN, 99).tcp(0, 'server', TCP_SYN | TCP_ACK, [499, 100])
    const ends: [string, Wire][] = [
      [
        'peer closed',
        open()
          .tcp(1, 'client', TCP_FIN | TCP_ACK, 100)
          .tcp(2, 'server', TCP_FIN | TCP_ACK, 500),
      ],
      [
        'closed here',
        open()
          .tcp(1, 'server', TCP_FIN | TCP_ACK, 500)
          .tcp(2, 'client', TCP_FIN | TCP_ACK, 100),
      ],
      [
        'peer closed',
        open()
          .tcp(1, 'client', TCP_FIN | TCP_ACK, 100)
          .tcp(2, 'server', TCP_RST, 500),
      ],
      ['peer reset', open().tcp(1, 'client', TCP_RST, 100)],
      ['reset here', open().tcp(1, 'server', TCP_RST, 500)],
      ['peer closed', open().tcp(1, 'client', TCP_FIN | TCP_ACK, 100)],
      ['replaced', open().tcp(1, 'client', TCP_SYN, 7777)],
    ]
    for (const [why, wire] of ends)
      expect(
        wire
          .story()
          .filter((line) => line.startsWith('1 '))
          .at(-1),
      ).toContain(why)
  })

  it('takes the same ports again for a new connection, and late packets for the old one', () => {
    const wire = new Wire()
      .tcp(0, 'client', TCP_SYN, 99)
      .tcp(0, 'server', TCP_SYN | TCP_ACK, [499, 100])
      .tcp(1, 'client', DATA, 100, 'one')
      .tcp(2, 'client', TCP_RST, 103)
      .tcp(3, 'client', DATA, 100, 'one')
      .tcp(4, 'client', TCP_SYN, 8099)
      .tcp(4, 'server', TCP_SYN | TCP_ACK, [8499, 8100])
      .tcp(5, 'client', DATA, 8100, 'two')
    expect(wire.story()).toEqual([
      '1 +0 opened tcp 198.51.100.7:50000',
      '1 +1 bytes in one',
      '1 +2 closed peer reset',
      '2 +4 opened tcp 198.51.100.7:50000',
      '2 +5 bytes in two',
      '2 +5 closed input ended',
    ])
  })

  it('tells bytes that came behind the end as a connection of their own', () => {
    const wire = new Wire()
      .tcp(0, 'client', DATA, 100, 'ab')
      .tcp(1, 'server', TCP_RST | TCP_ACK, [500, 102])
      .tcp(2, 'client', DATA, 100, 'ab')
      .tcp(3, 'client', DATA, 102, 'cd')
    expect(wire.story()).toEqual([
      '1 +0 opened tcp 198.51.100.7:50000 midstream',
      '1 +0 bytes in ab',
      '1 +1 closed reset here',
      '2 +3 opened tcp 198.51.100.7:50000 midstream',
      '2 +3 bytes in cd',
      '2 +3 closed input ended',
    ])
  })

  it('reads a recording of one direction only, and bytes that come with the SYN', () => {
    const answers = new Wire().tcp(0, 'client', TCP_SYN, 99).tcp(1, 'server', DATA, [500, 100], 'ok')
    expect(answers.story()).toEqual([
      '1 +1 opened tcp 198.51.100.7:50000',
      '1 +1 bytes out ok',
      '1 +1 closed input ended',
    ])
    const early = new Wire().tcp(0, 'client', TCP_SYN, 99, 'login').tcp(1, 'client', DATA, 105, 'more')
    expect(early.story().slice(0, 3)).toEqual([
      '1 +0 opened tcp 198.51.100.7:50000',
      '1 +0 bytes in login',
      '1 +1 bytes in more',
    ])
  })

  it('tells nothing of a door that was knocked at and stayed shut', () => {
    expect(
      new Wire()
        .tcp(0, 'client', TCP_SYN, 99)
        .tcp(1, 'server', TCP_RST | TCP_ACK, [0, 100])
        .story(),
    ).toEqual([])
  })

  it('passes over keep-alives', () => {
    const wire = new Wire()
      .tcp(0, 'client', DATA, 100, 'ab')
      .tcp(1, 'client', TCP_ACK, 101, '\0')
      .tcp(2, 'server', TCP_ACK, 500)
    expect(wire.story()).toHaveLength(3)
  })

  it('reads a stream whose packets were captured in any order and several times', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme-ascii' }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (parts, dice) => {
        const events = parts.map((text, i) => chunk(1, AT + i, i % 3 === 2 ? 'out' : 'in', text))
        const packets = packetsOf([opened(1, AT), ...events])
        const [head, body] = [packets.slice(0, 3), packets.slice(3)]
        // Packets change places with one of the next four, and some come twice.
        for (let i = 0; i < body.length; i++) {
          const j = Math.min(body.length - 1, i + (dice[i]! % 4))
          ;[body[i], body[j]] = [body[j]!, body[i]!]
          if (dice[i]! % 7 === 0) body.splice(i, 0, body[i]!)
          if (body.length > 25) break
        }
        expect(streams(read([...head, ...body]))).toEqual(streams(events))
      }),
    )
  })

  it('tells every byte that the capture lost', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(sizes, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (lengths, isLost) => {
        const bytes = lengths.map((length, i) => new Uint8Array(length).fill(i))
        const events = bytes.map((part, i) => chunk(1, AT + i, 'in', part))
        const all = packetsOf([
          opened(1, AT),
          ...events,
          { kind: 'closed', session: 1, at: AT + 99, why: 'peer closed' },
        ])
        const kept = all.filter((_, i) => i < 3 || i >= 3 + lengths.length || !isLost[i - 3])
        let expected = ''
        let gap = 0
        for (const [i, part] of bytes.entries()) {
          if (isLost[i]) gap += part.length
          else {
            expected += (gap > 0 ? `[${gap}]` : '') + toHex(part)
            gap = 0
          }
        }
        if (gap > 0) expected += `[${gap}]`
        expect(streams(read(kept))['1 in']).toBe(expected)
      }),
    )
  })
})

describe('which end is the device', () => {
  // Without the marks of our own captures: as another tool would have recorded it.
  const firstOf = (source: number, target: number): string => {
    const peer = { host: '10.0.0.1', port: source }
    const local = { host: '10.0.0.2', port: target }
    const open: SourceEvent = { kind: 'opened', session: 1, at: AT, transport: 'udp', peer, local, isMidStream: false }
    return story(read(packetsOf([open, chunk(1, AT, 'in', 'x')])))[0] ?? ''
  }

  it('is the one that does not listen where trackers are expected, else the one with the higher port', () => {
    expect(firstOf(40_000, 8888)).toContain('10.0.0.1:40000')
    expect(firstOf(8888, 40_000)).toContain('10.0.0.2:40000')
    expect(firstOf(1030, 5023)).toContain('10.0.0.1:1030')
    expect(firstOf(5023, 1030)).toContain('10.0.0.2:1030')
    expect(firstOf(6000, 7000)).toContain('10.0.0.2:7000')
    expect(firstOf(7000, 7000)).toContain('10.0.0.1:7000')
  })

  it('is what our own captures say, even when their file begins in the middle', () => {
    const peer = { host: '10.0.0.9', port: 80 }
    const local = { host: '10.0.0.1', port: 40_000 }
    const file = recorded([
      { kind: 'opened', session: 1, at: AT, transport: 'tcp', peer, local, isMidStream: true },
      chunk(1, AT + 1, 'out', 'from us'),
    ])
    expect(story(readCapture('pcapng', file).events).slice(0, 2)).toEqual([
      '1 +1 opened tcp 10.0.0.9:80 midstream',
      '1 +1 bytes out from us',
    ])
  })
})

describe('datagrams', () => {
  it('begin a new session after a silence', () => {
    const file = recorded([
      opened(1, AT, 'udp'),
      chunk(1, AT, 'in', 'one'),
      chunk(1, AT + 500_000, 'in', 'two'),
      chunk(1, AT + 1_200_000, 'in', 'three'),
    ])
    expect(story(readCapture('pcapng', file).events)).toEqual([
      '1 +0 opened udp 198.51.100.7:50000',
      '1 +0 bytes in one',
      '1 +500000 bytes in two',
      '1 +1100000 closed idle',
      '2 +1200000 opened udp 198.51.100.7:50000',
      '2 +1200000 bytes in three',
      '2 +1200000 closed input ended',
    ])
  })
})

/** One IP packet cut into fragments of at most `size` bytes, a multiple of 8. */
function fragmented(packet: RawPacket, size: number): RawPacket[] {
  const isV4 = packet.bytes[0]! >>> 4 === 4
  const head = packet.bytes.slice(0, isV4 ? 20 : 40)
  const body = packet.bytes.slice(head.length)
  const parts: RawPacket[] = []
  for (let at = 0; at < body.length; at += size) {
    const part = body.slice(at, at + size)
    const more = at + size < body.length
    const view = new DataView(head.buffer)
    if (isV4) {
      view.setUint16(2, 20 + part.length)
      view.setUint16(6, (more ? 0x2000 : 0) | (at / 8))
      parts.push({ at: packet.at, bytes: Uint8Array.from([...head, ...part]) })
    } else {
      view.setUint16(4, 8 + part.length)
      const next = packet.bytes[6]!
      view.setUint8(6, 44)
      const fragment = [next, 0, at >>> 8, (at & 0xf8) | (more ? 1 : 0), 0, 0, 0, 9]
      parts.push({ at: packet.at, bytes: Uint8Array.from([...head, ...fragment, ...part]) })
    }
  }
  return parts
}

describe('IP', () => {
  const bytes = Uint8Array.from({ length: 3000 }, (_, i) => i * 7)

  it.each([
    ['IPv4', PEER, LOCAL],
    ['IPv6', PEER_6, LOCAL_6],
  ])('joins the fragments of %s in any order', (_, peer, local) => {
    const open: SourceEvent = { kind: 'opened', session: 1, at: AT, transport: 'udp', peer, local, isMidStream: false }
    const [whole] = packetsOf([open, chunk(1, AT, 'in', bytes)])
    const parts = fragmented(whole!, 504)
    for (const order of [parts, parts.toReversed(), [...parts.slice(3), ...parts.slice(0, 4)]]) {
      const events = read(order)
      expect(events.find((event) => event.kind === 'bytes')).toMatchObject({ bytes, offset: undefined })
      expect(events[0]).toMatchObject({ peer, local })
    }
  })

  it('says how many datagrams never became whole', () => {
    const [whole] = packetsOf([opened(1, AT, 'udp'), chunk(1, AT, 'in', bytes)])
    const { events, notices } = readCapture('pcapng', pcapngOf(fragmented(whole!, 504).slice(1)))
    expect(events).toEqual([])
    expect(notices[0]?.text).toBe('1 datagrams that came in fragments never became whole and are not shown')
  })

  it('is read past the options of IPv4 and the extension headers of IPv6', () => {
    const [v4] = packetsOf([opened(1, AT, 'udp'), chunk(1, AT, 'in', 'hello')])
    const withOptions = Uint8Array.from([...v4!.bytes.slice(0, 20), 1, 1, 1, 0, ...v4!.bytes.slice(20)])
    withOptions[0] = 0x46
    withOptions[3]! += 4
    const open: SourceEvent = { ...opened(1, AT, 'udp'), peer: PEER_6, local: LOCAL_6 } as SourceEvent
    const [v6] = packetsOf([open, chunk(1, AT, 'in', 'hello')])
    const extensions = [60, 0, 1, 4, 0, 0, 0, 0, 17, 0, 1, 4, 0, 0, 0, 0]
    const withExtensions = Uint8Array.from([...v6!.bytes.slice(0, 40), ...extensions, ...v6!.bytes.slice(40)])
    withExtensions[6] = 0
    withExtensions[5]! += 16
    expect(streams(read([{ at: AT, bytes: withOptions }]))).toEqual({ '1 in': '68656c6c6f' })
    expect(streams(read([{ at: AT, bytes: withExtensions }]))).toEqual({ '1 in': '68656c6c6f' })
  })

  it('tells what a short capture length cut off', () => {
    const packets = packetsOf([opened(1, AT), chunk(1, AT, 'in', 'abcdefgh'), chunk(1, AT + 1, 'in', 'ijkl')])
    const short = packets.map(({ at, bytes: whole }) => ({
      at,
      bytes: whole.slice(0, Math.max(40, Math.min(whole.length, 43))),
    }))
    expect(streams(read(short))).toEqual({ '1 in': '616263[5]696a6b[1]' })
  })
})

describe('a conversation', () => {
  it('comes back chunk by chunk', () => {
    const chunks = fc.array(
      fc.tuple(fc.constantFrom('in' as const, 'out' as const), fc.uint8Array({ minLength: 1, maxLength: 300 })),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(chunks, fc.constantFrom('tcp' as const, 'udp' as const), fc.boolean(), (parts, transport, isV6) => {
        const ends = isV6 ? { peer: PEER_6, local: LOCAL_6 } : { peer: PEER, local: LOCAL }
        const events: SourceEvent[] = [
          { kind: 'opened', session: 1, at: AT, transport, ...ends, isMidStream: false },
          ...parts.map(([direction, bytes], i) => chunk(1, AT + i, direction, bytes)),
        ]
        const back = readCapture('pcapng', recorded(events)).events
        const plain = (event: SourceEvent): SourceEvent =>
          event.kind === 'bytes' ? { ...event, offset: undefined } : event
        if (transport === 'udp' && parts.length === 0) return
        expect(back.slice(0, -1).map(plain)).toEqual(events)
      }),
    )
  })
})
