import { useView } from '../store/view'
import { isTyping, keyName } from './keys'
import type { CommandId } from './registry'
import { commandIds, commandOf, hindrance, run } from './registry'

const idsByKey = new Map<string, CommandId>(
  commandIds.flatMap((id) => (commandOf(id).keys ?? []).map((key): [string, CommandId] => [key, id])),
)

/** While a dialog is open these go on working; the dialog has the rest of the keyboard. */
const worksInDialogs: readonly CommandId[] = ['palette', 'zoom.in', 'zoom.out', 'zoom.reset']

/** Where a plain letter is text, or picks from a list. */
const LETTER_PLACES = 'input, textarea, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"]'
/** Where Space presses what has the focus. */
const SPACE_PLACES = `${LETTER_PLACES}, button, a, [role="tab"], [role="option"], [role="checkbox"], [role="switch"]`

/** Where Enter opens the selected frame; everywhere else it is for what has the focus. */
const ENTER_PLACES = 'body, main, .frame-list [role="grid"]'

/** Runs commands from the keyboard. Returns how to stop. */
export function followKeyboard(): () => void {
  const listener = (event: KeyboardEvent): void => {
    const name = keyName(event)
    const id = idsByKey.get(name)
    if (id === undefined || event.defaultPrevented || event.isComposing || !isFree(event, name, id)) return
    if (hindrance(id) !== undefined) return
    event.preventDefault()
    run(id)
  }
  window.addEventListener('keydown', listener)
  return () => window.removeEventListener('keydown', listener)
}

function isFree(event: KeyboardEvent, name: string, id: CommandId): boolean {
  if (useView.getState().overlay !== undefined) return worksInDialogs.includes(id)
  if (!isTyping(name) || !(event.target instanceof Element)) return true
  // Escape leaves a field by clearing it, as its own command says.
  if (name === 'Escape') return true
  if (name === 'Enter') return event.target.matches(ENTER_PLACES)
  return event.target.closest(name === 'Space' ? SPACE_PLACES : LETTER_PLACES) === null
}
