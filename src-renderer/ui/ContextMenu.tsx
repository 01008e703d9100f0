import type { ReactNode } from 'react'
import { useRef } from 'react'
import { createPortal } from 'react-dom'
import { Popover } from 'react-aria-components'
import './ContextMenu.css'
import './PopupMenu.css'

interface ContextMenuProps {
  /** What it is a menu of, for those who do not see where it opened. */
  label: string
  /** Where it was asked for, in the window; undefined while it is closed. */
  at: { x: number; y: number } | undefined
  onClose: () => void
  /** A Menu. */
  children: ReactNode
}

/** What a right click, or the menu key, offers for the thing under it. */
export function ContextMenu({ label, at, onClose, children }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      {/* A place in the window: inside of a pane it would be counted from the pane's corner. */}
      {at &&
        createPortal(
          <span ref={anchor} className="context-menu-anchor" style={{ left: at.x, top: at.y }} />,
          document.body,
        )}
      <Popover
        className="popup"
        aria-label={label}
        triggerRef={anchor}
        isOpen={at !== undefined}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
        offset={2}
      >
        {children}
      </Popover>
    </>
  )
}
