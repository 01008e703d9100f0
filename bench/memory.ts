// Ten million frames through the decoder: the heap is as large afterwards as it was after the first million.
import { decodeFrame } from '../src-shared/protocols/decode'
import type { Trial } from './benchmark'
import { vectorFrames } from './vector-frames'

const FRAMES = Number(process.env['BENCH_FRAMES'] ?? 10_000_000)
const WARM_UP = 1_000_000
const MEGABYTE = 1 << 20
const MOST_GROWTH = 2 * MEGABYTE

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function decode(count: number): number {
  let messages = 0
  for (let i = 0; i < count; i++) {
    const frame = vectorFrames[i % vectorFrames.length]
    if (frame) messages += decodeFrame(frame.protocol, frame.bytes, frame.variant).messages.length
  }
  return messages
}

async function trial(): Promise<string> {
  decode(WARM_UP)
  const before = heap()
  const start = performance.now()
  const messages = decode(FRAMES)
  const seconds = (performance.now() - start) / 1000
  const grown = heap() - before
  if (grown > MOST_GROWTH) throw new Error(`the heap grew by ${(grown / MEGABYTE).toFixed(1)} MB over ${FRAMES} frames`)
  return `${FRAMES.toLocaleString('en')} frames of all families, ${messages.toLocaleString('en')} messages in ${seconds.toFixed(0)} s; heap ${(before / MEGABYTE).toFixed(1)} MB before, ${((before + grown) / MEGABYTE).toFixed(1)} MB after`
}

export const benchmark: Trial = { trial }
