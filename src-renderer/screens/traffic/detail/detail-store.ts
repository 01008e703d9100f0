import { create } from 'zustand'
import type { Span } from '../../../../src-shared/model/span'
import type { FieldNode } from '../../../../src-shared/model/field-nodes'
import { rememberedFlag, rememberFlag } from '../../../store/remembered'
import type { Explanation } from './explanation'
import type { Openings } from './field-tree'
import { isOpen, withAncestorsOpen } from './field-tree'
import type { Selection } from './selection'
import { resolve } from './selection'

/** What the panes share: the selection links them, and the pointer. Keys of fields mean the same in the next frame. */
interface Detail {
  selection: Selection | undefined
  /** What the pointer is on, in either pane. */
  hovered: { readonly span: Span; readonly key?: string } | undefined
  openings: Openings
  /** The byte whose flags are spread out; the keyboard goes there when it asked for them. */
  stack: { readonly at: number; readonly isByKeys: boolean } | undefined
  hasDecimalOffsets: boolean
  hasInspector: boolean
}

const DECIMAL = 'bytes.decimal'
const INSPECTOR = 'bytes.inspector'

export const useDetail = create<Detail>(() => ({
  selection: undefined,
  hovered: undefined,
  openings: new Map(),
  stack: undefined,
  hasDecimalOffsets: rememberedFlag(DECIMAL) ?? false,
  hasInspector: rememberedFlag(INSPECTOR) ?? true,
}))

/** Selects, and opens whatever hides the field. */
export function select(explanation: Explanation, selection: Selection | undefined): void {
  const node = resolve(explanation, selection)?.node
  useDetail.setState(({ openings }) => ({
    selection,
    stack: undefined,
    openings: node ? withAncestorsOpen(explanation.nodes, node, openings) : openings,
  }))
}

export function hover(hovered: Detail['hovered']): void {
  const { hovered: before } = useDetail.getState()
  const isSame = before?.key === hovered?.key && String(before?.span) === String(hovered?.span)
  if (!isSame) useDetail.setState({ hovered })
}

export function hoverNode(node: FieldNode): void {
  hover({ span: node.field.span, key: node.key })
}

export function setOpen({ key }: FieldNode, isOpenNow: boolean): void {
  useDetail.setState(({ openings }) => ({ openings: new Map([...openings, [key, isOpenNow]]) }))
}

export function toggleOpen(node: FieldNode): void {
  setOpen(node, !isOpen(node, useDetail.getState().openings))
}

export function spreadFlags(stack: Detail['stack']): void {
  if (useDetail.getState().stack !== stack) useDetail.setState({ stack })
}

export function toggleOffsets(): void {
  useDetail.setState(({ hasDecimalOffsets }) => ({ hasDecimalOffsets: !hasDecimalOffsets }))
  rememberFlag(DECIMAL, useDetail.getState().hasDecimalOffsets)
}

export function toggleInspector(): void {
  useDetail.setState(({ hasInspector }) => ({ hasInspector: !hasInspector }))
  rememberFlag(INSPECTOR, useDetail.getState().hasInspector)
}
