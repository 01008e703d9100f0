import { commandOf, hindrance, run, titleOf } from '../commands/registry'
import { useEngine } from '../store/engine'
import { condition } from '../store/engine-view'
import { useTexts } from '../store/language'
import { PopupMenu } from '../ui/PopupMenu'
import type { MarkTone } from '../ui/StateMark'
import { StateMark } from '../ui/StateMark'

const tones = { off: 'off', opening: 'busy', on: 'good', failed: 'error', down: 'error' } as const satisfies Record<
  string,
  MarkTone
>

/** Where bytes come from, and whether they can. */
export function SourceMenu() {
  const listening = useEngine((view) => view.state?.listening)
  const isDown = useEngine((view) => condition(view) === 'down')
  const usual = useEngine((view) => view.state?.usual.port ?? 8888)
  const port = listening?.kind === 'on' ? listening.port : usual
  const state = isDown ? 'down' : (listening?.kind ?? 'opening')
  const { source } = useTexts().shell
  const word = source.states[state]
  const id = 'listening.toggle'
  const command = commandOf(id)
  return (
    <PopupMenu
      label={source.label(port, word)}
      heading={source.heading}
      entries={[
        {
          id,
          title: source.onPort(titleOf(id), port),
          about: hindrance(id) ?? source.everyAddress,
          keys: command.keys?.[0],
          isDisabled: hindrance(id) !== undefined,
        },
      ]}
      onChoose={() => run(id)}
    >
      <StateMark tone={tones[state]} />
      {source.live} <span className="mono">:{port}</span>
      <span className="label">{word}</span>
    </PopupMenu>
  )
}
