import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { Menu, MenuItem, ToggleButton } from 'react-aria-components'
import { toggleFilter, useFilter } from '../../../store/filter'
import { useTexts } from '../../../store/language'
import { removeFilter, useSavedFilters } from '../../../store/saved-filters'
import { ContextMenu } from '../../../ui/ContextMenu'
import './SavedFilters.css'

/** Filters that were given a name, one press away. */
export function SavedFilters() {
  const { savedFilters } = useTexts()
  const saved = useSavedFilters((state) => state.saved)
  const text = useFilter((filter) => filter.text)
  const [menu, setMenu] = useState<{ x: number; y: number; name: string }>()
  if (saved.length === 0) return null
  return (
    <div className="saved-filters" role="group" aria-label={savedFilters.label} data-pane>
      <Bookmark size={12} aria-hidden />
      {saved.map(({ name, text: filter }) => (
        <span
          key={name}
          onContextMenu={(event) => {
            event.preventDefault()
            setMenu({ x: event.clientX, y: event.clientY, name })
          }}
          onKeyDown={(event) => event.key === 'Delete' && removeFilter(name)}
        >
          <ToggleButton className="filter-chip" isSelected={filter === text} onChange={() => toggleFilter(filter)}>
            <span title={filter}>{name}</span>
          </ToggleButton>
        </span>
      ))}
      <ContextMenu label={menu?.name ?? ''} at={menu} onClose={() => setMenu(undefined)}>
        <Menu
          className="menu"
          aria-label={menu?.name ?? ''}
          onAction={() => menu && removeFilter(menu.name)}
          onClose={() => setMenu(undefined)}
        >
          <MenuItem id="remove" className="menu-item">
            {savedFilters.remove}
          </MenuItem>
        </Menu>
      </ContextMenu>
    </div>
  )
}
