import { useRef, useState } from 'react'
import { FieldError, Form, Input, Label, TextField } from 'react-aria-components'
import { endpointText, parseEndpoint } from '../../../src-shared/model/endpoint'
import { setMode, useEngine } from '../../store/engine'
import { useTexts } from '../../store/language'
import { useSetting } from '../../store/settings'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import '../../ui/text-field.css'
import './RelayDialog.css'

const USUAL_PORT = 8888

/** Offered, never chosen by itself: the platform that this program is made for. */
const PLASPY = 'd.plaspy.com:8888'

/** Says where to, and what that means, before anything is handed on. */
export function RelayDialog({ onClose }: { onClose: () => void }) {
  const { relay } = useTexts().shell
  const usual = useSetting('relay.to')
  const now = useEngine(({ state }) => (state?.mode.kind === 'relay' ? state.mode.to : undefined))
  const [text, setText] = useState(now ?? usual)
  const [isRefused, setRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const target = parseEndpoint(text, USUAL_PORT)

  function start(): void {
    if (target === undefined) return setRefused(true)
    onClose()
    void setMode({ kind: 'relay', to: endpointText(target) })
  }

  function suggest(): void {
    setText(PLASPY)
    // The button goes, and with it the focus that was on it.
    field.current?.focus()
  }

  return (
    <Sheet title={relay.title} onClose={onClose}>
      <Form
        className="relay-dialog"
        onSubmit={(event) => {
          event.preventDefault()
          start()
        }}
      >
        <p>{relay.promise}</p>
        <TextField
          className="relay-field"
          autoFocus
          value={text}
          isInvalid={isRefused}
          validationBehavior="aria"
          onChange={(written) => {
            setText(written)
            setRefused(false)
          }}
        >
          <Label>{relay.label}</Label>
          <Input ref={field} className="text-field mono" placeholder={relay.example} spellCheck={false} />
          <FieldError className="field-fault">{relay.unreadable}</FieldError>
        </TextField>
        {text !== PLASPY && <Button onPress={suggest}>{relay.suggest(PLASPY)}</Button>}
        <p className="relay-consequence" role="status">
          {target !== undefined && relay.consequence(endpointText(target))}
          {text === PLASPY && ` ${relay.suggestion}`}
        </p>
        <Button type="submit" kind="primary">
          {relay.start}
        </Button>
      </Form>
    </Sheet>
  )
}
