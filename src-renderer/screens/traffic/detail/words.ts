import { toText } from '../../../../src-shared/bytes/ascii'
import { toHex } from '../../../../src-shared/bytes/hex'
import type { Span } from '../../../../src-shared/model/span'
import type { FieldNode } from '../../../../src-shared/model/field-nodes'
import { said, texts } from '../../../store/language'
import { ownerAt, SEPARATOR, spanOf, stretchAt, UNREAD } from './byte-index'
import type { Explanation } from './explanation'
import type { Selected } from './selection'

export function hexDigits(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}

/** "11–14", or "3" for one byte, counted from 0 and including both ends, as bytes are talked about; "–" for none. */
export function rangeText([start, end]: Span): string {
  if (end <= start) return '–'
  return end - start === 1 ? String(start) : `${start}–${end - 1}`
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

/** "bit 10", "bits 0–9" */
export function bitsText([low, high]: readonly [number, number]): string {
  return texts().traffic.detail.bits(low, high)
}

/** Long values are cut where nobody reads on. */
const SHOWN_LETTERS = 160

/** A value on one line: what cannot be printed gets its sign, such as ␍. */
export function valueText(text: string): string {
  const shown = text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text
  return shown.replace(/[\u0000-\u001f\u007f-\u009f]/g, (sign) => {
    const code = sign.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '·'
  })
}

const SHOWN_BYTES = 8

/** The bytes as they came: as text where the frame is text, else in hex. */
function rawText({ bytes, isText }: Explanation, [start, end]: Span): string {
  if (isText) return `“${valueText(toText(bytes, start, end))}”`
  if (end - start <= SHOWN_BYTES) return `0x${toHex(bytes, start, end)}`
  return `0x${toHex(bytes, start, start + SHOWN_BYTES)}…`
}

/** "bytes 11–14 of 36 · 4 bytes · Latitude · 0x05a28140 → 52.520000° N" */
export function statusParts(explanation: Explanation, { span, node }: Selected): string[] {
  const { bytes } = explanation
  const [start, end] = span
  const { common, traffic } = texts()
  const words = traffic.detail
  const place = end === start ? words.beforeByte(start) : words.bytesAt(rangeText(span), end - start === 1)
  const size = node?.field.bits ? bitsText(node.field.bits) : common.bytes(end - start)
  const parts = [words.placeOf(place, bytes.length), size]
  return node
    ? [...parts, said(node.field.label), meaning(explanation, node)]
    : [...parts, ...touched(explanation, span)]
}

function meaning(explanation: Explanation, { field }: FieldNode): string {
  const [start, end] = field.span
  const text = valueText(said(field.text))
  const saysItself = field.bits === undefined && toText(explanation.bytes, start, end) === field.text
  if (saysItself || start === end) return text === '' ? texts().traffic.detail.emptyValue : text
  const raw = rawText(explanation, field.span)
  return text === '' || text === raw ? raw : `${raw} → ${text}`
}

const MOST_NAMES = 3

/** What bytes without one field of their own belong to. */
function touched(explanation: Explanation, span: Span): string[] {
  const { nodes, index } = explanation
  const words = texts().traffic.detail
  const names: string[] = []
  for (let offset = span[0]; offset < span[1]; offset = spanOf(index, stretchAt(index, offset))[1]) {
    const owner = ownerAt(index, offset)
    if (owner !== SEPARATOR) names.push(owner === UNREAD ? words.notExplained : said(nodes[owner]?.field.label ?? ''))
    if (names.length > MOST_NAMES) break
  }
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : names
  return [shown.length === 0 ? words.separator : shown.join(', '), rawText(explanation, span)]
}
