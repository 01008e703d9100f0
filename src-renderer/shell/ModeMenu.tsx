import type { Mode } from '../../src-shared/link/engine-contract'
import { setMode, useEngine } from '../store/engine'
import { PopupMenu } from '../ui/PopupMenu'

const modes: Record<Mode['kind'], { title: string; about: string }> = {
  answer: { title: 'Answer here', about: 'Trackers get the answers a server would give' },
  listen: { title: 'Listen only', about: 'Nothing is ever sent back' },
  relay: { title: 'Relay', about: 'Handed on to a platform, byte for byte' },
}

/** What is done with what arrives. Exactly one of three, never a mixture. */
export function ModeMenu() {
  const kind = useEngine((view) => view.state?.mode.kind ?? 'answer')
  return (
    <PopupMenu
      label={`Mode: ${modes[kind].title}`}
      heading="Mode"
      entries={[
        { id: 'answer', ...modes.answer },
        { id: 'listen', ...modes.listen },
      ]}
      chosen={kind}
      onChoose={(id) => (id === 'answer' || id === 'listen') && void setMode(id)}
    >
      <span className="label">Mode</span>
      {modes[kind].title}
    </PopupMenu>
  )
}
