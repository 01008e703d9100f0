// The built command line, as a script would call it: what listens, records, replays and converts.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { fromHex } from '../../src-shared/bytes/hex'
import { PcapngExport } from '../../src-shared/capture/export-pcapng'
import type { Note } from '../../src-shared/model/note'
import { cli, environment, file, folder, HEARTBEAT, jsonLines, run, startListening, talk } from './test-command'

const LOCATION = '686825000004901542032375180006101a08150c000005a2814001702de832005a000000000000070d0a'

describe('trackbench listen', () => {
  it('listens, records, answers and ends cleanly on Ctrl+C', async () => {
    const child = spawn(process.execPath, [cli, 'listen', '--host', '127.0.0.1', '--port', '0', '--json'], {
      env: environment,
    })
    const events: { event: string; port?: number; capture?: string; why?: string }[] = []
    const lines = createInterface(child.stdout)
    lines.on('line', (line) => events.push(JSON.parse(line) as (typeof events)[number]))
    while (events.filter(({ event }) => event === 'listening').length < 2) await once(lines, 'line')
    const socket = connect(events[0]?.port ?? 0, '127.0.0.1')
    socket.write(Buffer.from(HEARTBEAT, 'hex'))
    const [answer] = (await once(socket, 'data')) as [Buffer]
    child.kill('SIGINT')
    const [code] = (await once(child, 'exit')) as [number]
    socket.destroy()
    expect([answer.toString('hex'), code]).toEqual(['54681a0d0a', 0])
    expect(events.map(({ event }) => event)).toEqual(['listening', 'listening', 'open', 'frame', 'close', 'counters'])
    const capture = events[0]?.capture ?? ''
    expect(existsSync(capture) && readFileSync(capture).includes(Buffer.from(HEARTBEAT, 'hex'))).toBe(true)
  }, 20_000)
})

describe('trackbench read, replay and relay', () => {
  it('records, reads back, filters, and replays what it recorded', async () => {
    const capture = join(folder, 'story.pcapng')
    const listener = await startListening(['--capture', capture])
    await talk(listener.port, [HEARTBEAT, HEARTBEAT])
    await listener.stop()
    const frames = jsonLines(run(['read', capture, '--json']).out)
    expect(
      frames
        .filter((frame) => frame['direction'] === 'in')
        .map((frame) => [frame['protocol'], frame['type'], frame['bytes']]),
    ).toEqual([
      ['gt02', 'heartbeat', HEARTBEAT],
      ['gt02', 'heartbeat', HEARTBEAT],
    ])
    expect(frames[0]?.['at']).toMatch(/^20\d\d-/)
    expect(jsonLines(run(['read', capture, '--json', '--filter', 'type:alarm']).out)).toEqual([])
    expect(run(['read', capture, '--filter', 'type:']).code).toBe(2)

    const second = await startListening([])
    const replayed = run(['replay', capture, '--to', `127.0.0.1:${second.port}`, '--speed', 'max', '--json'])
    expect(replayed.code).toBe(0)
    expect(JSON.parse(replayed.out)).toMatchObject({ sessions: 1, bytesSent: HEARTBEAT.length, bytesAnswered: 10 })
    const events = await second.stop()
    expect(events.filter(({ event }) => event === 'frame').length).toBe(2)
  }, 30_000)

  it('relays to a platform, byte for byte, and says when it cannot be reached', async () => {
    const platform = await startListening([])
    const relay = await startListening(['--relay', `127.0.0.1:${platform.port}`])
    expect(await talk(relay.port, [HEARTBEAT])).toBe('54681a0d0a')
    const events = await relay.stop()
    expect(events.filter(({ event }) => event === 'frame').map((frame) => frame['direction'])).toContain('in')
    await platform.stop()
  }, 30_000)

  it('has a clear word for every bad input', () => {
    const results = {
      missing: run(['read', join(folder, 'nothing-here')]),
      empty: run(['read', file('empty.pcapng', '')]),
      platform: run(['replay', file('line.txt', HEARTBEAT), '--to', 'd.plaspy.com:8888']),
      nowhere: run(['replay', file('line.txt', HEARTBEAT), '--to', '127.0.0.1:1']),
      target: run(['relay']),
      itself: run(['relay', '--to', '127.0.0.1:8888']),
    }
    expect(
      Object.fromEntries(
        Object.entries(results).map(([name, { code, err }]) => [
          name,
          [code, err.split('\n')[0]?.replace(folder, '…')],
        ]),
      ),
    ).toEqual({
      missing: [3, 'There is no file …/nothing-here: check the name.'],
      empty: [3, '…/empty.pcapng is empty: nothing was recorded into it.'],
      platform: [2, expect.stringContaining('d.plaspy.com is a real platform')],
      nowhere: [3, expect.stringContaining('127.0.0.1:1 could not be reached (1 × ECONNREFUSED)')],
      target: [2, '--to HOST:PORT is missing: where to?'],
      itself: [3, expect.stringContaining('is this listener itself')],
    })
  })
})

