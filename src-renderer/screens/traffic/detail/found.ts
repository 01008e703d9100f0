import { useMemo } from 'react'
import type { FilterNode } from '../../../../src-shared/filter/filter-node'
import { filterMatches } from '../../../../src-shared/filter/frame-filter'
import { parseFilter } from '../../../../src-shared/filter/parse-filter'
import type { Span } from '../../../../src-shared/model/span'
import { useFilter } from '../../../store/filter'
import { useFind } from '../../../store/find'

/** Where the bytes of a frame show what the list is filtered by, or what is being looked for. */
export function useFoundBytes(bytes: Uint8Array): readonly Span[] {
  const applied = useFilter((filter) => filter.applied)
  const sought = useFind((find) => find.text)
  return useMemo(() => {
    const parsed = parseFilter(applied)
    const found = parsed.ok ? filterMatches(parsed.value, bytes) : []
    return sought.trim() === '' ? found : [...found, ...filterMatches(wordNode(sought), bytes)]
  }, [applied, sought, bytes])
}

/** The words to make visible among the fields, in lower case; empty where there are none. */
export function useNeedle(): string {
  const applied = useFilter((filter) => filter.applied)
  const sought = useFind(({ text }) => text.trim().toLowerCase())
  return useMemo(() => {
    const parsed = parseFilter(applied)
    return sought || (parsed.ok && parsed.value ? firstWord(parsed.value) : '')
  }, [applied, sought])
}

function firstWord(node: FilterNode): string {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.parts.map(firstWord).find((word) => word !== '') ?? ''
    case 'word':
      return node.text.toLowerCase()
    default:
      return ''
  }
}

function wordNode(text: string): FilterNode {
  return { kind: 'word', text: text.trim(), span: [0, text.length] }
}

/** The stretches that lie in a row, as text: a row is drawn anew only when this changes. */
export function clipAll(spans: readonly Span[], [from, to]: Span): string {
  return spans
    .filter(([start, end]) => start < to && end > from)
    .map(([start, end]) => `${start} ${end}`)
    .join(',')
}

export function isFound(spans: string, at: number): boolean {
  return (
    spans !== '' &&
    spans.split(',').some((span) => {
      const [start = 0, end = 0] = span.split(' ').map(Number)
      return at >= start && at < end
    })
  )
}
