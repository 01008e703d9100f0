import type { Probe, Verdict } from './probe'

/** Something that reaches the port and is recognised, but not decoded: another maker's family, or no tracker at all. */
export interface Stranger {
  readonly id: string
  readonly title: string
  readonly kind: 'tracker' | 'other'
  /** What a person should make of it. */
  readonly advice: string
  detect(probe: Probe): Verdict
}

export const strangers: readonly Stranger[] = []
