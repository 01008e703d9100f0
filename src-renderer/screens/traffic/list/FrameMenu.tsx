import { useRef } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover, Text } from 'react-aria-components'
import type { CommandId } from '../../../commands/registry'
import { commandOf, hindrance, run } from '../../../commands/registry'
import { copyFormIds, copyForms } from '../../../store/copy-forms'
import { Keys } from '../../../ui/Keys'
import '../../../ui/PopupMenu.css'

interface FrameMenuProps {
  /** Where the pointer asked for it; undefined while it is closed. */
  at: { x: number; y: number } | undefined
  onClose: () => void
}

/** What a right click on a frame offers. */
export function FrameMenu({ at, onClose }: FrameMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={anchor} className="frame-menu-anchor" style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} />
      <Popover
        className="popup"
        triggerRef={anchor}
        isOpen={at !== undefined}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
        offset={2}
      >
        <Menu className="menu" aria-label="Frame" onAction={(id) => run(id as CommandId)} onClose={onClose}>
          <MenuSection>
            <Header className="menu-heading">Copy the bytes as</Header>
            {copyFormIds.map((form) => (
              <Entry key={form} id={`frame.copy.${form}`} title={copyForms[form].title} />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </>
  )
}

function Entry({ id, title }: { id: CommandId; title: string }) {
  const keys = commandOf(id).keys?.[0]
  return (
    <MenuItem id={id} textValue={title} isDisabled={hindrance(id) !== undefined} className="menu-item">
      <span className="menu-words">
        <Text slot="label">{title}</Text>
      </span>
      {keys !== undefined && <Keys keys={keys} />}
    </MenuItem>
  )
}
