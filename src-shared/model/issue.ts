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
  let worst: Severity | undefined
  for (const { code } of issues) {
    const severity = ISSUE_SEVERITIES[code]
    if (severity === 'error') return severity
    if (severity === 'warning') worst = severity
    worst ??= severity
  }
  return worst
}

/** Each kind of issue once, in their order. */
export function codesOf(issues: readonly Issue[]): IssueCode[] {
  const codes = issues.map(({ code }) => code)
  return codes.length > 1 ? [...new Set(codes)] : codes
}
