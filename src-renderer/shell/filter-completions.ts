import type { Samples } from '../../src-shared/filter/complete-filter'
import { completeFilter } from '../../src-shared/filter/complete-filter'
import { texts } from '../store/language'
import type { FilterError } from '../../src-shared/filter/filter-node'

/** One offer below the filter field: the whole filter as it would be, and where the cursor would stand. */
export interface FilterOffer {
  title: string
  detail: string
  text: string
  cursor: number
}

/** What can be offered at the cursor: the mistake repaired, then names and values. */
export function filterOffers(
  text: string,
  cursor: number,
  fault: FilterError | undefined,
  samples: Samples,
): FilterOffer[] {
  const { start, end, items } = completeFilter(text, cursor, samples, texts().filter)
  const written = text.slice(start, end)
  const offers = items
    .filter((item) => item.text !== written)
    .map((item) => ({
      title: item.text,
      detail: item.detail,
      text: text.slice(0, start) + item.text + text.slice(end),
      cursor: start + item.text.length,
    }))
  const repaired = fault?.suggestion
  if (repaired === undefined) return offers
  return [
    { title: repaired, detail: texts().shell.filter.wasMeant, text: repaired, cursor: repaired.length },
    ...offers,
  ]
}
