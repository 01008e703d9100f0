import { itemTable } from './extras'
import { HIGH_ITEMS } from './items-high'
import { LOW_ITEMS } from './items-low'

/** What may stand behind a location. */
export const ITEMS = itemTable([...LOW_ITEMS, ...HIGH_ITEMS])
