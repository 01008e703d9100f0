import { expect, it } from 'vitest'
import { fromText } from '../bytes/ascii'
import type { Frame } from '../model/frame'
import type { Message } from '../model/message'
import type { CloseReason } from '../capture/source-event'
import { Collector } from '../diagnosis/collect'
import { newSession } from '../session/session'
import { DeviceBook } from './device-book'

const T0 = Date.UTC(2026, 10, 21, 12)

/** A port and what is read out of its evidence. */
class Book extends DeviceBook {
  constructor(private readonly collector = new Collector()) {
    super(collector, (address) => address === '192.168.1.20')
  }

  opened(session: number, host: string, transport: 'tcp' | 'udp' = 'tcp'): void {
    this.collector.opened(opened(session, host, transport))
  }

  add(frame: Frame, row: number): void {
    if (frame.direction === 'in') this.collector.heard(frame.session, 40, frame.at)
    this.collector.frame({ ...frame, number: row + 1 }, newSession())
  }

  closed(session: number, at: number, why: CloseReason): void {
    this.collector.closed({ kind: 'closed', session, at, why })
  }
}

const book = () => new Book()

function opened(session: number, host: string, transport: 'tcp' | 'udp' = 'tcp') {
  return {
    kind: 'opened',
    session,
    at: T0,
    transport,
    peer: { host, port: 40_000 },
    local: undefined,
    isMidStream: false,
  } as const
}

function frame(session: number, given: Partial<Frame>): Frame {
  return {
    number: 1,
    session,
    direction: 'in',
    at: T0,
    protocol: 'gt06',
    variant: null,
    type: 'position',
    device: 'A',
    bytes: new Uint8Array(),
    offset: 0,
    isProven: true,
    isTail: false,
    messages: [],
    issues: [],
    replies: [],
    ...given,
  }
}

const says = (message: Partial<Message>): Partial<Frame> => ({ messages: [{ kind: 'position', ...message }] })
const noise = (text: string) => ({ protocol: null, type: 'noise' as const, device: null, bytes: fromText(text) })

it('keeps what a device said last of each thing, and the row that says it', () => {
  const facts = book()
  facts.opened(1, '45.67.89.9')
  facts.add(frame(1, { type: 'login', at: T0 }), 3)
  facts.add(frame(1, says({ fix: { valid: true, lat: 1, lon: 2, satellites: 7 }, time: T0 })), 4)
  facts.add(frame(1, says({ fix: { valid: false, lat: 1, lon: 2 }, attributes: { ignition: false, powerV: 12.4 } })), 5)
  facts.add(frame(1, says({ attributes: { ignition: true } })), 6)
  facts.add(frame(1, { direction: 'out' }), 7)
  expect(facts.find()).toMatchObject({
    device: 'A',
    from: '45.67.89.9',
    frames: 4,
    first: { row: 3 },
    last: { row: 6 },
    login: { row: 3 },
    positions: 2,
    validFixes: 1,
    position: { row: 5, value: { valid: false } },
    validFix: { row: 4, value: { lat: 1, lon: 2, time: T0 } },
    satellites: { row: 4, value: 7 },
    powerV: { row: 5, value: 12.4 },
    ignition: { row: 6, value: true },
    ignitionChanges: 1,
  })
})

it('gives the one asked for, else the one that appeared last; and the newest first', () => {
  const facts = book()
  for (const [row, device] of ['A', 'B', 'C', 'A'].entries()) {
    facts.opened(row, '45.67.89.9')
    facts.add(frame(row, { device }), row)
  }
  expect(facts.find()?.device).toBe('C')
  expect(facts.find('A')?.frames).toBe(2)
  expect(facts.newest(2).map(({ device }) => device)).toEqual(['C', 'B'])
})

it('a connection goes to the device that named itself on it last', () => {
  const facts = book()
  facts.opened(1, '45.67.89.9', 'udp')
  facts.add(frame(1, { device: 'A' }), 0)
  facts.add(frame(1, { device: 'B' }), 1)
  expect([facts.find('A')?.openSessions, facts.find('B')?.openSessions]).toEqual([0, 1])
  facts.closed(1, T0, 'idle')
  expect(facts.find('B')).toMatchObject({ openSessions: 0, transport: 'udp' })
})

it('knows visitors by where they came from, and not in the middle of a stream', () => {
  const facts = book()
  facts.opened(1, '45.67.89.5')
  facts.opened(2, '192.168.1.20')
  facts.opened(3, '45.67.89.7')
  facts.add(frame(1, noise('GET / HTTP/1.1\r\n\r\n')), 0)
  facts.add(frame(2, noise('SSH-2.0-scan\r\n')), 1)
  facts.add(frame(3, {}), 2)
  facts.add(frame(3, noise('GET / HTTP/1.1\r\n\r\n')), 3)
  expect(facts.roadFacts(T0).visitors).toEqual([
    { from: '45.67.89.5', what: 'http', at: T0, row: 0, isOwn: false },
    { from: '192.168.1.20', what: 'ssh', at: T0, row: 1, isOwn: true },
  ])
})

it('tells foreign trackers, unnamed ones and bytes that nobody knows apart', () => {
  const facts = book()
  for (const session of [1, 2, 3]) facts.opened(session, '45.67.89.5')
  facts.add(frame(1, noise('+RESP:GTFRI,270100,135790246811220')), 0)
  facts.add(frame(2, noise('what is this')), 1)
  facts.add(frame(3, { device: null }), 2)
  const { foreignTracker, unread, unnamed, visitors } = facts.roadFacts(T0)
  expect([foreignTracker?.row, unread?.row, unnamed, visitors]).toEqual([0, 1, { row: 2, at: T0, value: 'gt06' }, []])
})

it('counts TCP connections that stay mute for a minute, open or over', () => {
  const facts = book()
  facts.opened(1, '45.67.89.5')
  facts.opened(2, '45.67.89.6')
  facts.opened(3, '45.67.89.7', 'udp')
  facts.closed(2, T0 + 61_000, 'peer closed')
  expect(facts.roadFacts(T0 + 59_000).mute.count).toBe(1)
  expect(facts.roadFacts(T0 + 61_000).mute).toEqual({ count: 2, from: '45.67.89.5', at: T0 })
  const scanned = book()
  scanned.opened(1, '45.67.89.5')
  scanned.closed(1, T0 + 100, 'peer closed')
  expect(scanned.roadFacts(T0 + 200).mute.count).toBe(0)
})
