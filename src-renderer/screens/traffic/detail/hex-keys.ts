import type { KeyboardEvent } from 'react'
import { copyBytes } from '../../../store/frame-copy'
import { select, spreadFlags, useDetail } from './detail-store'
import type { Explanation } from './explanation'
import type { Selected, Selection } from './selection'
import { cursorStep, extendTo, innermostAt, neighbour, parentOf, resolve, selectByte } from './selection'
import { rangeText } from './words'

/** The keyboard in the bytes: arrows move, Shift extends, Tab walks the fields, Alt+↑ goes to the field around. */
export function followHexKeys(
  event: KeyboardEvent,
  explanation: Explanation,
  columns: number,
  openMenu: (at: { x: number; y: number }) => void,
): void {
  const { selection } = useDetail.getState()
  const selected = resolve(explanation, selection)
  if (opensMenu(event)) {
    const cell = document.getElementById(event.currentTarget.getAttribute('aria-activedescendant') ?? '')
    const { left, bottom } = (cell ?? event.currentTarget).getBoundingClientRect()
    event.preventDefault()
    return openMenu({ x: left, y: bottom })
  }
  if (copies(event) && selected) {
    event.preventDefault()
    const bytes = explanation.bytes.subarray(...selected.span)
    return void copyBytes(bytes, 'hex', `Bytes ${rangeText(selected.span)}`)
  }
  if (event.key === 'Escape' && selection !== undefined) {
    event.preventDefault()
    return useDetail.getState().stack === undefined ? select(explanation, undefined) : spreadFlags(undefined)
  }
  move(event, explanation, columns, selected)
}

function move(event: KeyboardEvent, explanation: Explanation, columns: number, selected: Selected | undefined): void {
  const next = destination(event, explanation, columns, selected)
  // At the first and the last field Tab leaves the pane, as everywhere.
  if (next === undefined) return
  event.preventDefault()
  if (next === 'flags') spreadFlags({ at: selected?.cursor ?? 0, isByKeys: true })
  else if (next !== 'stay') select(explanation, next)
}

function destination(
  event: KeyboardEvent,
  explanation: Explanation,
  columns: number,
  selected: Selected | undefined,
): Selection | 'flags' | 'stay' | undefined {
  const { key, shiftKey, altKey, metaKey } = event
  if (metaKey) return undefined
  if (key === 'Tab') return neighbour(explanation, selected, shiftKey ? -1 : 1)
  if (key === 'Enter') return hasFlags(explanation, selected) ? 'flags' : 'stay'
  if (altKey) return key === 'ArrowUp' ? (parentOf(explanation, selected) ?? 'stay') : undefined
  const { length } = explanation.bytes
  if (length === 0) return undefined
  const to =
    selected === undefined
      ? cursorStep(event, -1, length, columns)
      : cursorStep(event, selected.cursor, length, columns)
  if (to === undefined) return undefined
  return shiftKey ? extendTo(explanation, useDetail.getState().selection, to) : selectByte(explanation, to)
}

export function hasFlags(explanation: Explanation, selected: Selected | undefined): boolean {
  if (selected === undefined) return false
  return innermostAt(explanation, selected.cursor)?.field.children.some(({ bits }) => bits !== undefined) ?? false
}

function opensMenu({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey)
}

function copies({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'c'
}
