import type { FieldNode } from '../../../../src-shared/model/field-nodes'

/** What a person has opened or closed by hand, by key. Whatever is not here is as `isOpenAtFirst` says. */
export type Openings = ReadonlyMap<string, boolean>

export function hasChildren({ at, end }: FieldNode): boolean {
  return end > at + 1
}

/** A group whose own text says it all, such as a time, need not be opened to be read. Flags say more than their word. */
function isOpenAtFirst({ field }: FieldNode): boolean {
  return field.text === '' || field.children.some((child) => child.bits !== undefined)
}

export function isOpen(node: FieldNode, openings: Openings): boolean {
  return openings.get(node.key) ?? isOpenAtFirst(node)
}

/** The fields that can be seen, in order: those in no closed group. */
export function visibleNodes(nodes: readonly FieldNode[], openings: Openings): FieldNode[] {
  const visible: FieldNode[] = []
  for (let at = 0; at < nodes.length;) {
    const node = nodes[at]
    if (node === undefined) break
    visible.push(node)
    at = hasChildren(node) && !isOpen(node, openings) ? node.end : at + 1
  }
  return visible
}

/** The fields around a field, innermost first. */
export function ancestors(nodes: readonly FieldNode[], node: FieldNode): FieldNode[] {
  const found: FieldNode[] = []
  for (let around = nodes[node.parent]; around !== undefined; around = nodes[around.parent]) found.push(around)
  return found
}

/** Opens whatever hides a field. */
export function withAncestorsOpen(nodes: readonly FieldNode[], node: FieldNode, openings: Openings): Openings {
  const closed = ancestors(nodes, node).filter((around) => !isOpen(around, openings))
  return closed.length === 0
    ? openings
    : new Map([...openings, ...closed.map(({ key }): [string, boolean] => [key, true])])
}

/** What an arrow key does in the tree: move to another field, or open or close the one at hand. */
export type TreeStep = { to: FieldNode } | { open: FieldNode; isOpen: boolean } | undefined

/** The keys of the tree pattern of the ARIA authoring practices. */
export function treeStep(
  key: string,
  nodes: readonly FieldNode[],
  openings: Openings,
  current: FieldNode | undefined,
): TreeStep {
  const visible = visibleNodes(nodes, openings)
  const row = current === undefined ? -1 : visible.indexOf(current)
  if (current === undefined || row < 0) return moveTo(key === 'ArrowUp' || key === 'End' ? visible.at(-1) : visible[0])
  if (key === 'ArrowDown') return moveTo(visible[row + 1])
  if (key === 'ArrowUp') return moveTo(visible[row - 1])
  if (key === 'Home') return moveTo(visible[0])
  if (key === 'End') return moveTo(visible.at(-1))
  return sideStep(key, nodes, openings, current)
}

function sideStep(key: string, nodes: readonly FieldNode[], openings: Openings, current: FieldNode): TreeStep {
  const isGroup = hasChildren(current)
  const isOpenNow = isGroup && isOpen(current, openings)
  if (key === 'Enter') return isGroup ? { open: current, isOpen: !isOpenNow } : undefined
  if (key === 'ArrowRight') {
    if (!isGroup) return undefined
    return isOpenNow ? moveTo(nodes[current.at + 1]) : { open: current, isOpen: true }
  }
  if (key !== 'ArrowLeft') return undefined
  return isOpenNow ? { open: current, isOpen: false } : moveTo(nodes[current.parent])
}

function moveTo(node: FieldNode | undefined): TreeStep {
  return node === undefined ? undefined : { to: node }
}
