import { Search } from 'lucide-react'
import {
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Text,
  TextField,
} from 'react-aria-components'
import { commandGroups } from '../commands/command'
import type { CommandId } from '../commands/registry'
import { commandIds, commandOf, hindrance, run, titleOf } from '../commands/registry'
import { useTexts } from '../store/language'
import { Keys } from '../ui/Keys'
import { Sheet } from '../ui/Sheet'
import { matchesWords } from './matches-words'
import './Palette.css'

/** Every command by name, with its key: the mouse's and the memory's way to all of them. */
export function Palette({ onClose }: { onClose: () => void }) {
  const {
    commands,
    shell: { palette },
  } = useTexts()
  return (
    <Sheet title={palette.title} isHeadless onClose={onClose}>
      <div className="palette">
        <Autocomplete filter={matchesWords}>
          {/* A search field would keep the first Escape to clear itself: a palette is left with what was written. */}
          <TextField className="palette-field" aria-label={palette.search} autoFocus>
            <Search size={16} aria-hidden />
            <Input role="combobox" aria-expanded placeholder={palette.search} spellCheck={false} />
          </TextField>
          <ListBox
            className="palette-list"
            aria-label={palette.title}
            renderEmptyState={() => <p className="palette-none">{palette.none}</p>}
            onAction={(id) => {
              onClose()
              run(id as CommandId)
            }}
          >
            {commandGroups.map((group) => (
              <ListBoxSection key={group}>
                <Header className="menu-heading">{commands.groups[group]}</Header>
                {commandIds
                  .filter((id) => commandOf(id).group === group && id !== 'palette')
                  .map((id) => (
                    <PaletteRow key={id} id={id} />
                  ))}
              </ListBoxSection>
            ))}
          </ListBox>
        </Autocomplete>
      </div>
    </Sheet>
  )
}

function PaletteRow({ id }: { id: CommandId }) {
  const why = hindrance(id)
  const keys = commandOf(id).keys?.[0]
  return (
    <ListBoxItem id={id} textValue={titleOf(id)} isDisabled={why !== undefined} className="menu-item">
      <Text slot="label" className="palette-title">
        {titleOf(id)}
      </Text>
      {why !== undefined && (
        <Text slot="description" className="menu-about">
          {why}
        </Text>
      )}
      {keys !== undefined && <Keys keys={keys} />}
    </ListBoxItem>
  )
}
