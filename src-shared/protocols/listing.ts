import { toHex } from '../bytes/hex'
import type { Field } from '../model/field'
import { decodeFrame, explainFrame } from './decode'
import type { Protocol } from './protocol'

/** The fields of a frame as text that a person can review: range, name, bytes, meaning; then what was not explained and what is wrong. */
export function listing(title: string, protocol: Protocol, frame: Uint8Array, variant?: string): string {
  const { fields, unread } = explainFrame(protocol, frame, variant)
  const lines = [title, ...fields.flatMap((field) => fieldLines(field, frame, 0))]
  for (const [start, end] of unread)
    lines.push(`${range(start, end)} (unread)                  ${shortHex(frame, start, end)}`)
  for (const issue of decodeFrame(protocol, frame, variant).issues)
    lines.push(`! ${issue.code} ${range(...issue.span)} ${issue.text}`)
  return lines.join('\n') + '\n'
}

function fieldLines(field: Field, frame: Uint8Array, depth: number): string[] {
  const [start, end] = field.span
  const indent = '  '.repeat(depth)
  const name = `${indent}${field.id}`.padEnd(25)
  const own = field.bits
    ? `${range(start, end)} ${name} ${bitText(field.bits)}  ${field.text}`
    : `${range(start, end)} ${name} ${shortHex(frame, start, end).padEnd(16)} ${printable(field.text)}`
  return [own.trimEnd(), ...field.children.flatMap((child) => fieldLines(child, frame, depth + 1))]
}

function bitText([low, high]: readonly [number, number]): string {
  return (low === high ? `bit ${low}` : `bits ${low}-${high}`).padEnd(15)
}

function range(start: number, end: number): string {
  return `${start.toString(16).padStart(4, '0')}-${end.toString(16).padStart(4, '0')}`
}

/** Long fields are cut: the listing is for reading. */
function shortHex(frame: Uint8Array, start: number, end: number): string {
  return end - start <= 24 ? toHex(frame, start, end) : `${toHex(frame, start, start + 24)}… ${end - start} bytes`
}

function printable(text: string): string {
  return [...text]
    .map((c) => (c < ' ' || (c >= '\x7f' && c <= '\x9f') ? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}` : c))
    .join('')
}
