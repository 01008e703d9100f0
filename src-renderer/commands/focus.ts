import { useView } from '../store/view'

/** Panes carry data-pane, in the order in which they stand in the document. A pane made of panes is none itself. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]:not(:has([data-pane]))')]
  const here = panes.findIndex((pane) => pane.contains(document.activeElement))
  const start = here === -1 && step === -1 ? 0 : here
  const pane = panes[(start + step + panes.length) % panes.length]
  const first = pane?.querySelector<HTMLElement>(
    '[tabindex="0"], button:not(:disabled, [tabindex="-1"]), input, [href]',
  )
  const target = first ?? pane
  target?.focus()
}

export function focusFilter(): void {
  document.querySelector<HTMLInputElement>('input[type="search"]')?.focus()
}

/** The frame list, or whatever stands on the screen while there is none. */
export function focusFrames(): void {
  const list = document.querySelector<HTMLElement>('.frame-list [role="grid"]')
  const screen = document.querySelector<HTMLElement>('main')
  const target = list ?? screen
  target?.focus()
}

/** Until what a command closes or lays out anew is drawn. */
const SETTLED_MS = 100

/** What has the focus may go with what a command closes: the list takes it then, so that the keyboard is never nowhere. */
export function keepFocus(): void {
  if (document.activeElement === document.body) return
  whenSettled(() => {
    if (document.activeElement === document.body) focusFrames()
  })
}

/** The screen that is shown now is where the keyboard goes on. */
export function focusScreen(): void {
  whenSettled(focusFrames)
}

function whenSettled(focus: () => void): void {
  setTimeout(() => {
    if (useView.getState().overlay === undefined) focus()
  }, SETTLED_MS)
}
