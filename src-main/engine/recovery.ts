import { createReadStream } from 'node:fs'
import { readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { packetCapture } from '../../src-shared/capture/packet-capture'
import type { Recovered } from '../../src-shared/link/engine-contract'
import { now } from './clock'
import { Counters } from './counters'
import { Pipeline } from './pipeline/pipeline'

/** Stands beside a capture while it is written, and holds the number of the process that writes it. */
export const MARK = '.open'

export async function markOpen(capture: string): Promise<void> {
  // Without its mark a capture is still complete; only nobody would offer it after a crash.
  await writeFile(capture + MARK, String(process.pid)).catch(() => undefined)
}

export async function markClosed(capture: string): Promise<void> {
  await unlink(capture + MARK).catch(() => undefined)
}

/** Captures whose writer is gone without having closed them, oldest first. */
export async function findRecovered(folder: string): Promise<Recovered[]> {
  const names = (await readdir(folder).catch(() => [])).sort()
  const recovered: Recovered[] = []
  for (const name of names.filter((name) => name.endsWith(MARK))) {
    const capture = name.slice(0, -MARK.length)
    const parts = names.filter((part) => isPartOf(part, capture)).map((part) => join(folder, part))
    if (await isWrittenHere(join(folder, name))) continue
    if (parts.length > 0) recovered.push(await describe(join(folder, capture), parts))
  }
  return recovered
}

/** A long capture goes on in "…-2.pcapng" and so forth. */
export function isPartOf(name: string, capture: string): boolean {
  const stem = basename(capture, '.pcapng')
  return name === capture || (name.startsWith(`${stem}-`) && /^\d+\.pcapng$/.test(name.slice(stem.length + 1)))
}

/**
 * Only this engine's own captures count as being written. One desktop program runs per profile, so any other mark is a
 * dead engine's; asking the system for the process would be fooled by a number that was given out again.
 */
export async function isWrittenHere(mark: string): Promise<boolean> {
  return (await readFile(mark, 'utf8').catch(() => '')) === String(process.pid)
}

async function describe(file: string, parts: readonly string[]): Promise<Recovered> {
  const stats = await Promise.all(parts.map((part) => stat(part)))
  return {
    file,
    startedAt: Math.min(...stats.map(({ birthtimeMs }) => birthtimeMs)),
    frames: await countFrames(parts),
    bytes: stats.reduce((sum, { size }) => sum + size, 0),
  }
}

/** By the way every capture is read: what is counted here is what opening it will show. */
async function countFrames(parts: readonly string[]): Promise<number> {
  const counters = new Counters()
  const options = { recording: null, index: null, counters, answer: null, showAnswers: true, now }
  const pipeline = new Pipeline(options)
  const nothing = (): void => undefined
  const reader = packetCapture('pcapng', {
    event: (event) => void pipeline.accept(event),
    notice: nothing,
    traits: nothing,
  })
  for (const part of parts) for await (const bytes of createReadStream(part)) reader.push(bytes as Uint8Array)
  reader.end()
  pipeline.finish()
  return counters.frames
}
