import { toHex } from '../bytes/hex'
import { timeDigits } from '../bytes/civil-time'
import { fromUtf8 } from '../bytes/utf8'
import { en, type Texts } from '../texts/en'
import type { BytePattern, FilterNode, Operator, TermNode, TermValue, TimeValue } from './filter-node'
import { isOrdered, termRow, type Trait } from './terms'

type Words = Texts['filter']

/** What a filter asks, as a sentence without a full stop. */
export function explainFilter(node: FilterNode | null, words: Words = en.filter): string {
  return node ? phrase(node, words, false) : words.everything
}

/** `isInner` sets brackets where the sentence would otherwise be read in two ways. */
function phrase(node: FilterNode, words: Words, isInner: boolean): string {
  switch (node.kind) {
    case 'and':
      return bracketed(words.and(node.parts.map((part) => phrase(part, words, true))), isInner)
    case 'or':
      return bracketed(words.or(node.parts.map((part) => phrase(part, words, true))), isInner)
    case 'not':
      return words.not(phrase(node.part, words, true))
    case 'word':
      return words.anywhere(node.text)
    case 'term':
      return term(node, words)
  }
}

function bracketed(text: string, isInner: boolean): string {
  return isInner ? `(${text})` : text
}

const CONTAINING = new Set(['imei', 'protocol', 'peer', 'bytes', 'text', 'comment'])

function term(node: TermNode, words: Words): string {
  const isNegated = node.operator === '!='
  if (node.term === 'has') {
    const traits = node.values.map((value) => (value.kind === 'choice' ? words.traits[value.choice as Trait] : ''))
    return isNegated ? words.hasNot(words.or(traits)) : words.has(words.or(traits))
  }
  const title = words.terms[node.term]
  const values = words.or(node.values.map((value) => valueText(value, words)))
  if (isOrdered(node.term)) {
    const { unit } = termRow(node.term)
    return words.compared[comparison(node.operator)](title, unit ? `${values} ${unit}` : values)
  }
  if (!CONTAINING.has(node.term)) return words.compared[isNegated ? 'isNot' : 'is'](title, values)
  return isNegated ? words.lacks(title, values, isMany(node)) : words.contains(title, values, isMany(node))
}

/** Bytes are many. */
function isMany({ term }: TermNode): boolean {
  return term === 'bytes'
}

function comparison(operator: Operator): keyof Words['compared'] {
  switch (operator) {
    case '>':
      return 'over'
    case '>=':
      return 'atLeast'
    case '<':
      return 'under'
    case '<=':
      return 'atMost'
    case '!=':
      return 'isNot'
    default:
      return 'is'
  }
}

function valueText(value: TermValue, words: Words): string {
  switch (value.kind) {
    case 'text':
      return `“${value.text}”`
    case 'choice':
      return value.choice
    case 'number':
      return rangeText(String(value.range.low), String(value.range.high), words)
    case 'bytes':
      return patternText(value.pattern)
    case 'time':
      return rangeText(timeText(value.from, words), timeText(value.to, words), words)
  }
}

function rangeText(low: string, high: string, words: Words): string {
  return low === high ? low : words.between(low, high)
}

function patternText({ bytes, isText }: BytePattern): string {
  if (isText) return `“${fromUtf8(Uint8Array.from(bytes))}”`
  return bytes.map((byte) => (byte < 0 ? '??' : toHex(Uint8Array.of(byte)))).join(' ')
}

function timeText({ of, start, end, isUtc }: TimeValue, words: Words): string {
  if (of === 'ago') return words.ago(start / 1000)
  const { yymmdd, hhmmss } = timeDigits(start)
  const clock = `${hhmmss.slice(0, 2)}:${hhmmss.slice(2, 4)}${end - start < 60_000 ? `:${hhmmss.slice(4)}` : ''}`
  if (of === 'day') return clock
  const date = `20${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4)}`
  return `${date}${end - start < 86_400_000 ? ` ${clock}` : ''}${isUtc ? ' UTC' : ''}`
}
