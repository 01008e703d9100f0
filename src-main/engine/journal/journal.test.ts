import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SourceEvent } from '../../../src-shared/capture/source-event'
import { Counters } from '../counters'
import { captureName, dataFolder } from './folders'
import { Journal, type JournalLimits } from './journal'

let folder = ''
/** `npm test` installs it where it may; elsewhere this one test is skipped, and the summary says so. */
const hasTshark = spawnSync('tshark', ['--version']).status === 0
const T0 = Date.UTC(2026, 7, 21, 12)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trackbench-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const opened = (session: number): SourceEvent => ({
  kind: 'opened',
  session,
  at: T0,
  transport: 'tcp',
  peer: { host: '192.0.2.7', port: 40_000 + session },
  local: { host: '192.0.2.1', port: 8888 },
  isMidStream: false,
})

const bytes = (session: number, values: Uint8Array, at = T0): SourceEvent => ({
  kind: 'bytes',
  session,
  at,
  direction: 'in',
  bytes: values,
  offset: undefined,
})

function makeJournal(
  limits: Partial<JournalLimits> = {},
  counters = new Counters(),
  onStop?: (text: string) => void,
): Journal {
  return new Journal({ folder, version: '0.0.0', counters, now: () => T0, limits, ...(onStop ? { onStop } : {}) })
}

/** Records and gives back where the bytes went. */
function record(journal: Journal, event: SourceEvent): number[] {
  const offsets: number[] = []
  journal.record(event, (handed) => {
    if (handed.kind === 'bytes') offsets.push(handed.offset ?? -1)
  })
  return offsets
}

describe('journal', () => {
  it('reads every chunk back, written or still waiting, over several files', async () => {
    const journal = makeJournal({ fileBytes: 4_000 })
    record(journal, opened(1))
    const chunks = Array.from({ length: 60 }, (_, i) => Uint8Array.from({ length: 300 }, (_, j) => (i * 7 + j) & 0xff))
    const offsets = chunks.map((chunk) => record(journal, bytes(1, chunk))[0] ?? -1)
    const readAll = () => chunks.map((chunk, i) => journal.read(offsets[i] ?? -1, chunk.length))
    expect(readAll()).toEqual(chunks)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(readAll()).toEqual(chunks)
    await journal.close()
    expect(readdirSync(folder).length).toBeGreaterThan(3)
  })

  it('hands on everything when it cannot record, and counts it', async () => {
    const counters = new Counters()
    const told: string[] = []
    const journal = makeJournal({ freeBytes: Number.MAX_SAFE_INTEGER }, counters, (text) => told.push(text))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(record(journal, bytes(1, Uint8Array.of(1)))).toEqual([-1])
    expect([counters.dropped, told.length, journal.stopReason]).toEqual([
      { journalStopped: 1 },
      1,
      expect.stringContaining('free'),
    ])
    await journal.close()
  })

  it('asks for time when much waits, and gives it back', async () => {
    const journal = makeJournal({ highWaterBytes: 1_000 })
    record(journal, opened(1))
    record(journal, bytes(1, new Uint8Array(5_000)))
    const { busy } = journal
    expect(busy).not.toBeNull()
    await busy
    expect(journal.busy).toBeNull()
    await journal.close()
  })

  it('never overwrites a capture', async () => {
    const journal = new Journal({
      folder,
      file: join(folder, 'a.pcapng'),
      version: '0',
      counters: new Counters(),
      now: () => T0,
    })
    expect(
      () =>
        new Journal({ folder, file: join(folder, 'a.pcapng'), version: '0', counters: new Counters(), now: () => T0 }),
    ).toThrow(/EEXIST/)
    await journal.close()
  })

  it('is on disk within a second, whatever happens to the program', async () => {
    const journal = makeJournal()
    record(journal, opened(1))
    record(journal, bytes(1, new Uint8Array(1_000).fill(0xab)))
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(statSync(journal.path).size).toBeGreaterThan(1_000)
    expect(readFileSync(journal.path).includes(Buffer.alloc(1_000, 0xab))).toBe(true)
    await journal.close()
  })

  it.skipIf(!hasTshark)('is understood by tshark, stream and all', async () => {
    const journal = makeJournal()
    record(journal, opened(1))
    record(journal, bytes(1, Uint8Array.of(0x78, 0x78), T0 + 0.5))
    record(journal, bytes(1, Uint8Array.of(0x0d, 0x0a), T0 + 250))
    record(journal, { kind: 'closed', session: 1, at: T0 + 500, why: 'peer closed' })
    await journal.close()
    const fields = ['frame.time_epoch', 'ip.src', 'tcp.srcport', 'ip.dst', 'tcp.dstport', 'tcp.payload', '_ws.expert']
    const { stdout } = spawnSync(
      'tshark',
      ['-r', journal.path, '-Y', 'tcp.payload', '-T', 'fields', ...fields.flatMap((field) => ['-e', field])],
      { encoding: 'utf8' },
    )
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual([
      '1787313600.000500000\t192.0.2.7\t40001\t192.0.2.1\t8888\t7878',
      '1787313600.250000000\t192.0.2.7\t40001\t192.0.2.1\t8888\t0d0a',
    ])
  })
})

describe('folders', () => {
  it('follows each system', () => {
    expect([
      dataFolder({}, 'linux', '/home/a'),
      dataFolder({ XDG_DATA_HOME: '/x' }, 'linux', '/home/a'),
      dataFolder({}, 'darwin', '/Users/a'),
      dataFolder({ TRACKBENCH_DATA: '/portable' }, 'win32', 'C:\\a'),
      captureName(T0, 1),
      captureName(T0, 2),
    ]).toEqual([
      '/home/a/.local/share/trackbench',
      '/x/trackbench',
      '/Users/a/Library/Application Support/Trackbench',
      '/portable',
      '2026-08-21T12-00-00Z.pcapng',
      '2026-08-21T12-00-00Z-2.pcapng',
    ])
  })
})
