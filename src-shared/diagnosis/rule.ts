import type { Severity } from '../model/issue'
import type { DeviceEvidence } from './collect/device'
import type { Evidence } from './evidence'
import type { Group, Params, ParamsOf, RuleName } from './finding'

/** What a rule found, as it says it. */
export interface Found<P> {
  readonly params: P
  readonly because?: readonly number[] | undefined
  readonly session?: number | undefined
  readonly device?: string | undefined
  /** Where this case is better or worse than the rule's usual one. */
  readonly severity?: Severity
}

interface RuleHead<N extends RuleName> {
  readonly name: N
  /** Its numbers in EXPERIENCE.md (D…) and DIAGNOSIS.md (R-…), the one to print first. */
  readonly ids: readonly [string, ...string[]]
  readonly group: Group
  readonly step: Step
  readonly severity: Severity
  /** Judges how this computer is reached: not asked on a recording. */
  readonly liveOnly?: boolean
}

/** DIAGNOSIS.md, “Order of evaluation”. */
export const STEPS = {
  listening: 2,
  contact: 3,
  bytes: 4,
  stranger: 5,
  family: 6,
  frames: 7,
  identity: 8,
  replies: 9,
  heartbeat: 10,
  positions: 11,
  fix: 12,
  clock: 13,
  inputs: 14,
} as const

type Step = keyof typeof STEPS

type DeviceFind<P extends Params> = (device: DeviceEvidence, evidence: Evidence) => Found<P> | undefined
type BenchFind<P extends Params> = (evidence: Evidence) => Found<P> | undefined

/** A pure function of the evidence, with its words elsewhere. It is asked again whenever the evidence changed. */
export type Rule = RuleHead<RuleName> &
  (
    | { readonly scope: 'device'; readonly find: DeviceFind<Params> }
    | { readonly scope: 'bench'; readonly find: BenchFind<Params> }
  )

/** Asked once for each device. */
export function deviceRule<N extends RuleName>(rule: RuleHead<N> & { find: DeviceFind<ParamsOf<N>> }): Rule {
  return { ...rule, scope: 'device' }
}

/** Asked once for the whole port. */
export function benchRule<N extends RuleName>(rule: RuleHead<N> & { find: BenchFind<ParamsOf<N>> }): Rule {
  return { ...rule, scope: 'bench' }
}
