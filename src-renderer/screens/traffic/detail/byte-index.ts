import type { Span } from '../../../../src-shared/model/span'
import type { FieldNode } from '../../../../src-shared/model/field-nodes'

/** Who has a byte: the place of its innermost field in the list, or one of these. */
export const SEPARATOR = -1
export const UNREAD = -2

/**
 * The frame cut into stretches that one field, or nobody, has: sorted, without gaps, from byte 0 to the last. Flags have
 * no stretch of their own; they lie in that of their word.
 */
export interface ByteIndex {
  /** Where each stretch starts, and at last the length of the frame. */
  readonly starts: readonly number[]
  readonly owners: readonly number[]
}

export function indexBytes(nodes: readonly FieldNode[], unread: readonly Span[], length: number): ByteIndex {
  const marks = [...unread.map(([start, end]): Mark => [start, end, UNREAD]), ...leaves(nodes)]
  marks.sort((a, b) => a[0] - b[0])
  const starts: number[] = []
  const owners: number[] = []
  let at = 0
  const add = (end: number, owner: number): void => {
    if (end <= at) return
    starts.push(at)
    owners.push(owner)
    at = end
  }
  for (const [start, end, owner] of marks) {
    add(Math.min(start, length), SEPARATOR)
    add(Math.min(end, length), owner)
  }
  add(length, SEPARATOR)
  return { starts: [...starts, length], owners }
}

type Mark = [start: number, end: number, owner: number]

/** Fields that hold no other bytes-taking field. */
function leaves(nodes: readonly FieldNode[]): Mark[] {
  return nodes
    .filter(({ field }) => field.bits === undefined && field.children.every((child) => child.bits !== undefined))
    .map(({ field, at }): Mark => [field.span[0], field.span[1], at])
}

/** Which stretch a byte lies in: the last that starts at or before it. */
export function stretchAt({ starts, owners }: ByteIndex, offset: number): number {
  let low = 0
  let high = owners.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

export function ownerAt(index: ByteIndex, offset: number): number {
  return index.owners[stretchAt(index, offset)] ?? SEPARATOR
}

/** The bytes of one stretch. */
export function spanOf({ starts }: ByteIndex, stretch: number): Span {
  return [starts[stretch] ?? 0, starts[stretch + 1] ?? 0]
}
