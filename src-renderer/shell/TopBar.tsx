import { Hand, Search, X } from 'lucide-react'
import { Button as AriaButton, Input, SearchField, ToggleButton } from 'react-aria-components'
import { commandOf } from '../commands/registry'
import { setFilter, toggleHold, useView } from '../store/view'
import { useEngine } from '../store/engine'
import { count } from '../ui/format'
import { Hint } from '../ui/Hint'
import { Keys } from '../ui/Keys'
import { ModeMenu } from './ModeMenu'
import { SourceMenu } from './SourceMenu'
import './TopBar.css'

export function TopBar() {
  return (
    <header className="top-bar" data-pane>
      <SourceMenu />
      <Sessions />
      <ModeMenu />
      <Filter />
      <FrameCount />
      <Hold />
    </header>
  )
}

function Sessions() {
  const tcp = useEngine((view) => view.state?.counters.sessions.tcp ?? 0)
  const udp = useEngine((view) => view.state?.counters.sessions.udp ?? 0)
  return (
    <span className="sessions" title="Open sessions">
      TCP <b>{count(tcp)}</b> <span aria-hidden>·</span> UDP <b>{count(udp)}</b>
    </span>
  )
}

function Filter() {
  const filter = useView((view) => view.filter)
  return (
    <SearchField className="filter" aria-label="Filter" value={filter} onChange={setFilter}>
      <Search size={16} aria-hidden />
      <Input type="search" placeholder="Filter" spellCheck={false} />
      {filter === '' ? (
        <Keys keys="/" />
      ) : (
        <AriaButton className="filter-clear" aria-label="Clear the filter">
          <X size={16} aria-hidden />
        </AriaButton>
      )}
    </SearchField>
  )
}

/** Matching and total. Both are of one moment, so that it never says 9 of 8. */
function FrameCount() {
  const total = useEngine((view) => view.state?.counters.frames ?? 0)
  const heldAt = useView((view) => view.heldAt)
  const shown = heldAt ?? total
  return (
    <span className="frame-count mono" title="Frames shown / frames in all">
      {count(shown)}
      <span className="faint"> / {count(total)}</span>
    </span>
  )
}

function Hold() {
  const heldAt = useView((view) => view.heldAt)
  const total = useEngine((view) => view.state?.counters.frames ?? 0)
  const isHeld = heldAt !== undefined
  return (
    <Hint text="Freeze what is shown. Recording goes on." keys={commandOf('view.hold').keys?.[0]}>
      <ToggleButton className="button button-quiet hold" isSelected={isHeld} onChange={toggleHold}>
        <Hand size={16} aria-hidden />
        {isHeld ? `Held · ${count(total - heldAt)} new` : 'Hold'}
      </ToggleButton>
    </Hint>
  )
}
