import { setFilter } from './filter'
import { goToPlace } from './frames'
import { goTo } from './view'

/** Opens Traffic at the first of these rows, with the list filtered to what they have in common, if there is a word for it. */
export async function showFrames(rows: readonly number[], filter = ''): Promise<void> {
  const [row] = rows
  if (row === undefined) return
  setFilter(filter)
  goTo('traffic')
  await goToPlace({ row })
}
