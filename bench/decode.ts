import { decodeBenchmark } from './decode-benchmark'
import { vectorFrames } from './vector-frames'

/** Every family, every kind of frame. */
export const benchmark = decodeBenchmark(vectorFrames, 0.012)
