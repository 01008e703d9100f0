import { useMemo, useState } from 'react'
import { Form } from 'react-aria-components'
import { choicesOf } from '../../src-shared/simulate/edit/edit-field'
import { useDetail } from '../screens/traffic/detail/detail-store'
import type { Explanation } from '../screens/traffic/detail/explanation'
import { resolve } from '../screens/traffic/detail/selection'
import { said, useTexts } from '../store/language'
import { Button } from '../ui/Button'
import { Choice, TextInput } from '../ui/Field'
import type { Edit } from './edit-store'
import { bytesNow, changeField, speakerOf } from './edit-store'

interface ValueRowProps {
  edit: Edit
  explanation: Explanation
}

/** The value of the selected field, to be changed. */
export function ValueRow({ edit, explanation }: ValueRowProps) {
  const { edit: words } = useTexts().simulate
  const selection = useDetail((detail) => detail.selection)
  const node = resolve(explanation, selection)?.node
  if (!node) return <p className="edit-value edit-hint">{words.pickField}</p>
  return (
    <Value
      key={`${node.key} ${node.field.text}`}
      edit={edit}
      fieldKey={node.key}
      label={node.field.label}
      text={node.field.text}
    />
  )
}

interface ValueProps {
  edit: Edit
  fieldKey: string
  label: string
  text: string
}

function Value({ edit, fieldKey, label, text }: ValueProps) {
  const { edit: words } = useTexts().simulate
  const [wish, setWish] = useState(text)
  const [fault, setFault] = useState<'bytes' | 'value'>()
  const choices = useMemo(() => {
    const speaker = speakerOf(edit)
    return speaker ? choicesOf(speaker, bytesNow(edit), fieldKey) : []
  }, [edit, fieldKey])

  function change(value: string): void {
    setWish(value)
    setFault(changeField(fieldKey, value))
  }

  if (choices.length > 0)
    return (
      <div className="edit-value">
        <Choice
          label={said(label)}
          value={wish}
          options={choices.map((choice) => ({ id: choice, title: said(choice) }))}
          onChange={change}
        />
      </div>
    )
  return (
    <Form
      className="edit-value"
      onSubmit={(event) => {
        event.preventDefault()
        change(wish)
      }}
    >
      <TextInput
        label={said(label)}
        value={wish}
        isMono
        isInvalid={fault !== undefined}
        hint={fault === undefined ? undefined : fault === 'bytes' ? words.bytesOnly : words.refused}
        onChange={setWish}
      />
      <Button type="submit" isDisabled={wish === text}>
        {words.apply}
      </Button>
    </Form>
  )
}
