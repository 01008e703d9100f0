import type { Field } from '../model/field'
import type { Span } from '../model/span'
import { decodeFrame, explainFrame } from '../protocols/decode'
import type { Protocol } from '../protocols/protocol'
import type { Sign } from './wiring-tests'

/** The field of a frame that carries a sign, so that a person can look at the very bytes. */
export interface SignField {
  readonly id: string
  readonly label: string
  readonly span: Span
  /** Of the field's value, 0 the least significant; absent where the whole field says it. */
  readonly bit: number | undefined
}

/** One try is one decoding: a frame with thousands of fields must not hold up the others. */
const MOST_FIELDS = 300
/** Of a long text the first letters tell. */
const MOST_BYTES = 8

/**
 * Finds it by trying: a field whose bits, turned round, take the sign away and leave the rest of the frame as it was,
 * carries it. This holds for every family without a table of names. Flags are preferred to whole fields, and both to
 * the kind of frame.
 */
export function fieldOfSign(
  protocol: Protocol,
  frame: Uint8Array,
  variant: string | undefined,
  sign: Sign,
): SignField | undefined {
  const said = signValue(protocol, frame, variant, sign)
  const fields = leavesOf(explainFrame(protocol, frame, variant).fields)
  const isCarrier = (field: Field): boolean =>
    turned(frame, field).some(
      (bytes) =>
        signValue(protocol, bytes, variant, sign) !== said &&
        hasTurnedOnly(field, fields, leavesOf(explainFrame(protocol, bytes, variant).fields)),
    )
  const carrier = fields
    .filter(({ role, value }) => role !== 'checksum' && value !== '')
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .slice(0, MOST_FIELDS)
    .find(isCarrier)
  return carrier && { id: carrier.id, label: carrier.label, span: carrier.span, bit: carrier.bits?.[0] }
}

/** The frame reads as before: the same fields beside this one, which may be gone, and none of the other flags has followed. */
function hasTurnedOnly(field: Field, before: readonly Field[], after: readonly Field[]): boolean {
  const others = before.filter(({ id }) => id !== field.id)
  const now = after.filter(({ id }) => id !== field.id)
  const isFlag = ({ bits }: Field): boolean => bits !== undefined
  return (
    others.length === now.length &&
    others.every(
      (other, i) => other.id === now[i]?.id && !(isFlag(field) && isFlag(other) && other.value !== now[i]?.value),
    )
  )
}

/** What the frame says of it, as text; empty where it says nothing. */
function signValue(protocol: Protocol, frame: Uint8Array, variant: string | undefined, sign: Sign): string {
  const { messages } = decodeFrame(protocol, frame, variant)
  if (sign.kind === 'alarm') return messages.some(({ alarms }) => alarms?.includes(sign.alarm)) ? 'yes' : ''
  if (sign.kind === 'reply') return messages.find(({ kind }) => kind === 'reply')?.text ?? ''
  const values = messages.map(({ attributes = {} }) => (attributes as Record<string, unknown>)[sign.name])
  return JSON.stringify(values.find((value) => value !== undefined) ?? '')
}

function rankOf({ role, bits, span }: Field): number {
  const length = span[1] - span[0]
  if (role === 'envelope') return 1_000 + length
  return bits ? bits[1] - bits[0] : 100 + length
}

function leavesOf(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) =>
    field.children.length === 0 ? [field] : [...leavesOf(field.children), ...own(field)],
  )
}

/** A field whose children are flags says something as a whole, too. */
function own(field: Field): Field[] {
  return field.children.some(({ bits }) => bits !== undefined) ? [field] : []
}

/** Copies of the frame in which the field says something else, in each way in which a family may write it. */
function turned(frame: Uint8Array, { span: [start, end], bits }: Field): Uint8Array[] {
  const [low] = bits ?? [0]
  const places =
    bits === undefined
      ? Array.from({ length: Math.min(MOST_BYTES, end - start) }, (_, i) => [start + i, 1] as const)
      : ([
          [end - 1 - (low >> 3), 1 << (low & 7)],
          [start + (low >> 3), 1 << (low & 7)],
        ] as const)
  const copies = places
    .filter(([at]) => at >= start && at < end)
    .map(([at, mask]) => copyWith(frame, at, (frame[at] ?? 0) ^ mask))
  const digit = end - 1 - (low >> 2)
  const value = bits === undefined ? NaN : Number.parseInt(String.fromCharCode(frame[digit] ?? 0), 16)
  if (digit < start || Number.isNaN(value)) return copies
  // The word is written in hex digits.
  return [...copies, copyWith(frame, digit, (value ^ (1 << (low & 3))).toString(16).toUpperCase().charCodeAt(0))]
}

function copyWith(frame: Uint8Array, at: number, byte: number): Uint8Array {
  // Not slice(): where the bytes are Node's, that is a view, and the frame itself would change.
  const copy = Uint8Array.from(frame)
  copy[at] = byte
  return copy
}
