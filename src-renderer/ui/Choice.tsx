import { Check, ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import './Field.css'
import './PopupMenu.css'

interface ChoiceProps {
  label: string
  options: readonly { id: string; title: string; about?: string | undefined }[]
  chosen: string
  onChoose: (id: string) => void
}

/** One of several, with its name above it. */
export function Choice({ label, options, chosen, onChoose }: ChoiceProps) {
  return (
    <Select className="field" value={chosen} onChange={(id) => onChoose(String(id))}>
      <Label className="field-label">{label}</Label>
      <Button className="field-input field-choice">
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className="popup" offset={4}>
        <ListBox className="menu field-options" items={options}>
          {({ id, title, about }) => (
            <ListBoxItem id={id} textValue={title} className="menu-item">
              {({ isSelected }) => (
                <>
                  <span className="menu-mark">{isSelected && <Check size={16} aria-hidden />}</span>
                  <span className="menu-words">
                    <span>{title}</span>
                    {about !== undefined && <span className="menu-about">{about}</span>}
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
