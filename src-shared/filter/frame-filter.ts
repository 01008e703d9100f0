import { findAll } from './byte-search'
import type { FrameColumns } from './columns'
import type { FilterContext } from './filter-context'
import type { BytePattern, FilterNode } from './filter-node'
import type { Span } from '../model/span'
import { alarmIs, contains, deviceIs, peerIs, protocolIs, typeIs } from './name-tests'
import { all, any, not, type Narrowing } from './narrow'
import { bytesHave, commentHas, termTest } from './term-tests'
import { hexPattern, textPattern } from './values'

/** Rows looked at together: their mask stays in the processor's nearest memory. */
const BLOCK = 8192

/** A filter made ready for a capture. It holds answers about names and connections: make a new one for another capture. */
export class FrameFilter {
  private readonly test: Narrowing | null
  private readonly mask = new Uint8Array(BLOCK)

  constructor(node: FilterNode | null, context: FilterContext) {
    this.test = node && narrowing(node, context)
  }

  /** Whether one row passes: for frames as they come. */
  passes(columns: FrameColumns, row: number): boolean {
    const mask = this.mask.subarray(0, 1)
    mask[0] = 1
    this.test?.narrow(mask, columns, row)
    return mask[0] === 1
  }

  /** The rows in [from, to) that pass, in order. */
  select(columns: FrameColumns, from = 0, to = columns.count): Uint32Array {
    const end = Math.min(to, columns.count)
    const rows = new Uint32Array(Math.max(0, end - from))
    let count = 0
    for (let start = from; start < end; start += BLOCK) {
      const mask = this.mask.subarray(0, Math.min(BLOCK, end - start))
      mask.fill(1)
      this.test?.narrow(mask, columns, start)
      for (let i = 0; i < mask.length; i++) if (mask[i] === 1) rows[count++] = start + i
    }
    return rows.slice(0, count)
  }
}

function narrowing(node: FilterNode, context: FilterContext): Narrowing {
  switch (node.kind) {
    case 'and':
      return all(node.parts.map((part) => narrowing(part, context)))
    case 'or':
      return any(node.parts.map((part) => narrowing(part, context)))
    case 'not':
      return not(narrowing(node.part, context))
    case 'term':
      return termTest(node, context)
    case 'word':
      return wordTest(node.text, context)
  }
}

/** A plain word may stand in any name, and in the bytes as text or as hex. */
function wordTest(word: string, context: FilterContext): Narrowing {
  const has = contains([word])
  const names = [deviceIs(has), protocolIs(has), typeIs(has), alarmIs(has), peerIs(has), commentHas(has)]
  return any([...names, bytesHave(wordPatterns(word), context)])
}

/** Two bytes at least: shorter hex stands nearly everywhere. */
function wordPatterns(word: string): BytePattern[] {
  const hex = word.length >= 4 ? hexPattern(word) : undefined
  return hex ? [textPattern(word), hex] : [textPattern(word)]
}

/** Where the bytes of a frame show what a filter looks for, so that it can be marked. */
export function filterMatches(node: FilterNode | null, bytes: Uint8Array): Span[] {
  if (!node || node.kind === 'not') return []
  if (node.kind === 'and' || node.kind === 'or') return node.parts.flatMap((part) => filterMatches(part, bytes))
  if (node.kind === 'word') return wordPatterns(node.text).flatMap((pattern) => findAll(pattern, bytes))
  if (node.operator === '!=') return []
  return node.values.flatMap((value) => (value.kind === 'bytes' ? findAll(value.pattern, bytes) : []))
}
