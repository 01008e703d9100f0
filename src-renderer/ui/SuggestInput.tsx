import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import {
  Button as AriaButton,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import './Field.css'
import './PopupMenu.css'
import './SuggestInput.css'

/** Something that can be put into the field by one choice. */
export interface Suggestion {
  readonly id: string
  /** What the field then reads. */
  readonly text: string
  readonly about?: string | undefined
}

interface SuggestInputProps {
  label: string
  value: string
  /** Typed, or chosen: then with the suggestion. */
  onChange: (value: string, chosen: Suggestion | undefined) => void
  suggestions: readonly Suggestion[]
  hint?: string | undefined
  isInvalid?: boolean
  isMono?: boolean
  /** Whatever is typed stands; otherwise only a suggestion does, and the field goes back to what it was. */
  isFree?: boolean
}

/** More are found by typing. */
const MOST_SHOWN = 300

/** A line of text with a list that typing narrows. */
export function SuggestInput(props: SuggestInputProps) {
  const { label, value, onChange, suggestions, hint, isInvalid = false, isMono = false, isFree = false } = props
  const [typed, setTyped] = useState<string>()
  const [chosenId, setChosenId] = useState<string>()
  const shown = typed === undefined ? suggestions : suggestions.filter((each) => isLike(each, typed))
  const choose = (id: string | number | null): void => {
    const chosen = suggestions.find((each) => each.id === id)
    setTyped(undefined)
    setChosenId(chosen?.id)
    if (chosen) onChange(chosen.text, chosen)
  }
  // Of several with one text the one that was chosen. The list closes when this changes.
  const fitting = suggestions.filter(({ text }) => text === value)
  const selected = fitting.find(({ id }) => id === chosenId) ?? fitting[0]
  return (
    <ComboBox
      className="field"
      items={shown.slice(0, MOST_SHOWN)}
      inputValue={typed ?? value}
      onInputChange={(text) => {
        if (text === (typed ?? value)) return
        setTyped(text)
        if (isFree) onChange(text, undefined)
      }}
      onSelectionChange={choose}
      onBlur={() => setTyped(undefined)}
      selectedKey={selected?.id ?? null}
      allowsCustomValue
      allowsEmptyCollection={false}
      isInvalid={isInvalid}
      validationBehavior="aria"
      menuTrigger="input"
    >
      <Label>{label}</Label>
      <div className="suggest">
        <Input className={isMono ? 'input mono' : 'input'} spellCheck={false} />
        <AriaButton className="suggest-open">
          <ChevronDown size={12} aria-hidden />
        </AriaButton>
      </div>
      {hint !== undefined && (
        <Text slot="description" className={isInvalid ? 'field-hint is-wrong' : 'field-hint'}>
          {hint}
        </Text>
      )}
      <Popover className="popup choice-popup" offset={4}>
        <ListBox<Suggestion> className="menu">
          {({ id, text, about }) => (
            <ListBoxItem id={id} textValue={text} className="menu-item">
              <span className="menu-words">
                <Text slot="label" className={isMono ? 'mono' : ''}>
                  {text}
                </Text>
                {about !== undefined && (
                  <Text slot="description" className="menu-about">
                    {about}
                  </Text>
                )}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** Every word that was typed stands somewhere in it; accents and capitals do not matter. */
function isLike({ text, about = '' }: Suggestion, typed: string): boolean {
  const there = plain(`${text} ${about}`)
  return plain(typed)
    .split(/\s+/)
    .every((word) => there.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
