import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AT,
  chunk,
  FileBuilder,
  opened,
  packetsOf,
  pcapngOf,
  pcapOf,
  readCapture,
  recorded,
  story,
  type RawPacket,
} from './test-captures'
import type { SourceEvent } from './source-event'

const EVENTS: SourceEvent[] = [
  opened(1, AT),
  chunk(1, AT + 1, 'in', 'login'),
  chunk(1, AT + 2.5, 'out', 'welcome'),
  { kind: 'remark', session: 1, at: AT + 3, text: 'Zündung an' },
  opened(2, AT + 3, 'udp'),
  chunk(2, AT + 4, 'in', 'datagram'),
  chunk(2, AT + 5, 'out', ''),
  { kind: 'closed', session: 1, at: AT + 6, why: 'peer closed' },
]

const STORY = [
  '1 +0 opened tcp 198.51.100.7:50000',
  '1 +1 bytes in login',
  '1 +2.5 bytes out welcome',
  '1 +3 remark Zündung an',
  '2 +4 opened udp 198.51.100.7:50000',
  '2 +4 bytes in datagram',
  '2 +5 bytes out ',
  '1 +6 closed peer closed',
  '2 +6 closed input ended',
]

const WITHOUT_REMARK = STORY.filter((line) => !line.includes('remark'))

describe('a capture of ours', () => {
  it('comes back as the events it was made of', () => {
    expect(story(readCapture('pcapng', recorded(EVENTS)).events)).toEqual(STORY)
  })

  it('says where the bytes stand in the file', () => {
    const file = recorded(EVENTS)
    for (const event of readCapture('pcapng', file).events) {
      if (event.kind !== 'bytes') continue
      const offset = event.offset ?? -1
      expect(file.slice(offset, offset + event.bytes.length)).toEqual(event.bytes)
    }
  })

  it('reads the same however the file is cut into pieces', () => {
    const file = recorded(EVENTS)
    const whole = readCapture('pcapng', file, [file.length])
    for (let size = 1; size < 150; size++) expect(readCapture('pcapng', file, [size])).toEqual(whole)
  })

  it('keeps why a connection ended', () => {
    const reasons = ['peer closed', 'peer reset', 'closed here', 'reset here', 'timeout', 'idle', 'limit'] as const
    const ends = reasons.flatMap((why, i): SourceEvent[] => [
      opened(i + 1, AT + i),
      chunk(i + 1, AT + i, 'in', 'x'),
      { kind: 'closed', session: i + 1, at: AT + i, why },
    ])
    const closed = readCapture('pcapng', recorded(ends)).events.filter((event) => event.kind === 'closed')
    expect(closed.map((event) => event.why)).toEqual(reasons)
  })
})

/** What stands before the IP packet on different links. */
const links: Record<string, { link: number; head: number[] }> = {
  'raw IP': { link: 101, head: [] },
  'raw IP of OpenBSD': { link: 14, head: [] },
  Ethernet: { link: 1, head: [...new Array<number>(12).fill(2), 0x08, 0x00] },
  'Ethernet with a VLAN tag': { link: 1, head: [...new Array<number>(12).fill(2), 0x81, 0, 0, 42, 0x08, 0x00] },
  'Ethernet with two tags': {
    link: 1,
    head: [...new Array<number>(12).fill(2), 0x88, 0xa8, 0, 42, 0x81, 0, 0, 7, 0x08, 0x00],
  },
  'Ethernet with PPPoE': {
    link: 1,
    head: [...new Array<number>(12).fill(2), 0x88, 0x64, 0x11, 0, 0, 1, 0, 20, 0x00, 0x21],
  },
  'Linux cooked': { link: 113, head: [0, 0, 0, 1, 0, 6, 1, 2, 3, 4, 5, 6, 0, 0, 0x08, 0x00] },
  'Linux cooked, second version': {
    link: 276,
    head: [0x08, 0x00, 0, 0, 0, 0, 0, 2, 0, 1, 0, 6, 1, 2, 3, 4, 5, 6, 0, 0],
  },
  'BSD loopback': { link: 0, head: [2, 0, 0, 0] },
  'OpenBSD loopback': { link: 108, head: [0, 0, 0, 2] },
}

function wrapped(packets: readonly RawPacket[], head: readonly number[], tail: readonly number[] = []): RawPacket[] {
  return packets.map(({ at, bytes }) => ({ at, bytes: Uint8Array.from([...head, ...bytes, ...tail]) }))
}

