import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyOf } from '../src-shared/bytes/copy'
import { toHex } from '../src-shared/bytes/hex'
import { CaptureReader } from '../src-shared/capture/capture-reader'
import { PcapngWriter } from '../src-shared/capture/pcapng-writer'
import { Recorder } from '../src-shared/capture/recorder'
import { CLOSE_REASONS, type SourceEvent } from '../src-shared/capture/source-event'
import type { Endpoint } from '../src-shared/model/endpoint'
import type { Direction } from '../src-shared/model/frame'

/** Our captures as another program reads them: tshark must agree on every packet and find nothing to complain about. */
const hasTshark = spawnSync('tshark', ['--version']).status === 0
if (!hasTshark) console.warn('tshark is not installed: captures are not compared with it (Debian package tshark)')

const AT = 1_795_255_200_000
const CHECK_SUMS = ['ip', 'tcp', 'udp'].flatMap((layer) => ['-o', `${layer}.check_checksum:TRUE`])
const ends: Record<string, { peer: Endpoint; local: Endpoint }> = {
  ipv4: { peer: { host: '198.51.100.7', port: 50_000 }, local: { host: '192.0.2.1', port: 8888 } },
  ipv6: { peer: { host: '2001:db8::7', port: 50_000 }, local: { host: '2001:db8::1', port: 8888 } },
}

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'trackbench-capture-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function record(events: readonly SourceEvent[]): string {
  const writer = new PcapngWriter()
  writer.startFile({ version: '0.1.0', comment: 'On the bench · Prüfstand' })
  const recorder = new Recorder(writer)
  for (const event of events) recorder.record(event)
  const file = join(folder, `${Math.random()}.pcapng`)
  writeFileSync(file, writer.take())
  return file
}

/** What a file holds, with the places of the bytes left out: they are the file's own. */
function read(file: string): SourceEvent[] {
  const events: SourceEvent[] = []
  const reader = new CaptureReader({
    event: (event) => {
      events.push(event.kind === 'bytes' ? { ...event, bytes: copyOf(event.bytes), offset: undefined } : event)
    },
    notice: (notice) => expect(notice).toBeUndefined(),
    traits: () => undefined,
  })
  reader.push(readFileSync(file))
  reader.end()
  return events
}

