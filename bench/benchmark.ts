/** What a file of this folder exports as `benchmark`; `npm run bench -- NAME` runs bench/NAME.ts. */
export interface Benchmark {
  /** What is counted: frames, rows, bytes. */
  readonly unit: string
  /** Does the work once and gives back how many units that were; what it needs is made before, outside. */
  readonly run: () => number | Promise<number>
  /** Units in the time of one calibration loop: fewer than this fails the run. Recorded from a run, with room for noise. */
  readonly floor: number
}
