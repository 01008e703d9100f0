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

/** Something about a frame that a person should know. The text says what, why, and where it helps, what to try. */
export interface Issue {
  code: IssueCode
  text: string
  span: Span
}
