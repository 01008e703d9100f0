import { decodeBenchmark } from './decode-benchmark'
import { framesOf } from './vector-frames'

/** Binary locations: 1,000,000 a second on a current laptop core. */
export const benchmark = decodeBenchmark(framesOf(['gt06'], 'position'), 0.07)
