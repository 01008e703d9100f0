// Text and bytes in a million frames, as the window looks for them: how long until every frame has been looked at.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OpenedFile } from '../src-main/engine/files/opened-file'
import { FindView } from '../src-main/engine/frames/find-view'
import { FrameView } from '../src-main/engine/frames/frame-view'
import type { Trial } from './benchmark'
import { writeCapture } from './load/write-capture'

const FRAMES = Number(process.env['BENCH_FRAMES'] ?? 1_000_000)

/** A name that a column has, bytes that every frame has, and what stands nowhere, which costs most. */
const SOUGHT = ['gt02', '6868 25', 'nobody said this', 'ff ff 00 00 aa']

/** Of the processor's time, so that other programs do not count; 600 ms is what a person may wait, and caches are shared. */
const MOST_MS_PER_MILLION = 900

async function look(view: FrameView, text: string): Promise<{ ms: number; cpuMs: number; found: number }> {
  const find = new FindView(view, () => undefined)
  const began = performance.now()
  const cpu = process.cpuUsage()
  find.set({ text, zoneMinutes: 0 })
  while (find.state().searched < FRAMES) await new Promise((resolve) => setImmediate(resolve))
  const { found } = find.state()
  find.stop()
  const { user, system } = process.cpuUsage(cpu)
  return { ms: performance.now() - began, cpuMs: (user + system) / 1_000, found }
}

async function trial(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'trackbench-find-'))
  try {
    const path = join(folder, 'a.pcapng')
    writeCapture(path, FRAMES)
    const file = new OpenedFile(1, path, () => undefined)
    while (file.state.phase === 'reading') await new Promise((resolve) => setTimeout(resolve, 20))
    const view = new FrameView(file.workspace, () => undefined)
    const lines: string[] = []
    for (const text of SOUGHT) {
      const { ms, cpuMs, found } = await look(view, text)
      lines.push(`“${text}”: ${found} of ${FRAMES} in ${Math.round(ms)} ms (${Math.round(cpuMs)} ms of the processor)`)
      if (cpuMs > (MOST_MS_PER_MILLION * FRAMES) / 1e6) throw new Error(`${lines.at(-1) ?? ''}: too slow`)
    }
    file.close()
    return lines.join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const benchmark: Trial = { trial }
