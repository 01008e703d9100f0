import { commandGroups } from '../commands/command'
import { commandIds, commandOf } from '../commands/registry'
import { Keys } from '../ui/Keys'
import { Sheet } from '../ui/Sheet'
import './Shortcuts.css'

/** Every key of the command table, on one sheet. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="Keyboard shortcuts" onClose={onClose}>
      <div className="shortcuts" tabIndex={0} role="group" aria-label="All shortcuts">
        {commandGroups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {commandIds
                .map((id) => commandOf(id))
                .filter((command) => command.group === group && command.keys !== undefined)
                .map(({ title, keys }) => (
                  <div key={title} className="shortcut">
                    <dt>{title}</dt>
                    <dd>
                      {keys?.map((key) => (
                        <Keys key={key} keys={key} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  )
}
