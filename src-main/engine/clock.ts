import { performance } from 'node:perf_hooks'

/** Milliseconds since 1970 UTC with a fraction. It never runs backwards while the program runs, whatever is done to the system clock. */
export function now(): number {
  return performance.timeOrigin + performance.now()
}
