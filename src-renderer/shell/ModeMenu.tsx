import { run } from '../commands/registry'
import { useEngine } from '../store/engine'
import { useTexts } from '../store/language'
import { PopupMenu } from '../ui/PopupMenu'

const modes = ['answer', 'listen', 'relay'] as const

/** What is done with what arrives. Exactly one of three, never a mixture. */
export function ModeMenu() {
  const kind = useEngine((view) => view.state?.mode.kind ?? 'answer')
  const { mode } = useTexts().shell
  return (
    <PopupMenu
      label={mode.label(mode[kind])}
      heading={mode.heading}
      entries={[
        { id: 'answer', title: mode.answer, about: mode.answerAbout },
        { id: 'listen', title: mode.listen, about: mode.listenAbout },
        { id: 'relay', title: mode.relayChoose, about: mode.relayAbout },
      ]}
      chosen={kind}
      onChoose={(id) => {
        const chosen = modes.find((known) => known === id)
        if (chosen !== undefined) run(`mode.${chosen}`)
      }}
    >
      <span className="label">{mode.heading}</span>
      {mode[kind]}
    </PopupMenu>
  )
}
