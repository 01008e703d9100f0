import type { Span } from '../../../../src-shared/model/span'
import type { FieldNode } from '../../../../src-shared/model/field-nodes'
import { ownerAt, SEPARATOR, spanOf, stretchAt } from './byte-index'
import type { Explanation } from './explanation'
import { ancestors } from './field-tree'

/**
 * What is selected, in words that mean something in the next frame too: a field by its key, with the byte on which the
 * keyboard stands, or bytes from the one where it began to the one where it is now.
 */
export type Selection =
  | { readonly kind: 'field'; readonly key: string; readonly cursor?: number }
  | { readonly kind: 'bytes'; readonly anchor: number; readonly head: number }

/** A selection in a frame. */
export interface Selected {
  readonly span: Span
  readonly node: FieldNode | undefined
  readonly cursor: number
}

/** What a selection is in this frame; undefined when the frame has no such field or bytes. */
export function resolve({ nodes, bytes }: Explanation, selection: Selection | undefined): Selected | undefined {
  if (selection === undefined) return undefined
  if (selection.kind === 'field') {
    const node = nodes.find(({ key }) => key === selection.key)
    if (node === undefined) return undefined
    const [start, end] = node.field.span
    const { cursor } = selection
    const isInside = cursor !== undefined && cursor >= start && cursor < end
    return { span: node.field.span, node, cursor: isInside ? cursor : start }
  }
  const { anchor, head } = selection
  if (anchor >= bytes.length || head >= bytes.length) return undefined
  return { span: [Math.min(anchor, head), Math.max(anchor, head) + 1], node: undefined, cursor: head }
}

/** The innermost field of a byte; between the fields of a group it is the group. */
export function innermostAt(
  { nodes, index }: Pick<Explanation, 'nodes' | 'index'>,
  offset: number,
): FieldNode | undefined {
  const owner = ownerAt(index, offset)
  if (owner !== SEPARATOR) return nodes[owner]
  return nodes.findLast(({ field }) => field.bits === undefined && field.span[0] <= offset && offset < field.span[1])
}

/** A byte was pointed at: its innermost field, or the byte alone where there is none. */
export function selectByte(explanation: Explanation, offset: number): Selection {
  const node = innermostAt(explanation, offset)
  return node ? { kind: 'field', key: node.key, cursor: offset } : { kind: 'bytes', anchor: offset, head: offset }
}

export function selectNode({ key, field }: FieldNode): Selection {
  return { kind: 'field', key, cursor: field.span[0] }
}

export function selectSpan([start, end]: Span): Selection {
  return { kind: 'bytes', anchor: start, head: Math.max(start, end - 1) }
}

/** Bytes from where the selection began to `offset`. */
export function extendTo(explanation: Explanation, selection: Selection | undefined, offset: number): Selection {
  const selected = resolve(explanation, selection)
  if (selection?.kind === 'bytes' && selected) return { ...selection, head: offset }
  return { kind: 'bytes', anchor: anchorFor(selected, offset), head: offset }
}

/** A field that is extended keeps all its bytes: the end that lies away from the new byte stands still. */
function anchorFor(selected: Selected | undefined, offset: number): number {
  if (selected === undefined) return offset
  const [start, end] = selected.span
  return offset < start ? Math.max(start, end - 1) : start
}

/** Where a key moves the byte cursor, or undefined when it is no such key. */
export function cursorStep(press: CursorKey, cursor: number, length: number, columns: number): number | undefined {
  const to = target(press, cursor, length, columns)
  return to === undefined ? undefined : Math.max(0, Math.min(length - 1, to))
}

interface CursorKey {
  readonly key: string
  readonly ctrlKey: boolean
}

const PAGE_ROWS = 8

function target({ key, ctrlKey }: CursorKey, cursor: number, length: number, columns: number): number | undefined {
  const rowStart = cursor - (cursor % columns)
  switch (key) {
    case 'ArrowLeft':
      return cursor - 1
    case 'ArrowRight':
      return cursor + 1
    case 'ArrowUp':
      return cursor < columns ? cursor : cursor - columns
    case 'ArrowDown':
      return cursor + columns < length ? cursor + columns : cursor
    case 'Home':
      return ctrlKey ? 0 : rowStart
    case 'End':
      return ctrlKey ? length - 1 : rowStart + columns - 1
    case 'PageUp':
      return Math.max(cursor % columns, cursor - PAGE_ROWS * columns)
    case 'PageDown':
      return cursor + PAGE_ROWS * columns
    default:
      return undefined
  }
}

/** The field, or the bytes without one, in front of or behind the selection; undefined at the ends of the frame. */
export function neighbour(
  explanation: Explanation,
  selected: Selected | undefined,
  step: 1 | -1,
): Selection | undefined {
  const { index, bytes } = explanation
  const [from, to] = selected?.span ?? (step > 0 ? [0, 0] : [bytes.length, bytes.length])
  const isBeyond = (offset: number): boolean => offset < 0 || offset >= bytes.length
  let offset = step > 0 ? to : from - 1
  while (!isBeyond(offset)) {
    const stretch = stretchAt(index, offset)
    const span = spanOf(index, stretch)
    const owner = index.owners[stretch] ?? SEPARATOR
    const node = explanation.nodes[owner]
    if (node) return selectNode(node)
    if (owner !== SEPARATOR) return selectSpan(span)
    offset = step > 0 ? span[1] : span[0] - 1
  }
  return undefined
}

/** The field around the selected one. */
export function parentOf(explanation: Explanation, selected: Selected | undefined): Selection | undefined {
  if (selected === undefined) return undefined
  const around = selected.node
    ? ancestors(explanation.nodes, selected.node)[0]
    : innermostAt(explanation, selected.cursor)
  return around && { kind: 'field', key: around.key, cursor: selected.cursor }
}