function tshark(file: string, ...args: string[]): string {
  return execFileSync('tshark', ['-r', file, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

function fields(file: string, names: readonly string[], filter = 'frame'): string[][] {
  const args = names.flatMap((name) => ['-e', name])
  const text = tshark(file, '-Y', filter, '-T', 'fields', '-E', 'occurrence=f', ...CHECK_SUMS, ...args)
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'))
}

/** Deterministic bytes, so that a failure can be repeated. */
function pattern(length: number, seed: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => Math.imul(i + seed, 0x9e3779b1) >>> 24)
}

function chunk(session: number, ms: number, direction: Direction, bytes: Uint8Array): SourceEvent {
  return { kind: 'bytes', session, at: AT + ms, direction, bytes, offset: undefined }
}

function opened(session: number, ms: number, transport: 'tcp' | 'udp', family: string): SourceEvent {
  return { kind: 'opened', session, at: AT + ms, transport, isMidStream: false, ...ends[family]! }
}

describe.runIf(hasTshark)('a capture of ours, read by tshark', () => {
  it.each(['ipv4', 'ipv6'])('has the packets, addresses, times, bytes and remarks that were written (%s)', (family) => {
    const { peer, local } = ends[family]!
    const file = record([
      opened(1, 0, 'tcp', family),
      chunk(1, 1.25, 'in', pattern(18, 1)),
      chunk(1, 2.5, 'out', pattern(10, 2)),
      { kind: 'remark', session: 1, at: AT + 3, text: 'ignition on — seen' },
      { kind: 'closed', session: 1, at: AT + 4, why: 'peer closed' },
      opened(2, 5, 'udp', family),
      chunk(2, 6, 'in', pattern(36, 3)),
      chunk(2, 7, 'out', new Uint8Array(0)),
    ])
    const ip = family === 'ipv4' ? ['ip.src', 'ip.dst'] : ['ipv6.src', 'ipv6.dst']
    const rows = fields(file, [
      'frame.time_epoch',
      ...ip,
      'tcp.flags.str',
      'tcp.payload',
      'udp.payload',
      'frame.comment',
    ])
    const time = (ms: number): string => `1795255200.${(ms * 1e6).toFixed(0).padStart(9, '0')}`
    const [there, back] = [
      [peer.host, local.host],
      [local.host, peer.host],
    ] as const
    const flags = (letters: string): string => '·'.repeat(12 - letters.length) + letters
    expect(rows).toEqual([
      [time(0), ...there, flags('S·'), '', '', ''],
      [time(0), ...back, flags('A··S·'), '', '', ''],
      [time(0), ...there, flags('A····'), '', '', ''],
      [time(1.25), ...there, flags('AP···'), toHex(pattern(18, 1)), '', ''],
      [time(2.5), ...back, flags('AP···'), toHex(pattern(10, 2)), '', ''],
      [time(3), ...there, '', '', '', 'ignition on — seen'],
      [time(4), ...there, flags('A···F'), '', '', ''],
      [time(4), ...back, flags('A···F'), '', '', ''],
      [time(4), ...there, flags('A····'), '', '', ''],
      [time(6), ...there, '', '', toHex(pattern(36, 3)), ''],
      [time(7), ...back, '', '', '', ''],
    ])
  })

  it('can be followed as a stream, whatever the size of its chunks', () => {
    const sizes = [1, 64_899, 64_900, 64_901, 200_000, 7]
    const sent = sizes.map((size, i) => pattern(size, i))
    const answers = sizes.map((_, i) => pattern(i * 1000 + 1, 100 + i))
    const events = sizes.flatMap((_, i) => [chunk(1, i, 'in', sent[i]!), chunk(1, i, 'out', answers[i]!)])
    const file = record([
      opened(1, 0, 'tcp', 'ipv4'),
      ...events,
      { kind: 'closed', session: 1, at: AT + 9, why: 'idle' },
    ])
    const [header, ...rows] = tshark(file, '-q', '-z', 'follow,tcp,raw,0').split('Node 1: ')[1]!.split('\n')
    const hex = rows.filter((row) => /^\t?[0-9a-f]+$/.test(row))
    expect(header).toBe('192.0.2.1:8888')
    expect(hex.filter((row) => !row.startsWith('\t')).join('')).toBe(sent.map((bytes) => toHex(bytes)).join(''))
    expect(
      hex
        .filter((row) => row.startsWith('\t'))
        .map((row) => row.slice(1))
        .join(''),
    ).toBe(answers.map((bytes) => toHex(bytes)).join(''))
  })

  it('gives its experts nothing to warn of, however the connections end', () => {
    const events = CLOSE_REASONS.flatMap((why, i): SourceEvent[] => {
      const session = i * 2 + 1
      return ['ipv4', 'ipv6'].flatMap((family, f) => [
        opened(session + f, i, 'tcp', family),
        chunk(session + f, i, 'in', pattern(100_000, i)),
        chunk(session + f, i, 'out', pattern(100_000, i)),
        { kind: 'remark', session: session + f, at: AT + i, text: why },
        { kind: 'closed', session: session + f, at: AT + i, why },
      ])
    })
    const file = record(events)
    // A reset is what happened: tshark warns of it in every capture.
    const warning = '_ws.expert.severity >= 0x600000'
    expect(fields(file, ['_ws.expert.message'], `${warning} && tcp.flags.reset == 0`)).toEqual([])
    expect(fields(file, ['frame.number'], 'tcp.flags.reset == 1')).toHaveLength(8)
    const comments = fields(file, ['frame.comment'], 'frame.comment contains "closed: "').map(([text]) => text)
    expect([...new Set(comments)]).toEqual(['closed: timeout', 'closed: idle', 'closed: limit', 'closed: replaced'])
    expect(fields(file, ['frame.number'], 'tcp.checksum.status == 0 || ip.checksum.status == 0')).toEqual([])
  })

  it('goes on in the next file without a complaint, and is read on there', () => {
    const writer = new PcapngWriter()
    const recorder = new Recorder(writer)
    const rest: SourceEvent[] = [
      chunk(1, 3, 'out', pattern(10, 3)),
      chunk(1, 4, 'in', pattern(10, 4)),
      { kind: 'closed', session: 1, at: AT + 5, why: 'closed here' },
    ]
    writer.startFile({ version: '0.1.0' })
    for (const event of [opened(1, 0, 'tcp', 'ipv4'), chunk(1, 1, 'in', pattern(10, 1))]) recorder.record(event)
    writer.take()
    writer.startFile({ version: '0.1.0' })
    const places: number[] = []
    for (const event of rest)
      recorder.record(event, (placed) => placed.kind === 'bytes' && places.push(placed.offset ?? -1))
    const bytes = writer.take()
    const file = join(folder, 'second.pcapng')
    writeFileSync(file, bytes)
    expect(fields(file, ['_ws.expert.message'], '_ws.expert.severity >= 0x600000')).toEqual([])
    const open = { ...opened(1, 3, 'tcp', 'ipv4'), isMidStream: true }
    expect(read(file)).toEqual([open, ...rest])
    expect(bytes.slice(places[1], (places[1] ?? 0) + 10)).toEqual(pattern(10, 4))
  })

  it('shows lost bytes as lost', () => {
    const file = record([
      opened(1, 0, 'tcp', 'ipv4'),
      chunk(1, 1, 'in', pattern(10, 1)),
      { kind: 'gap', session: 1, at: AT + 2, direction: 'in', length: 90 },
      chunk(1, 3, 'in', pattern(10, 2)),
    ])
    expect(fields(file, ['tcp.seq'], 'tcp.analysis.lost_segment')).toEqual([['101']])
  })

  it.each(['pcap', 'nsecpcap', 'pcapng'])('comes back the same when another tool has written it as %s', (format) => {
    const file = record([
      opened(1, 0, 'tcp', 'ipv6'),
      chunk(1, 1, 'in', pattern(70_000, 1)),
      chunk(1, 2.5, 'out', pattern(10, 2)),
      opened(2, 3, 'udp', 'ipv4'),
      chunk(2, 4, 'in', pattern(36, 3)),
      { kind: 'closed', session: 1, at: AT + 5, why: 'reset here' },
    ])
    execFileSync('editcap', ['-F', format, file, `${file}.copy`], { stdio: 'ignore' })
    expect(read(`${file}.copy`)).toEqual(read(file))
    expect(read(file)).toHaveLength(8)
  })

  it('is read in the same order of bytes that tshark reassembles when packets are lost, doubled and cut short', () => {
    const events = Array.from({ length: 30 }, (_, i) => chunk(1, i, 'in', pattern(200, i)))
    const file = record([opened(1, 0, 'tcp', 'ipv4'), ...events])
    // Packets 10 and 11 are left out, and every packet keeps 150 bytes at most.
    execFileSync('editcap', ['-s', '150', file, `${file}.short`, '10-11'], { stdio: 'ignore' })
    const lengths = read(`${file}.short`).map((event) =>
      event.kind === 'gap' ? -event.length : event.kind === 'bytes' ? event.bytes.length : 0,
    )
    const [captured, lost] = [110, -90]
    expect(lengths).toEqual([
      0,
      ...Array.from({ length: 6 }, () => [captured, lost]).flat(),
      -400,
      ...Array.from({ length: 22 }, () => [captured, lost]).flat(),
      0,
    ])
  })

  it('names its program, its comment and what was dropped', () => {
    const writer = new PcapngWriter()
    writer.startFile({ version: '0.1.0', comment: 'On the bench' })
    writer.statistics(AT, { received: 12, dropped: 5_000_000_000 })
    const file = join(folder, 'empty.pcapng')
    writeFileSync(file, writer.take())
    const report = execFileSync('capinfos', ['-M', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    expect(report).toContain('Trackbench 0.1.0')
    expect(report).toContain('On the bench')
    expect(report).toContain('Number of stat entries = 1')
  })
})
