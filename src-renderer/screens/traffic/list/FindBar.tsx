import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { focusFrames } from '../../../commands/focus'
import { closeFind, findStep, setFind, stopFind, useFind } from '../../../store/find'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'
import './FindBar.css'

/** Looks for words or bytes in the list without hiding a row. Enter goes to the next match. */
export function FindBar() {
  const { find } = useTexts()
  const text = useFind((state) => state.text)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') void findStep(event.shiftKey ? 'previous' : 'next')
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="find" role="search" aria-label={find.title}>
      <Search size={16} aria-hidden />
      <input
        className="find-field"
        autoFocus
        aria-label={find.title}
        aria-describedby="find-says"
        autoComplete="off"
        spellCheck={false}
        placeholder={find.placeholder}
        value={text}
        onChange={({ target }) => void setFind(target.value)}
        onKeyDown={onKeyDown}
      />
      <Says />
      <Button kind="quiet" aria-label={find.previous} onPress={() => void findStep('previous')}>
        <ChevronUp size={16} aria-hidden />
      </Button>
      <Button kind="quiet" aria-label={find.next} onPress={() => void findStep('next')}>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Button kind="quiet" aria-label={find.close} onPress={leave}>
        <X size={16} aria-hidden />
      </Button>
    </div>
  )
}

function leave(): void {
  closeFind()
  focusFrames()
}

/** "3 of 128", or how far the search is, and the way to end it. */
function Says() {
  const { find, common } = useTexts()
  const { state, nth, isStopped } = useFind()
  const percent = state === undefined || state.total === 0 ? 100 : Math.floor((100 * state.searched) / state.total)
  const isSearching = state !== undefined && state.searched < state.total && !isStopped
  return (
    <>
      <span id="find-says" className="find-says" role="status">
        {state !== undefined &&
          (isSearching
            ? find.soFar(state.found, percent)
            : isStopped && percent < 100
              ? find.stopped(state.found, percent)
              : nth !== undefined
                ? find.of(nth, state.found)
                : find.found(state.found))}
      </span>
      {isSearching && (
        <Button kind="quiet" aria-label={find.stop} onPress={stopFind}>
          {common.cancel}
        </Button>
      )}
    </>
  )
}
