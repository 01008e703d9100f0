import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Checkbox as AriaCheckbox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components'
import './Field.css'

interface TextInputProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  placeholder?: string | undefined
  isInvalid?: boolean
  /** So many lines; one otherwise. */
  lines?: number
  isMono?: boolean
  autoFocus?: boolean
  onBlur?: () => void
}

/** A line or a few lines of text, with what is expected below it. */
export function TextInput(props: TextInputProps) {
  const { label, hint, placeholder = '', isInvalid = false, lines, isMono = false, autoFocus = false, ...rest } = props
  const className = isMono ? 'input mono' : 'input'
  return (
    <TextField {...rest} autoFocus={autoFocus} isInvalid={isInvalid} validationBehavior="aria" className="field">
      <Label>{label}</Label>
      {lines === undefined ? (
        <Input className={className} placeholder={placeholder} spellCheck={false} />
      ) : (
        <TextArea className={className} rows={lines} placeholder={placeholder} spellCheck={false} />
      )}
      {hint !== undefined && (
        <Text slot="description" className={isInvalid ? 'field-hint is-wrong' : 'field-hint'}>
          {hint}
        </Text>
      )}
    </TextField>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly { readonly id: T; readonly title: string }[]
  onChange: (value: T) => void
}

/** One of a few. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Select
      value={value}
      onChange={(key) => onChange(options.find(({ id }) => id === key)?.id ?? value)}
      className="field"
    >
      <Label>{label}</Label>
      <AriaButton className="input choice">
        <SelectValue />
        <ChevronDown size={12} aria-hidden />
      </AriaButton>
      <Popover className="popup choice-popup" offset={4}>
        <ListBox className="menu" items={options}>
          {({ id, title }) => (
            <ListBoxItem id={id} className="menu-item">
              {title}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

interface CheckProps {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  children: ReactNode
}

export function Checkbox({ children, ...rest }: CheckProps) {
  return (
    <AriaCheckbox {...rest} className="check">
      <span className="check-box">
        <Check size={12} strokeWidth={3} aria-hidden />
      </span>
      {children}
    </AriaCheckbox>
  )
}
