import { toHex } from '../bytes/hex'
import { timeDigits } from '../bytes/civil-time'
import { fromUtf8 } from '../bytes/utf8'
import type { BytePattern, FilterNode, Operator, TermNode, TermValue, TimeValue } from './filter-node'
import { isOrdered, termRow, type Trait } from './terms'

/** What a filter asks, as a sentence without a full stop. */
export function explainFilter(node: FilterNode | null): string {
  return node ? phrase(node, false) : 'every frame'
}

/** `isInner` sets brackets where the sentence would otherwise be read in two ways. */
function phrase(node: FilterNode, isInner: boolean): string {
  switch (node.kind) {
    case 'and':
      return bracketed(node.parts.map((part) => phrase(part, true)).join(' and '), isInner)
    case 'or':
      return bracketed(node.parts.map((part) => phrase(part, true)).join(' or '), isInner)
    case 'not':
      return `not ${phrase(node.part, true)}`
    case 'word':
      return `“${node.text}” stands anywhere`
    case 'term':
      return term(node)
  }
}

function bracketed(text: string, isInner: boolean): string {
  return isInner ? `(${text})` : text
}

const CONTAINING = new Set(['imei', 'protocol', 'peer', 'bytes', 'text', 'comment'])

const TRAIT_PHRASES: Record<Trait, string> = {
  fix: 'a valid position',
  position: 'a position, valid or not',
  speed: 'a speed',
  time: 'a time of its own',
  alarm: 'an alarm',
  device: 'a known device',
  issue: 'an issue',
  answer: 'an answer',
  finding: 'a finding',
  mark: 'a mark',
  comment: 'a comment',
  archive: 'come from memory',
  unfinished: 'no end',
}

function term(node: TermNode): string {
  const { title, unit } = termRow(node.term)
  const isNegated = node.operator === '!='
  if (node.term === 'has') {
    const traits = node.values.map((value) => (value.kind === 'choice' ? TRAIT_PHRASES[value.choice as Trait] : ''))
    return `it has ${isNegated ? 'not ' : ''}${traits.join(' or ')}`
  }
  const values = node.values.map(valueText).join(' or ')
  if (isOrdered(node.term)) return `${title} ${comparison(node.operator)} ${values}${unit ? ` ${unit}` : ''}`
  const verb = CONTAINING.has(node.term) ? (isNegated ? 'does not contain' : 'contains') : isNegated ? 'is not' : 'is'
  return `${title} ${plural(node, verb)} ${values}`
}

/** Bytes are many. */
function plural(node: TermNode, verb: string): string {
  if (node.term !== 'bytes') return verb
  return verb === 'contains' ? 'contain' : 'do not contain'
}

function comparison(operator: Operator): string {
  switch (operator) {
    case '>':
      return 'is over'
    case '>=':
      return 'is at least'
    case '<':
      return 'is under'
    case '<=':
      return 'is at most'
    case '!=':
      return 'is not'
    default:
      return 'is'
  }
}

function valueText(value: TermValue): string {
  switch (value.kind) {
    case 'text':
      return `“${value.text}”`
    case 'choice':
      return value.choice
    case 'number':
      return rangeText(String(value.range.low), String(value.range.high))
    case 'bytes':
      return patternText(value.pattern)
    case 'time':
      return rangeText(timeText(value.from), timeText(value.to))
  }
}

function rangeText(low: string, high: string): string {
  return low === high ? low : `between ${low} and ${high}`
}

function patternText({ bytes, isText }: BytePattern): string {
  if (isText) return `“${fromUtf8(Uint8Array.from(bytes))}”`
  return bytes.map((byte) => (byte < 0 ? '??' : toHex(Uint8Array.of(byte)))).join(' ')
}

function timeText({ of, start, end, isUtc }: TimeValue): string {
  if (of === 'ago') return `${start / 1000} s before the newest frame`
  const { yymmdd, hhmmss } = timeDigits(start)
  const clock = `${hhmmss.slice(0, 2)}:${hhmmss.slice(2, 4)}${end - start < 60_000 ? `:${hhmmss.slice(4)}` : ''}`
  if (of === 'day') return clock
  const date = `20${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4)}`
  return `${date}${end - start < 86_400_000 ? ` ${clock}` : ''}${isUtc ? ' UTC' : ''}`
}
