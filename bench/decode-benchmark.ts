import { crcX25 } from '../src-shared/bytes/crc'
import { decodeFrame } from '../src-shared/protocols/decode'
import type { Benchmark } from './benchmark'
import type { VectorFrame } from './vector-frames'

const MEGABYTE = 1 << 20

/** Decodes these frames over and over, compared with the CRC of the same bytes: the cheapest thing one can do with them. */
export function decodeBenchmark(frames: readonly VectorFrame[], floor: number): Benchmark {
  const before = heapMegabytes()
  let decoded = 0
  let sum = 0
  return {
    unit: 'frames',
    floor,
    run: () => {
      let messages = 0
      for (const { protocol, bytes } of frames) messages += decodeFrame(protocol, bytes).messages.length
      if (messages < frames.length) throw new Error(`${messages} messages from ${frames.length} frames`)
      decoded += frames.length
      return frames.length
    },
    calibrate: () => {
      for (const { bytes } of frames) sum ^= crcX25(bytes)
      return frames.length
    },
    report: () => {
      const grown = heapMegabytes() - before
      return `${decoded.toLocaleString('en')} frames of ${frames.length} vectors, heap ${grown < 1 ? 'flat' : `+${grown.toFixed(1)} MB`}${sum < 0 ? '!' : ''}`
    },
  }
}

function heapMegabytes(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / MEGABYTE
}
