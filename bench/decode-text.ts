import { decodeBenchmark } from './decode-benchmark'
import { framesOf } from './vector-frames'

/** The text families, every kind of frame: 400,000 a second on a current laptop core. */
export const benchmark = decodeBenchmark(
  framesOf(['gotop', 'gps103', 'h02', 'tk103', 'v680', 'tlt2h', 'watch', 'startek', 'meitrack']),
  0.012,
)
