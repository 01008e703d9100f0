import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTexts } from '../../store/language'
import { useSimulator } from '../../store/simulator'
import { Button } from '../../ui/Button'
import { TextInput } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'

/** Test traffic goes to a real platform only when a person types its name. */
export function ConfirmPlatform() {
  const waiting = useSimulator((view) => view.waiting)
  return waiting && <Question key={waiting.host} {...waiting} />
}

function Question({ host, go }: { host: string; go: (really: string) => void }) {
  const { simulate, common } = useTexts()
  const [typed, setTyped] = useState('')
  const isRight = typed.trim().toLowerCase() === host.toLowerCase()
  return (
    <Sheet title={simulate.platform.title} onClose={() => go('')}>
      <Form
        className="confirm"
        onSubmit={(event) => {
          event.preventDefault()
          if (isRight) go(typed)
        }}
      >
        <p>{simulate.platform.about(host)}</p>
        <TextInput label={simulate.platform.type(host)} value={typed} onChange={setTyped} isMono autoFocus />
        <div className="sheet-actions">
          <Button onPress={() => go('')}>{common.cancel}</Button>
          <Button type="submit" kind="primary" isDisabled={!isRight}>
            {simulate.platform.allow(host)}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
