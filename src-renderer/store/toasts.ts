import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'
import { said } from './language'

interface ToastText {
  tone: 'error' | 'done'
  title: string
  text?: string
}

/** How long a confirmation stays. Faults stay until they are put away: they may be read late. */
const DONE_MS = 5_000

export const toasts = new ToastQueue<ToastText>({ maxVisibleToasts: 3 })

/** `text` may be in the English of whoever failed. */
export function tellFault(title: string, text: string): void {
  toasts.add({ tone: 'error', title, text: said(text) })
}

/** The last confirmation makes the one before it old news. */
export function tellDone(title: string): void {
  if (lastDone !== undefined) toasts.close(lastDone)
  lastDone = toasts.add({ tone: 'done', title }, { timeout: DONE_MS })
}

let lastDone: string | undefined
