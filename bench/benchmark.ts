/** What a file of this folder exports as `benchmark`; `npm run bench -- NAME` runs bench/NAME.ts. */
export interface Benchmark {
  /** What is counted: frames, rows, bytes. */
  readonly unit: string
  /** Does the work once and gives back how many units that were; what it needs is made before, outside. */
  readonly run: () => number | Promise<number>
  /** Compares with this instead of the usual loop; it gives back how many units it did, so that the ratio is unit for unit. */
  readonly calibrate?: () => number
  /** What a reader should know besides the rate: counts, memory. Printed under the result. */
  readonly report?: () => string
  /** Units in the time of one calibration loop: fewer than this fails the run. Recorded from a run, with room for noise. */
  readonly floor: number
}

/** Runs once and says what it found; it throws when that is not good enough. For what no loop can measure, such as a minute of traffic. */
export interface Trial {
  readonly trial: () => Promise<string>
}
