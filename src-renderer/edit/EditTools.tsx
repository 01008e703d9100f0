import { ChevronRight, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { fromHex, toHex } from '../../src-shared/bytes/hex'
import { useTexts } from '../store/language'
import { Button } from '../ui/Button'
import { TextInput } from '../ui/Field'
import type { Edit } from './edit-store'
import { brokenNow, bytesNow, put, repairNow, undo } from './edit-store'

/** Undo, the checksum kept or broken, and the bytes themselves. */
export function EditTools({ edit, touched }: { edit: Edit; touched: number }) {
  const { edit: words } = useTexts().simulate
  const broken = useMemo(() => brokenNow(edit), [edit])
  return (
    <div className="edit-tools">
      <div className="edit-buttons">
        <Button isDisabled={edit.states.length === 1} onPress={undo}>
          <Undo2 size={16} aria-hidden />
          {words.undo}
        </Button>
        <Button isDisabled={touched === 0} onPress={() => put(edit.start.bytes)}>
          {words.reset}
        </Button>
        <Button isDisabled={broken === undefined} onPress={repairNow}>
          {words.repair}
        </Button>
        <Button isDisabled={broken === undefined} onPress={() => broken && put(broken)}>
          {words.breakSum}
        </Button>
        <span className="edit-hint">{broken === undefined ? words.noSum : words.touched(touched)}</span>
      </div>
      <Disclosure className="fold">
        <Heading level={3}>
          <AriaButton slot="trigger" className="fold-button">
            <ChevronRight size={12} aria-hidden />
            {words.bytes}
          </AriaButton>
        </Heading>
        <DisclosurePanel>
          <RawBytes key={toHex(bytesNow(edit))} bytes={bytesNow(edit)} />
        </DisclosurePanel>
      </Disclosure>
    </div>
  )
}

/** Hex as typed: what is a whole number of bytes is taken at once. */
function RawBytes({ bytes }: { bytes: Uint8Array }) {
  const { edit: words } = useTexts().simulate
  const [typed, setTyped] = useState(toHex(bytes).replace(/..(?=.)/g, '$& '))
  const read = fromHex(typed.replace(/\s/g, ''))
  return (
    <TextInput
      label={words.bytes}
      value={typed}
      lines={3}
      isMono
      isInvalid={read === undefined}
      hint={read === undefined ? words.badHex : words.bytesHint}
      onChange={setTyped}
      onBlur={() => read && put(read)}
    />
  )
}
