import { Input, Label, TextField } from 'react-aria-components'
import './Field.css'

interface TextInputProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** Digits and identities line up. */
  isMono?: boolean
}

/** A line of text with its name above it. */
export function TextInput({ label, value, onChange, placeholder, isMono = false }: TextInputProps) {
  return (
    <TextField className="field" value={value} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      <Input className={`field-input ${isMono ? 'mono' : ''}`} placeholder={placeholder ?? ''} spellCheck={false} />
    </TextField>
  )
}
