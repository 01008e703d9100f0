// A capture of a million frames: how long until the first rows, until all of it, how much memory, beside tshark on the same file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FrameFilter } from '../src-shared/filter/frame-filter'
import { parseFilter } from '../src-shared/filter/parse-filter'
import { OpenedFile } from '../src-main/engine/files/opened-file'
import type { FrameIndex } from '../src-main/engine/index/frame-index'
import type { Trial } from './benchmark'
import { writeCapture } from './load/write-capture'

const FRAMES = Number(process.env['BENCH_FRAMES'] ?? 1_000_000)
const FIRST_ROWS = 60
const MEGABYTE = 1 << 20

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
  const { index } = await new Promise<OpenedFile['workspace']>((resolve, reject) => {
    const file = new OpenedFile(1, path, () => {
      const { phase, frames, fault } = file.state
      if (firstRowsMs === 0 && frames >= FIRST_ROWS) firstRowsMs = performance.now() - start
      if (phase === 'failed') reject(new Error(fault))
      if (phase === 'read') resolve(file.workspace)
    })
  })
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
    writeCapture(path, FRAMES)
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