describe('a capture of another tool', () => {
  const packets = packetsOf(EVENTS.filter((event) => event.kind !== 'remark'))

  it.each(Object.entries(links))('is read from %s', (_, { link, head }) => {
    const file = pcapngOf(wrapped(packets, head), { link })
    expect(story(readCapture('pcapng', file).events)).toEqual(WITHOUT_REMARK)
  })

  it.each([true, false])('is read in both byte orders (little endian: %s)', (isLittle) => {
    expect(story(readCapture('pcapng', pcapngOf(packets, { isLittle })).events)).toEqual(WITHOUT_REMARK)
    expect(story(readCapture('pcap', pcapOf(packets, { isLittle })).events)).toEqual(WITHOUT_REMARK)
    const nanoseconds = pcapOf(packets, { isLittle, resolution: 9 })
    expect(story(readCapture('pcap', nanoseconds).events)).toEqual(WITHOUT_REMARK)
  })

  it.each([4, 6, 9, 0x80 | 20])('is read at a time resolution of %i', (resolution) => {
    expect(story(readCapture('pcapng', pcapngOf(packets, { resolution })).events)).toEqual(WITHOUT_REMARK)
  })

  it('is read past the padding of short Ethernet frames', () => {
    const file = pcapngOf(wrapped(packets, links['Ethernet']!.head, [0, 0, 0, 0, 0, 0]), { link: 1 })
    expect(story(readCapture('pcapng', file).events)).toEqual(WITHOUT_REMARK)
  })

  it('is read from several sections of different byte orders', () => {
    const half = packets.length >> 1
    const file = Uint8Array.from([
      ...pcapngOf(packets.slice(0, half)),
      ...pcapngOf(wrapped(packets.slice(half), links['Ethernet']!.head), { isLittle: false, link: 1, resolution: 9 }),
    ])
    expect(story(readCapture('pcapng', file).events)).toEqual(WITHOUT_REMARK)
  })

  it('is read from simple packets, which have no time, and from the packet block of old', () => {
    const build = new FileBuilder(true)
    build.block(0x0a0d0d0a, (w) => w.u32(0x1a2b3c4d).u16(1).u16(0).u32(0xffffffff).u32(0xffffffff))
    build.block(1, (w) => w.u16(101).u16(0).u32(0))
    const [syn, answer, ...rest] = packets
    for (const { bytes } of [syn!, answer!]) build.block(3, (w) => w.u32(bytes.length).raw(bytes).pad())
    for (const { at, bytes } of rest) {
      const ticks = BigInt(Math.round(at * 1000))
      build.block(2, (w) => {
        w.u16(0)
          .u16(0)
          .u32(Number(ticks >> 32n))
          .u32(Number(ticks & 0xffffffffn))
        w.u32(bytes.length).u32(bytes.length).raw(bytes).pad()
      })
    }
    const [first, ...others] = story(readCapture('pcapng', build.bytes()).events)
    expect(first).toBe('1 opened tcp 198.51.100.7:50000')
    expect(others).toEqual(WITHOUT_REMARK.slice(1))
  })

  it('says which link it cannot read', () => {
    const { events, notices } = readCapture('pcapng', pcapngOf(packets, { link: 105 }))
    expect(events).toEqual([])
    expect(notices.map((notice) => notice.text)).toEqual([
      `${packets.length} packets of link type 105 cannot be read here: only Ethernet, raw IP, loopback and Linux cooked captures can`,
    ])
  })

  it('reads the same however a pcap is cut into pieces', () => {
    const file = pcapOf(packets)
    const whole = readCapture('pcap', file, [file.length])
    for (let size = 1; size < 150; size++) expect(readCapture('pcap', file, [size])).toEqual(whole)
  })
})

describe('a damaged capture', () => {
  const manyEvents = [opened(1, AT), ...Array.from({ length: 20 }, (_, i) => chunk(1, AT + i, 'in', `frame ${i};`))]
  const packets = packetsOf(manyEvents)

  it.each([
    ['pcapng', recorded(manyEvents), 'block'],
    ['pcap', pcapOf(packets), 'packet'],
  ] as const)('that was cut off loses one %s packet and says where (%#)', (format, file, what) => {
    for (let cut = file.length - 1; cut > file.length - 60; cut--) {
      const { events, notices } = readCapture(format, file.slice(0, cut))
      expect(events.filter((event) => event.kind === 'bytes')).toHaveLength(19)
      const [notice] = notices
      expect(notice?.text).toBe(
        `The file ends in the middle of a ${what} that begins at byte ${notice?.offset}; everything before it was read`,
      )
      expect(notice?.offset).toBeLessThan(cut)
    }
  })

  it.each([
    ['pcapng', recorded(manyEvents)],
    ['pcap', pcapOf(packets)],
  ] as const)('is read on behind the damage (%s)', (format, file) => {
    const broken = file.slice()
    broken.fill(0xee, 600, 640)
    const { events, notices } = readCapture(format, broken)
    const chunks = events.filter((event) => event.kind === 'bytes')
    expect(chunks.length).toBeGreaterThanOrEqual(18)
    expect(chunks.at(-1)?.bytes).toEqual(Uint8Array.from('frame 19;', (letter) => letter.charCodeAt(0)))
    expect(events.filter((event) => event.kind === 'gap').length).toBeGreaterThanOrEqual(1)
    expect(notices.every(({ text }) => /^Bytes \d+ to \d+ are damaged and were passed over$/.test(text))).toBe(true)
  })

  it('never throws, and reads the same in any pieces, whatever is broken', () => {
    const files = [
      ['pcapng', recorded(EVENTS)],
      ['pcap', pcapOf(packets.slice(0, 8))],
    ] as const
    const flips = fc.array(fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 255 })), { maxLength: 6 })
    const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.constantFrom(...files), flips, fc.nat(2000), sizes, ([format, file], changes, cut, pieces) => {
        const broken = file.slice(0, Math.max(0, file.length - (cut > 1000 ? cut - 1000 : 0)))
        for (const [at, mask] of changes) if (broken.length > 0) broken[at % broken.length]! ^= mask
        expect(readCapture(format, broken, pieces)).toEqual(readCapture(format, broken, [100_000]))
      }),
      { numRuns: 300 },
    )
  })
})
