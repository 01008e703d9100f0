import { ListFilter, Search, TriangleAlert, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { flushSync } from 'react-dom'
import type { Samples } from '../../src-shared/filter/complete-filter'
import { explainFilter } from '../../src-shared/filter/explain-filter'
import type { FilterError } from '../../src-shared/filter/filter-node'
import { parseFilter } from '../../src-shared/filter/parse-filter'
import { engine } from '../bridge/links'
import { focusFrames } from '../commands/focus'
import { SaveFilter } from '../screens/traffic/filters/SaveFilter'
import { setFilter, useFilter } from '../store/filter'
import { said, useTexts } from '../store/language'
import { Keys } from '../ui/Keys'
import type { FilterOffer } from './filter-completions'
import { filterOffers } from './filter-completions'
import './FilterField.css'

const LIST_ID = 'filter-offers'
const optionId = (index: number): string => `filter-offer-${index}`

/** One field for all filters. It says what it understood or what is wrong and where, and completes what is written. */
export function FilterField() {
  const { text, fault } = useFilter()
  const { filter } = useTexts().shell
  const field = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [cursor, setCursor] = useState(0)
  const [active, setActive] = useState(-1)
  const samples = useSamples(isOpen)
  const offers = isOpen ? filterOffers(text, cursor, fault, samples) : []

  function write(next: string, at: number): void {
    setFilter(next)
    setCursor(at)
    setActive(-1)
  }

  function accept(offer: FilterOffer | undefined): void {
    if (offer === undefined) return
    // The text is in the field at once, and its cursor: the next letter may come before the next frame.
    flushSync(() => write(offer.text, offer.cursor))
    field.current?.setSelectionRange(offer.cursor, offer.cursor)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && offers.length > 0) setActive(wrapped(active + step, offers.length))
    else if ((event.key === 'Enter' || event.key === 'Tab') && active >= 0) accept(offers[active])
    // What was written is in force already: Enter goes on to what it shows.
    else if (event.key === 'Enter' && fault === undefined) focusFrames()
    else if (event.key === 'Enter') setOpen(false)
    // The first Escape clears the field, as its command says; the next one leaves it.
    else if (event.key === 'Escape' && text === '') focusFrames()
    else return
    event.preventDefault()
  }

  const state = text === '' ? 'empty' : fault === undefined ? 'good' : 'bad'
  return (
    <div className={`filter is-${state}`} role="search">
      <FilterIcon state={state} />
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-label={filter.label}
        aria-expanded={isOpen && offers.length > 0}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        aria-invalid={fault !== undefined}
        aria-describedby="filter-says"
        autoComplete="off"
        placeholder={filter.label}
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          write(target.value, target.selectionStart ?? target.value.length)
          setOpen(true)
        }}
        onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart ?? 0)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <Keys keys="/" />
      ) : (
        <AriaButton className="filter-clear" aria-label={filter.clear} onPress={() => setFilter('')}>
          <X size={16} aria-hidden />
        </AriaButton>
      )}
      {state === 'good' && <SaveFilter key={text} text={text} />}
      {/* A press would take the focus from the field, and with it the list. */}
      <div className="filter-below" hidden={!isOpen} onPointerDown={(event) => event.preventDefault()}>
        <p id="filter-says" className="filter-says">
          {fault === undefined ? <Understood text={text} /> : <Wrong text={text} fault={fault} />}
        </p>
        <div id={LIST_ID} role="listbox" aria-label={filter.completions} className="filter-offers">
          {offers.map((offer, index) => (
            <Offer key={offer.text} offer={offer} id={optionId(index)} isActive={index === active} onPress={accept} />
          ))}
        </div>
      </div>
    </div>
  )
}

function FilterIcon({ state }: { state: 'empty' | 'good' | 'bad' }) {
  const Icon = { empty: Search, good: ListFilter, bad: TriangleAlert }[state]
  return <Icon className="filter-icon" size={16} aria-hidden />
}

interface OfferProps {
  offer: FilterOffer
  id: string
  isActive: boolean
  onPress: (offer: FilterOffer) => void
}

function Offer({ offer, id, isActive, onPress }: OfferProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isActive}
      className="filter-offer"
      onClick={() => onPress(offer)}
    >
      <span className="mono">{offer.title}</span>
      <span className="filter-detail">{offer.detail}</span>
    </div>
  )
}

function Understood({ text }: { text: string }) {
  const texts = useTexts()
  const { filter } = texts.shell
  const parsed = parseFilter(text)
  if (text.trim() === '') return filter.help
  return filter.understood(explainFilter(parsed.ok ? parsed.value : null, texts.filter))
}

/** What is wrong, and the place where it is. */
function Wrong({ text, fault }: { text: string; fault: FilterError }) {
  const { filter } = useTexts().shell
  const [start, end] = fault.span
  return (
    <>
      <span className="filter-fault">{ended(said(fault.text))}</span> {filter.stillShown}
      <span className="filter-place mono">
        {text.slice(0, start)}
        <mark>{text.slice(start, Math.max(end, start + 1)) || ' '}</mark>
        {text.slice(Math.max(end, start + 1))}
      </span>
    </>
  )
}

function ended(sentence: string): string {
  return sentence.endsWith('?') ? sentence : `${sentence}.`
}

const noSamples: Samples = {}

/** Asked for each time the field is entered: the capture grows. */
function useSamples(isOpen: boolean): Samples {
  const [samples, setSamples] = useState(noSamples)
  useEffect(() => {
    if (isOpen) void engine.request('filter.samples', undefined).then((answer) => answer.ok && setSamples(answer.value))
  }, [isOpen])
  return samples
}

/** From -1, which is none, through the list and round to none again. */
function wrapped(index: number, length: number): number {
  return index < -1 ? length - 1 : index >= length ? -1 : index
}
