import { useState } from 'react'
import { FieldError, Form, Input, Label, TextField } from 'react-aria-components'
import { goToPlace, useFrames } from '../../store/frames'
import { useZone } from '../../store/time-display'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { placeMeant } from './go-to-place'
import './GoTo.css'

/** To a frame by its number, or to the first at or after a time. */
export function GoTo({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [fault, setFault] = useState('')
  const firstAt = useFrames(({ counts }) => counts.firstAt)
  const zone = useZone()

  async function go(): Promise<void> {
    const meant = placeMeant(text, firstAt, zone)
    if (meant === undefined)
      return setFault('Write a frame number, such as 1284, or a time, such as 14:02 or 14:02:11.')
    if (await goToPlace(meant)) onClose()
    else setFault('No frame is that late.')
  }

  return (
    <Sheet title="Go to a frame or a time" onClose={onClose}>
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
          <Label>Frame number or time{zone === 'utc' ? ' (UTC)' : ''}</Label>
          <Input className="text-field mono" placeholder="1284 or 14:02" spellCheck={false} />
          <FieldError className="field-fault">{fault}</FieldError>
        </TextField>
        <Button type="submit" kind="primary">
          Go
        </Button>
      </Form>
    </Sheet>
  )
}
