import type { Reader } from '../../../bytes/reader'
import { ALARM_LAYOUTS } from './alarm-layouts'
import type { Head } from './envelope'
import type { Layout } from './layout'
import { LOCATION_LAYOUTS } from './location-layouts'
import { OTHER_LAYOUTS } from './other-layouts'

const BY_NUMBER: readonly (readonly Layout[])[] = Array.from({ length: 256 }, (_, number) =>
  [...LOCATION_LAYOUTS, ...ALARM_LAYOUTS, ...OTHER_LAYOUTS].filter((layout) => layout.number === number),
)

/** The first layout that fits; the rows of a chosen variant come before all others. */
export function findLayout(head: Head, content: Reader, chosen: string | undefined): Layout | undefined {
  const rows = BY_NUMBER[head.number] ?? []
  if (chosen !== undefined) {
    const own = rows.find((layout) => layout.variant === chosen && doesFit(layout, head, content))
    if (own) return own
  }
  for (const layout of rows) {
    if (layout.isChosen !== true && doesFit(layout, head, content)) return layout
  }
  return undefined
}

function doesFit(layout: Layout, { size, isLong }: Head, content: Reader): boolean {
  if (size < layout.from || size > layout.to) return false
  if (layout.frame !== undefined && (layout.frame === 'long') !== isLong) return false
  return layout.fits === undefined || layout.fits(content)
}
