import { decodeFrame } from '../src-shared/protocols/decode'
import { protocols } from '../src-shared/protocols/registry'
import type { Trial } from './benchmark'
import { framesOf } from './vector-frames'

const MEASURE_MS = 400

/** Each family by itself, for whoever looks where the time goes. */
export const benchmark: Trial = {
  trial: async () => {
    const lines = protocols.map(({ id }) => {
      const frames = framesOf([id])
      const bytes = frames.reduce((sum, frame) => sum + frame.bytes.length, 0) / frames.length
      let count = 0
      const start = performance.now()
      while (performance.now() - start < MEASURE_MS) {
        for (const frame of frames) decodeFrame(frame.protocol, frame.bytes, frame.variant)
        count += frames.length
      }
      const micros = ((performance.now() - start) * 1000) / count
      return `${id.padEnd(10)} ${micros.toFixed(2).padStart(7)} µs a frame of ${bytes.toFixed(0).padStart(4)} bytes`
    })
    return '\n' + lines.join('\n')
  },
}
