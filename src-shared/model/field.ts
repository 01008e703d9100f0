import type { Span } from './span'

/** What a byte is for; the tints of the byte view and the tree are chosen by it. */
export const ROLES = ['envelope', 'identity', 'time', 'position', 'status', 'network', 'payload', 'checksum'] as const

export type Role = (typeof ROLES)[number]

export type FieldValue = string | number | boolean | null

/** One named stretch of a frame. Children lie inside it; flags of one byte share its span and say which bits they are. */
export interface Field {
  id: string
  label: string
  span: Span
  value: FieldValue
  text: string
  role: Role
  /** Inclusive, bit 0 is the least significant of the field's value; only on flags. */
  bits?: readonly [low: number, high: number]
  children: Field[]
}

/** How a field is called and shown. The table of a protocol has one row per field id. */
export interface LabelRow {
  readonly label: string
  readonly role: Role
  readonly unit?: string
  /** Words for a value; the default is the value with its unit. */
  readonly text?: (value: FieldValue) => string
}

export type Labels = Readonly<Record<string, LabelRow>>
