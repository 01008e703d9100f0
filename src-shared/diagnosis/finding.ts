import type { Severity } from '../model/issue'
import type { Texts } from '../texts/en'

/** As the findings drawer groups them; the first five are Wireshark's, so that people find them again. */
export const GROUPS = [
  'network',
  'protocol',
  'reply',
  'sequence',
  'checksum',
  'malformed',
  'undecoded',
  'fix',
  'clock',
  'power',
] as const

export type Group = (typeof GROUPS)[number]

type RuleTexts = Texts['diagnosis']['rules']

/** A rule is named by its texts: one without words does not compile. */
export type RuleName = keyof RuleTexts

/** What the words of a rule want to be told. */
export type ParamsOf<N extends RuleName> = RuleTexts[N]['what'] extends (given: infer P extends Params) => string
  ? P
  : Readonly<Record<string, never>>

export type Params = Readonly<Record<string, string | number>>

/** What is wrong at the bench: which rule says so, with what to put into its words, and the frames that show it. */
export interface Finding {
  readonly rule: RuleName
  /** As the documents count the rules: D6, R-GPS-1. The first is the one that is printed. */
  readonly ids: readonly string[]
  readonly group: Group
  /** Its place in the order of evaluation (DIAGNOSIS.md): the earliest makes the headline. */
  readonly step: number
  readonly severity: Severity
  readonly params: Params
  readonly because: readonly number[]
  readonly session: number | undefined
  readonly device: string | undefined
}
