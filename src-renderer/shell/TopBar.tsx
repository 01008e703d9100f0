import { Hand } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { commandOf, run } from '../commands/registry'
import { useEngine } from '../store/engine'
import { shownCount, toggleHold, useFrames } from '../store/frames'
import { useTexts } from '../store/language'
import { useSources } from '../store/sources'
import { count } from '../ui/format'
import { Button } from '../ui/Button'
import { Hint } from '../ui/Hint'
import { FilterField } from './FilterField'
import { ModeMenu } from './ModeMenu'
import { SourceMenu } from './SourceMenu'
import './TopBar.css'

export function TopBar() {
  return (
    <header className="top-bar" data-pane>
      <SourceMenu />
      <Sessions />
      <ModeMenu />
      <FilterField />
      <FrameCount />
      <Hold />
    </header>
  )
}

/** How many are open, and the way to them. */
function Sessions() {
  const { shell, traffic } = useTexts()
  const tcp = useEngine((view) => view.state?.counters.sessions.tcp ?? 0)
  const udp = useEngine((view) => view.state?.counters.sessions.udp ?? 0)
  return (
    <Hint text={traffic.connections.show}>
      <Button kind="quiet" aria-label={shell.sessions(tcp, udp)} onPress={() => run('connections.show')}>
        <span className="sessions">
          TCP <b>{count(tcp)}</b> · UDP <b>{count(udp)}</b>
        </span>
      </Button>
    </Hint>
  )
}

/** Matching and total. Both are of one moment, so that it never says 9 of 8. */
function FrameCount() {
  const { shell } = useTexts()
  const shown = useFrames(shownCount)
  const { total, searched } = useFrames(({ counts }) => counts)
  return (
    <span className="frame-count mono" title={shell.frameCount}>
      {count(shown)}
      <span className="faint"> / {count(total)}</span>
      {searched < total && <span className="faint"> · {shell.searched(Math.floor((100 * searched) / total))}</span>}
    </span>
  )
}

/** A recording is paused instead: nothing arrives there. */
function Hold() {
  const { shell } = useTexts()
  const isLive = useSources(({ source }) => source === 'live')
  const held = useFrames((frames) => frames.held)
  const total = useFrames(({ counts }) => counts.total)
  if (!isLive) return null
  return (
    <Hint text={shell.holdHint} keys={commandOf('view.hold').keys?.[0]}>
      <ToggleButton className="button button-quiet hold" isSelected={held !== undefined} onChange={toggleHold}>
        <Hand size={16} aria-hidden />
        {held === undefined ? shell.hold : shell.held(total - held.total)}
      </ToggleButton>
    </Hint>
  )
}
