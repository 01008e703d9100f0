import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Form,
  Input,
  Label,
  Popover,
  TextField,
} from 'react-aria-components'
import { useTexts } from '../../../store/language'
import { saveFilter, useSavedFilters } from '../../../store/saved-filters'
import { Button } from '../../../ui/Button'

/** Gives the filter that is written now a name. */
export function SaveFilter({ text }: { text: string }) {
  const { savedFilters } = useTexts()
  const [name, setName] = useState(text)
  const isSaved = useSavedFilters(({ saved }) => saved.some((filter) => filter.text === text))
  if (isSaved) return null
  return (
    <DialogTrigger>
      <AriaButton className="filter-clear" aria-label={savedFilters.save}>
        <BookmarkPlus size={16} aria-hidden />
      </AriaButton>
      <Popover className="popup" offset={4} placement="bottom end">
        <Dialog className="save-filter" aria-label={savedFilters.save}>
          <Form
            onSubmit={(event) => {
              event.preventDefault()
              if (name.trim() !== '') saveFilter({ name: name.trim(), text })
            }}
          >
            <TextField autoFocus value={name} onChange={setName} onFocus={(event) => select(event.target)}>
              <Label>{savedFilters.name}</Label>
              <Input className="text-field" spellCheck={false} maxLength={60} />
            </TextField>
            <Button type="submit" kind="primary" isDisabled={name.trim() === ''}>
              {savedFilters.keep}
            </Button>
          </Form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function select(target: EventTarget): void {
  if (target instanceof HTMLInputElement) target.select()
}
