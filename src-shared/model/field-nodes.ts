import type { Field } from './field'

/** A field in its place: the whole tree as one list, each field in front of its children. */
export interface FieldNode {
  readonly field: Field
  /** Its place in the list. */
  readonly at: number
  /** Says the same field in the next frame of the same kind, and never changes within a frame. */
  readonly key: string
  readonly depth: number
  /** The place of the field around it, or -1. */
  readonly parent: number
  /** One past its last descendant in the list. */
  readonly end: number
}

export function flattenFields(fields: readonly Field[]): FieldNode[] {
  const nodes: FieldNode[] = []
  addAll(fields, '', -1, nodes)
  return nodes
}

function addAll(fields: readonly Field[], prefix: string, parent: number, nodes: FieldNode[]): void {
  const times = new Map<string, number>()
  for (const field of fields) {
    const nth = times.get(field.id) ?? 0
    times.set(field.id, nth + 1)
    const key = `${prefix}${field.id}${nth === 0 ? '' : `#${nth}`}`
    const at = nodes.length
    const depth = parent < 0 ? 0 : (nodes[parent]?.depth ?? 0) + 1
    const node = { field, at, key, depth, parent, end: at + 1 }
    nodes.push(node)
    addAll(field.children, `${key}/`, at, nodes)
    node.end = nodes.length
  }
}