describe('trackbench convert', () => {
  it('writes every format, and a pcapng that reads back the same', () => {
    const source = file('to-convert.txt', `${HEARTBEAT}\n${LOCATION}\n`)
    const bytes = (path: string) => jsonLines(run(['read', path, '--json']).out).map((frame) => frame['bytes'])
    for (const ending of ['pcapng', 'jsonl', 'csv', 'gpx', 'kml', 'geojson', 'txt']) {
      const target = join(folder, `converted.${ending}`)
      const { code, out, err } = run(['convert', source, target])
      expect([ending, code, out.replace(folder, '…'), err]).toEqual([
        ending,
        0,
        `2 frames written to …/converted.${ending}.\n`,
        '',
      ])
      expect(existsSync(`${target}.part`)).toBe(false)
    }
    expect(bytes(join(folder, 'converted.pcapng'))).toEqual([HEARTBEAT, LOCATION])
    expect(bytes(join(folder, 'converted.txt'))).toEqual([HEARTBEAT, LOCATION])
    expect(readFileSync(join(folder, 'converted.gpx'), 'utf8')).toContain('lat="52.52"')
  }, 30_000)

  it('has a clear word for every bad target', () => {
    const source = file('to-convert.txt', HEARTBEAT)
    const firstLine = (words: readonly string[]) => {
      const { code, err } = run(words)
      return [code, err.split('\n')[0]?.replaceAll(folder, '…')]
    }
    expect([
      firstLine(['convert', source, join(folder, 'out.doc')]),
      firstLine(['convert', source, source]),
      firstLine(['convert', source, join(folder, 'no', 'such', 'out.csv')]),
      firstLine(['convert', join(folder, 'nothing-here'), join(folder, 'out.csv')]),
    ]).toEqual([
      [2, expect.stringContaining('its ending must say the format')],
      [2, '…/to-convert.txt is the capture itself: write into another file.'],
      [3, '…/no/such/out.csv cannot be written: there is no such folder.'],
      [3, 'There is no file …/nothing-here: check the name.'],
    ])
    expect(existsSync(join(folder, 'out.csv'))).toBe(false)
  })
})

const AT = Date.UTC(2026, 7, 21, 12)

/** Six heartbeats of one device, some with notes. */
function noted(notes: Record<number, Note>): string {
  const capture = new PcapngExport({ version: '0.0.0' })
  const ends = { peer: { host: '192.0.2.7', port: 40_000 }, local: { host: '192.0.2.1', port: 8888 } }
  const rest = { variant: null, device: null, offset: 0, isProven: true, isTail: false, messages: [], issues: [] }
  for (let number = 1; number <= 6; number++) {
    const head = { number, session: 1, direction: 'in', at: AT + number, protocol: 'gt02', type: 'heartbeat' } as const
    const bytes = fromHex(HEARTBEAT) ?? new Uint8Array(0)
    capture.frame({ ...head, ...rest, bytes, replies: [], note: notes[number] }, { transport: 'tcp', ...ends })
  }
  return file('noted.pcapng', Buffer.from(capture.take()))
}

const notesIn = (out: string): unknown[] =>
  jsonLines(out).flatMap(({ frame, mark, comment }) => ((mark ?? comment) ? [[frame, mark, comment]] : []))

it('prints marks and comments with their frames, and takes them along into another capture', () => {
  const path = noted({ 2: { mark: 'red' }, 5: { mark: 'blue', comment: 'wire “B” is loose' } })
  const expected = [
    [2, 'red', undefined],
    [5, 'blue', 'wire “B” is loose'],
  ]
  expect(notesIn(run(['read', path, '--json']).out)).toEqual(expected)
  const copy = join(folder, 'copy.pcapng')
  expect(run(['convert', path, copy]).code).toBe(0)
  expect(notesIn(run(['read', copy, '--json']).out)).toEqual(expected)
})
