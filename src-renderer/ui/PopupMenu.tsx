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

export interface MenuPart {
  heading: string
  entries: readonly MenuEntry[]
  /** The entry that is in force, where this is a choice. */
  chosen?: string
}

interface PopupMenuProps extends MenuPart {
  /** What the button is called for those who do not see it; what it shows is `children`. */
  label: string
  children: ReactNode
  /** What stands below, each with a heading of its own. */
  more?: readonly MenuPart[]
  onOpen?: () => void
  onChoose: (id: string) => void
}

/** A button that opens a menu of actions, of choices, or of both. */
export function PopupMenu({ label, children, more = [], onOpen, onChoose, ...first }: PopupMenuProps) {
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen && onOpen?.()}>
      <Button kind="quiet" aria-label={label}>
        {children}
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className="popup" offset={4}>
        <Menu className="menu" onAction={(id) => onChoose(String(id))}>
          {[first, ...more].map((part) => (
            <Part key={part.heading} {...part} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function Part({ heading, entries, chosen }: MenuPart) {
  const selection =
    chosen === undefined
      ? {}
      : { selectionMode: 'single' as const, selectedKeys: [chosen], disallowEmptySelection: true }
  return (
    <MenuSection className="menu-part" {...selection}>
      <Header className="menu-heading">{heading}</Header>
      {entries.map((entry) => (
        <MenuRow key={entry.id} {...entry} />
      ))}
    </MenuSection>
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
