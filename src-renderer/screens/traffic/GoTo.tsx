import { useState } from 'react'
import { FieldError, Form, Input, Label, TextField } from 'react-aria-components'
import { goToPlace, useFrames } from '../../store/frames'
import { useTexts } from '../../store/language'
import { useZone } from '../../store/time-display'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { placeMeant } from './go-to-place'
import '../../ui/text-field.css'
import './GoTo.css'

/** To a frame by its number, or to the first at or after a time. */
export function GoTo({ onClose }: { onClose: () => void }) {
  const { commands, traffic } = useTexts()
  const words = traffic.goTo
  const [text, setText] = useState('')
  const [fault, setFault] = useState('')
  const firstAt = useFrames(({ counts }) => counts.firstAt)
  const zone = useZone()

  async function go(): Promise<void> {
    const meant = placeMeant(text, firstAt, zone)
    if (meant === undefined) return setFault(words.unreadable)
    if (await goToPlace(meant)) onClose()
    else setFault(words.tooLate)
  }

  return (
    <Sheet title={commands.goTo} onClose={onClose}>
      <Form
        className="go-to"
        onSubmit={(event) => {
          event.preventDefault()
          void go()
        }}
      >
        <TextField
          autoFocus
          value={text}
          isInvalid={fault !== ''}
          validationBehavior="aria"
          onChange={(value) => {
            setText(value)
            setFault('')
          }}
        >
          <Label>
            {words.label}
            {zone === 'utc' ? words.utc : ''}
          </Label>
          <Input className="text-field mono" placeholder={words.example} spellCheck={false} />
          <FieldError className="field-fault">{fault}</FieldError>
        </TextField>
        <Button type="submit" kind="primary">
          {words.go}
        </Button>
      </Form>
    </Sheet>
  )
}
