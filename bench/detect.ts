import { crcX25 } from '../src-shared/bytes/crc'
import { Recogniser } from '../src-shared/protocols/recogniser'
import type { Benchmark } from './benchmark'
import { vectorFrames } from './vector-frames'

/** Kept, so that no compiler leaves the work out. */
let sum = 0

/** A new connection's first bytes through every family: about 2 µs each. */
export const benchmark: Benchmark = {
  unit: 'connections',
  floor: 0.05,
  run: () => {
    for (const { bytes } of vectorFrames) new Recogniser().cut(bytes, 0, bytes.length, false)
    return vectorFrames.length
  },
  calibrate: () => {
    for (const { bytes } of vectorFrames) sum ^= crcX25(bytes)
    return vectorFrames.length
  },
  report: () =>
    `${vectorFrames.length} heads of ${new Set(vectorFrames.map(({ protocol }) => protocol.id)).size} families, control sum ${sum}`,
}
