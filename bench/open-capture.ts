// A capture of a million frames: how long until the first rows, until all of it, how much memory, beside tshark on the same file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PcapngWriter } from '../src-shared/capture/pcapng-writer'
import { Recorder } from '../src-shared/capture/recorder'
import { FrameFilter } from '../src-shared/filter/frame-filter'
import { parseFilter } from '../src-shared/filter/parse-filter'
import { Counters } from '../src-main/engine/counters'
import { FrameIndex } from '../src-main/engine/index/frame-index'
import { Pipeline } from '../src-main/engine/pipeline/pipeline'
import { readCapture } from '../src-main/engine/sources/file-source'
import type { Trial } from './benchmark'
import { deviceFrames } from './load/device-frames'

const FRAMES = Number(process.env['BENCH_FRAMES'] ?? 1_000_000)
const CONNECTIONS = 200
const FIRST_ROWS = 60
const MEGABYTE = 1 << 20

/** A busy hour of two hundred devices, each with an answer now and then. */
function writeCapture(path: string): void {
  const writer = new PcapngWriter()
  const recorder = new Recorder(writer)
  writer.startFile({ version: 'bench' })
  const devices = Array.from({ length: CONNECTIONS }, (_, i) => deviceFrames(i))
  const start = Date.UTC(2026, 7, 21, 12)
  const opened = {
    kind: 'opened',
    transport: 'tcp',
    local: { host: '192.0.2.1', port: 8888 },
    isMidStream: false,
  } as const
  devices.forEach((_, i) =>
    recorder.record({ ...opened, session: i + 1, at: start, peer: { host: '192.0.2.77', port: 20_000 + i } }),
  )
  const parts: Uint8Array[] = []
  for (let i = 0; i < FRAMES; i++) {
    const bytes = devices[i % CONNECTIONS]?.location ?? new Uint8Array(0)
    recorder.record({
      kind: 'bytes',
      session: (i % CONNECTIONS) + 1,
      at: start + i * 3.6,
      direction: 'in',
      bytes,
      offset: undefined,
    })
    if (writer.waiting > 8 * MEGABYTE) parts.push(writer.take())
  }
  parts.push(writer.take())
  writeFileSync(path, Buffer.concat(parts))
}

interface Opening {
  firstRowsMs: number
  wholeMs: number
  megabytes: number
  index: FrameIndex
}

async function openAll(path: string): Promise<Opening> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  const start = performance.now()
  let firstRowsMs = 0
  const index = new FrameIndex()
  const pipeline = new Pipeline({
    recording: null,
    index,
    counters: new Counters(),
    answer: null,
    showAnswers: true,
    isLive: false,
    now: () => 0,
    onFrame: (_, row) => {
      if (row === FIRST_ROWS) firstRowsMs = performance.now() - start
    },
  })
  const done = await readCapture(path, {
    onEvent: (event) => void pipeline.accept(event),
    onNotice: ({ text }) => console.error(text),
  })
  pipeline.finish()
  if (!done.ok) throw new Error(done.error)
  const wholeMs = performance.now() - start
  globalThis.gc?.()
  return { firstRowsMs, wholeMs, megabytes: (process.memoryUsage.rss() - before) / MEGABYTE, index }
}

function timeFilter(index: FrameIndex, text: string): number {
  const parsed = parseFilter(text)
  if (!parsed.ok) throw new Error(parsed.error.text)
  const filter = new FrameFilter(parsed.value, { zoneMinutes: 0, bytesOf: () => undefined, framesOfFinding: () => [] })
  const start = performance.now()
  filter.select(index)
  return performance.now() - start
}

function timeTshark(path: string): number | undefined {
  const start = performance.now()
  // Sequence analysis off: on a few long streams it alone takes minutes, and we do none of it here.
  const options = ['-n', '-o', 'tcp.analyze_sequence_numbers:FALSE', '-o', 'tcp.desegment_tcp_streams:FALSE']
  const { status } = spawnSync('tshark', ['-r', path, ...options, '-T', 'fields', '-e', 'tcp.len'], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  return status === 0 ? performance.now() - start : undefined
}

async function trial(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'trackbench-bench-'))
  const path = join(folder, 'million.pcapng')
  try {
    writeCapture(path)
    const opening = await openAll(path)
    if (opening.index.count !== FRAMES) throw new Error(`${FRAMES} frames written, ${opening.index.count} read`)
    const filterMs = timeFilter(opening.index, 'speed>40 type:position')
    const tsharkMs = timeTshark(path)
    const size = (statSync(path).size / MEGABYTE).toFixed(0)
    const beside =
      tsharkMs === undefined
        ? 'tshark is missing'
        : `tshark ${(tsharkMs / 1000).toFixed(1)} s, ratio ${(opening.wholeMs / tsharkMs).toFixed(2)}`
    return (
      `${FRAMES.toLocaleString('en')} frames (${size} MB): first rows ${opening.firstRowsMs.toFixed(0)} ms, all ${(opening.wholeMs / 1000).toFixed(2)} s ` +
      `(${beside}), ${opening.megabytes.toFixed(0)} MB more memory, column filter ${filterMs.toFixed(0)} ms`
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const benchmark: Trial = { trial }
