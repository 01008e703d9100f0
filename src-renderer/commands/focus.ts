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

const LIST_PLACE = '.frame-list [role="grid"]'
/** The frame list; while there is none, what leads back to it, the way on that an empty screen offers, or the screen. */
const SCREEN_PLACES = [LIST_PLACE, '.wide-header button', 'main .empty-actions button:not(:disabled)', 'main']

/** What stands in the place of a list that is on its way gives the keyboard on to it. */
export function focusFrames(): void {
  const place = focusPlace()
  if (place?.matches(LIST_PLACE) === false) whenSettled((here) => here === place || here === document.body)
}

function focusPlace(): HTMLElement | null {
  const places = SCREEN_PLACES.map((place) => document.querySelector<HTMLElement>(place))
  const place = places.find((place) => place !== null) ?? null
  place?.focus()
  return place
}

/** Until what a command closes or lays out anew is drawn. */
const SETTLED_MS = 100

/** What has the focus may go with what a command closes: the screen takes it then, so that the keyboard is never nowhere. */
export function keepFocus(): void {
  if (document.activeElement !== document.body) whenSettled((here) => here === document.body)
}

/** The screen that is shown now is where the keyboard goes on, unless a person has gone elsewhere by then. */
export function focusScreen(): void {
  const before = document.activeElement
  whenSettled((here) => here === before || here === document.body)
}

function whenSettled(isMeant: (here: Element | null) => boolean): void {
  setTimeout(() => {
    if (useView.getState().overlay === undefined && isMeant(document.activeElement)) focusPlace()
  }, SETTLED_MS)
}
