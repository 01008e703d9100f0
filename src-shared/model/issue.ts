import type { Span } from './span'

export const ISSUE_CODES = [
  'short',
  'checksum',
  'range',
  'unknown-type',
  'noise',
  'trailing',
  'duplicate',
  'ambiguous',
  'internal',
] as const

export type IssueCode = (typeof ISSUE_CODES)[number]

/** From the worst to the least. */
export const SEVERITIES = ['error', 'warning', 'info'] as const

export type Severity = (typeof SEVERITIES)[number]

/** How much an issue matters to whoever looks for a fault. */
export const ISSUE_SEVERITIES: Readonly<Record<IssueCode, Severity>> = {
  short: 'error',
  checksum: 'error',
  range: 'warning',
  'unknown-type': 'info',
  noise: 'warning',
  trailing: 'warning',
  duplicate: 'info',
  ambiguous: 'warning',
  internal: 'error',
}

/** Something about a frame that a person should know. The text says what, why, and where it helps, what to try. */
export interface Issue {
  code: IssueCode
  text: string
  span: Span
  /** What should stand there instead, in hex, where that can be reckoned: the right checksum. */
  expected?: string
}

export function worstSeverity(issues: readonly Pick<Issue, 'code'>[]): Severity | undefined {
  return SEVERITIES.find((severity) => issues.some(({ code }) => ISSUE_SEVERITIES[code] === severity))
}
