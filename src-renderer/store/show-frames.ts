import { setFilter } from './filter'
import { goToPlace } from './frames'
import { goTo } from './view'

/** Opens Traffic at the first of these frames. A filter might hide it, so there is none then. */
export async function showFrames(rows: readonly number[]): Promise<void> {
  const [row] = rows
  if (row === undefined) return
  setFilter('')
  goTo('traffic')
  await goToPlace({ row })
}
