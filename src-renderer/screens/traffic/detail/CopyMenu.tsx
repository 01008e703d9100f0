import { ChevronDown } from 'lucide-react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components'
import type { Span } from '../../../../src-shared/model/span'
import { copyFormIds } from '../../../store/copy-forms'
import type { CopyFormId } from '../../../store/copy-forms'
import { copyBytes } from '../../../store/frame-copy'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'
import { ContextMenu } from '../../../ui/ContextMenu'
import '../../../ui/PopupMenu.css'
import { useDetail } from './detail-store'
import type { Explanation } from './explanation'
import { resolve } from './selection'
import { capitalised, rangeText } from './words'

/** In the header: the way to copy for those who do not know the right click. */
export function CopyButton({ explanation }: { explanation: Explanation }) {
  const { common } = useTexts()
  return (
    <MenuTrigger>
      <Button kind="quiet">
        {common.copy}
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className="popup" offset={4} placement="bottom end">
        <CopyForms explanation={explanation} />
      </Popover>
    </MenuTrigger>
  )
}

interface CopyMenuProps {
  explanation: Explanation
  at: { x: number; y: number } | undefined
  onClose: () => void
}

export function CopyMenu({ explanation, at, onClose }: CopyMenuProps) {
  const { traffic } = useTexts()
  return (
    <ContextMenu label={traffic.detail.bytes} at={at} onClose={onClose}>
      <CopyForms explanation={explanation} />
    </ContextMenu>
  )
}

/** The selected bytes, or all of them where none are. */
function CopyForms({ explanation }: { explanation: Explanation }) {
  const span = useCopiedSpan(explanation)
  const { traffic } = useTexts()
  const what = traffic.detail.bytesAt(rangeText(span), span[1] - span[0] === 1)
  return (
    <Menu
      className="menu"
      aria-label={traffic.detail.copyBytes}
      onAction={(form) => void copyBytes(explanation.bytes.subarray(...span), form as CopyFormId, capitalised(what))}
    >
      <MenuSection>
        <Header className="menu-heading">{traffic.detail.copyAs(what)}</Header>
        {copyFormIds.map((form) => (
          <MenuItem key={form} id={form} className="menu-item">
            <Text slot="label">{traffic.forms[form]}</Text>
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  )
}

function useCopiedSpan(explanation: Explanation): Span {
  const selected = resolve(
    explanation,
    useDetail((detail) => detail.selection),
  )
  return selected !== undefined && selected.span[1] > selected.span[0] ? selected.span : [0, explanation.bytes.length]
}
