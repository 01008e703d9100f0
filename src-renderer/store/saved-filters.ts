import { create } from 'zustand'
import { isList, isShape, isText } from '../../src-shared/link/guard'
import { recall, remember } from './remembered'

interface SavedFilter {
  readonly name: string
  readonly text: string
}

const KEY = 'filters'
const isSaved = isList(isShape({ name: isText, text: isText }))

export const useSavedFilters = create<{ saved: readonly SavedFilter[] }>(() => {
  const saved = recall(KEY)
  return { saved: isSaved(saved) ? saved : [] }
})

/** A name that is there already means the newer filter. */
export function saveFilter(filter: SavedFilter): void {
  const others = useSavedFilters.getState().saved.filter(({ name }) => name !== filter.name)
  keep([...others, filter])
}

export function removeFilter(name: string): void {
  keep(useSavedFilters.getState().saved.filter((filter) => filter.name !== name))
}

function keep(saved: readonly SavedFilter[]): void {
  useSavedFilters.setState({ saved })
  remember(KEY, saved)
}
