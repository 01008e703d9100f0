import { useState } from 'react'
import { FieldError, Input, Switch, TextField } from 'react-aria-components'
import { type SettingId, settingOf } from '../../../src-shared/settings/settings'
import { useTexts } from '../../store/language'
import { choosePath, tryChange, useSetting } from '../../store/settings'
import { Button } from '../../ui/Button'
import { PopupMenu } from '../../ui/PopupMenu'
import '../../ui/text-field.css'
import { optionText } from './option-text'

interface ControlProps {
  id: SettingId
  /** The control is named after its setting. */
  title: string
}

/** The control that the kind of a setting asks for. */
export function SettingControl({ id, title }: ControlProps) {
  const value = useSetting(id)
  const setting = settingOf(id)
  switch (setting.kind) {
    case 'flag':
      return (
        <Switch className="switch" aria-label={title} isSelected={value === true} onChange={(is) => tryChange(id, is)}>
          <span className="switch-track" />
        </Switch>
      )
    case 'choice':
      return <Choice id={id} title={title} options={setting.options} />
    case 'number':
      return <Written id={id} title={title} read={Number} />
    default:
      return (
        <>
          <Written id={id} title={title} read={(text) => text.trim()} />
          {setting.kind !== 'text' && <Choose id={id} title={title} kind={setting.kind} />}
        </>
      )
  }
}

function Choice({ id, title, options }: ControlProps & { options: readonly string[] }) {
  const value = String(useSetting(id))
  const texts = useTexts()
  return (
    <PopupMenu
      label={`${title}: ${optionText(id, value, texts)}`}
      heading={title}
      entries={options.map((option) => ({ id: option, title: optionText(id, option, texts) }))}
      chosen={value}
      onChoose={(option) => tryChange(id, option)}
    >
      {optionText(id, value, texts)}
    </PopupMenu>
  )
}

/** A field holds what is written until it is left, or Enter is pressed; then it counts, or says why it cannot. */
function Written({ id, title, read }: ControlProps & { read: (text: string) => unknown }) {
  const value = String(useSetting(id))
  const setting = settingOf(id)
  const { settings } = useTexts()
  const [draft, setDraft] = useState<string>()
  const [isRefused, setRefused] = useState(false)
  const isNumber = setting.kind === 'number'
  const take = (): void => {
    if (draft === undefined) return
    const isTaken = (!isNumber || draft.trim() !== '') && tryChange(id, read(draft))
    setRefused(!isTaken)
    if (isTaken) setDraft(undefined)
  }
  return (
    <TextField
      className={isNumber ? 'setting-number' : 'setting-text'}
      aria-label={title}
      value={draft ?? value}
      isInvalid={isRefused}
      validationBehavior="aria"
      onChange={(written) => {
        setDraft(written)
        setRefused(false)
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        else event.continuePropagation() // Escape closes the sheet
      }}
    >
      <Input className="text-field mono" inputMode={isNumber ? 'numeric' : 'text'} spellCheck={false} />
      {isNumber && setting.unit && <span className="setting-unit">{settings.units[setting.unit]}</span>}
      <FieldError className="field-fault">
        {isNumber ? settings.range(setting.min, setting.max) : settings.notFit}
      </FieldError>
    </TextField>
  )
}

function Choose({ id, title, kind }: ControlProps & { kind: 'file' | 'folder' }) {
  const { settings } = useTexts()
  const choose = async (): Promise<void> => {
    const path = await choosePath(kind)
    if (path !== undefined) tryChange(id, path)
  }
  return (
    <Button aria-label={`${settings.choose} ${title}`} onPress={() => void choose()}>
      {settings.choose}
    </Button>
  )
}
