import type { Span } from '../model/span'
import type { TermName } from './terms'

export type Operator = '>=' | '<=' | '!=' | ':' | '=' | '>' | '<'

/** A stretch of numbers, both ends inside. One number is a stretch whose ends are equal. */
export interface NumberRange {
  readonly low: number
  readonly high: number
}

/**
 * A moment as precisely as it was written: 10:30 is a minute, 2026-11-21 a day.
 * - day: milliseconds since midnight, of any day in the zone of the viewer
 * - moment: milliseconds since 1970; UTC when the text said so, else on the viewer's clock
 * - ago: so many milliseconds before the newest frame
 */
export interface TimeValue {
  readonly of: 'day' | 'moment' | 'ago'
  readonly isUtc: boolean
  readonly start: number
  /** Behind the last millisecond that is meant. */
  readonly end: number
}

/** Bytes to look for; -1 stands for any. Letters match in either case where `isText`. */
export interface BytePattern {
  readonly bytes: readonly number[]
  readonly isText: boolean
}

export type TermValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'number'; readonly range: NumberRange }
  | { readonly kind: 'bytes'; readonly pattern: BytePattern }
  | { readonly kind: 'time'; readonly from: TimeValue; readonly to: TimeValue }

/** One test of one thing; any of the values will do. */
export interface TermNode {
  readonly kind: 'term'
  readonly term: TermName
  readonly operator: Operator
  readonly values: readonly TermValue[]
  readonly span: Span
}

/** Plain words are looked for everywhere. */
interface WordNode {
  readonly kind: 'word'
  readonly text: string
  readonly span: Span
}

export type FilterNode =
  | { readonly kind: 'and'; readonly parts: readonly FilterNode[] }
  | { readonly kind: 'or'; readonly parts: readonly FilterNode[] }
  | { readonly kind: 'not'; readonly part: FilterNode }
  | TermNode
  | WordNode

/** What is wrong with a filter, where, and what was probably meant. */
export interface FilterError {
  readonly text: string
  readonly span: Span
  /** The whole filter with the mistake repaired. */
  readonly suggestion?: string | undefined
}
