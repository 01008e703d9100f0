import { commandGroups } from '../commands/command'
import { commandIds, commandOf } from '../commands/registry'
import { useTexts } from '../store/language'
import { Keys } from '../ui/Keys'
import { Sheet } from '../ui/Sheet'
import './Shortcuts.css'

/** Every key of the command table, on one sheet. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  return (
    <Sheet title={texts.shell.shortcuts.title} onClose={onClose}>
      <div className="shortcuts" tabIndex={0} role="group" aria-label={texts.shell.shortcuts.all}>
        {commandGroups.map((group) => (
          <section key={group}>
            <h3>{texts.commands.groups[group]}</h3>
            <dl>
              {commandIds
                .map((id) => ({ id, ...commandOf(id) }))
                .filter((command) => command.group === group && command.keys !== undefined)
                .map(({ id, title, keys }) => (
                  <div key={id} className="shortcut">
                    <dt>{title(texts)}</dt>
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
