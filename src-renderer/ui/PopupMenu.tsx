import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components'
import { Button } from './Button'
import { Keys } from './Keys'
import './PopupMenu.css'

interface MenuEntry {
  id: string
  title: string
  /** One line below the title: what choosing it means, or why it cannot be chosen. */
  about?: string | undefined
  keys?: string | undefined
  isDisabled?: boolean | undefined
}

interface PopupMenuProps {
  /** What the button is called for those who do not see it; what it shows is `children`. */
  label: string
  children: ReactNode
  heading: string
  entries: readonly MenuEntry[]
  /** The entry that is in force, where the menu is a choice. */
  chosen?: string
  onChoose: (id: string) => void
}

/** A button that opens a menu of actions, or a choice of one. */
export function PopupMenu({ label, children, heading, entries, chosen, onChoose }: PopupMenuProps) {
  const selection =
    chosen === undefined
      ? {}
      : { selectionMode: 'single' as const, selectedKeys: [chosen], disallowEmptySelection: true }
  return (
    <MenuTrigger>
      <Button kind="quiet" aria-label={label}>
        {children}
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className="popup" offset={4}>
        <Menu className="menu" onAction={(id) => onChoose(String(id))} {...selection}>
          <MenuSection>
            <Header className="menu-heading">{heading}</Header>
            {entries.map((entry) => (
              <MenuRow key={entry.id} {...entry} />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function MenuRow({ id, title, about, keys, isDisabled = false }: MenuEntry) {
  return (
    <MenuItem id={id} textValue={title} isDisabled={isDisabled} className="menu-item">
      {({ selectionMode, isSelected }) => (
        <>
          {selectionMode === 'single' && (
            <span className="menu-mark">{isSelected && <Check size={16} aria-hidden />}</span>
          )}
          <span className="menu-words">
            <Text slot="label">{title}</Text>
            {about !== undefined && (
              <Text slot="description" className="menu-about">
                {about}
              </Text>
            )}
          </span>
          {keys !== undefined && <Keys keys={keys} />}
        </>
      )}
    </MenuItem>
  )
}
