import type { MouseEvent, PointerEvent } from 'react'
import { hover, hoverNode, select, spreadFlags, useDetail } from './detail-store'
import type { Explanation } from './explanation'
import { hasFlags } from './hex-keys'
import { extendTo, innermostAt, resolve, selectByte } from './selection'

interface HexPointer {
  onPointerDown: (event: PointerEvent) => void
  onPointerMove: (event: PointerEvent) => void
  onPointerUp: (event: PointerEvent) => void
  onContextMenu: (event: MouseEvent) => void
}

/** The byte where the button went down: from there a drag selects. */
let pressedAt: number | undefined

/** The pointer on the bytes: it outlines, selects, extends with Shift or by dragging, and asks for the menu. */
export function followPointer(explanation: Explanation, openMenu: (at: { x: number; y: number }) => void): HexPointer {
  return {
    onPointerDown: (event) => {
      const at = byteUnder(event)
      if (at === undefined || event.button !== 0) return
      pressedAt = at
      const { selection } = useDetail.getState()
      select(explanation, event.shiftKey ? extendTo(explanation, selection, at) : selectByte(explanation, at))
    },
    onPointerMove: (event) => {
      const at = byteUnder(event)
      if (at === undefined) return hover(undefined)
      const node = innermostAt(explanation, at)
      if (node) hoverNode(node)
      else hover({ span: [at, at + 1] })
      if ((event.buttons & 1) !== 0 && pressedAt !== undefined && at !== pressedAt) drag(explanation, pressedAt, at)
    },
    onPointerUp: (event) => {
      const at = byteUnder(event)
      const isClick = at !== undefined && at === pressedAt && !event.shiftKey
      pressedAt = undefined
      if (isClick && hasFlags(explanation, resolve(explanation, selectByte(explanation, at))))
        spreadFlags({ at, isByKeys: false })
    },
    onContextMenu: (event) => {
      event.preventDefault()
      const at = byteUnder(event)
      const selected = resolve(explanation, useDetail.getState().selection)
      const isInside = selected !== undefined && at !== undefined && at >= selected.span[0] && at < selected.span[1]
      if (at !== undefined && !isInside) select(explanation, selectByte(explanation, at))
      openMenu({ x: event.clientX, y: event.clientY })
    },
  }
}

function drag(explanation: Explanation, anchor: number, head: number): void {
  const { selection } = useDetail.getState()
  const isThere = selection?.kind === 'bytes' && selection.anchor === anchor && selection.head === head
  if (!isThere) select(explanation, { kind: 'bytes', anchor, head })
}

function byteUnder({ target }: Pick<PointerEvent | MouseEvent, 'target'>): number | undefined {
  const at = target instanceof Element ? target.closest<HTMLElement>('[data-at]')?.dataset['at'] : undefined
  return at === undefined ? undefined : Number(at)
}
