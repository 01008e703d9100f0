import { commandOf, hindrance, run, titleOf } from '../commands/registry'
import { useEngine } from '../store/engine'
import { condition } from '../store/engine-view'
import { PopupMenu } from '../ui/PopupMenu'
import type { MarkTone } from '../ui/StateMark'
import { StateMark } from '../ui/StateMark'

const tones: Record<'off' | 'opening' | 'on' | 'failed' | 'down', [MarkTone, string]> = {
  off: ['off', 'off'],
  opening: ['busy', 'opening'],
  on: ['good', 'listening'],
  failed: ['error', 'failed'],
  down: ['error', 'engine down'],
}

/** Where bytes come from, and whether they can. */
export function SourceMenu() {
  const listening = useEngine((view) => view.state?.listening)
  const isDown = useEngine((view) => condition(view) === 'down')
  const usual = useEngine((view) => view.state?.usual.port ?? 8888)
  const port = listening?.kind === 'on' ? listening.port : usual
  const [tone, word] = tones[isDown ? 'down' : (listening?.kind ?? 'opening')]
  const id = 'listening.toggle'
  const command = commandOf(id)
  return (
    <PopupMenu
      label={`Source: live, port ${port}, ${word}`}
      heading="Source"
      entries={[
        {
          id,
          title: `${titleOf(id)} on port ${port}`,
          about: hindrance(id) ?? 'TCP and UDP, on every address of this computer',
          keys: command.keys?.[0],
          isDisabled: hindrance(id) !== undefined,
        },
      ]}
      onChoose={() => run(id)}
    >
      <StateMark tone={tone} />
      Live <span className="mono">:{port}</span>
      <span className="label">{word}</span>
    </PopupMenu>
  )
}
