import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTexts } from '../store/language'
import { Button } from './Button'
import './Sheet.css'

interface SheetProps {
  title: string
  /** The palette starts with its field and needs no heading to be seen. */
  isHeadless?: boolean
  onClose: () => void
  children: ReactNode
}

/** A dialog above everything. Escape or a click beside it closes it. */
export function Sheet({ title, isHeadless = false, onClose, children }: SheetProps) {
  const { common } = useTexts()
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="sheet">
        <Dialog className="sheet-dialog" aria-label={title}>
          {!isHeadless && (
            <header className="sheet-header">
              <Heading slot="title">{title}</Heading>
              <Button kind="quiet" aria-label={common.close} onPress={onClose}>
                <X size={16} aria-hidden />
              </Button>
            </header>
          )}
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
