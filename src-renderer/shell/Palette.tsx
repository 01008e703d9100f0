import { Search } from 'lucide-react'
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, SearchField, Text } from 'react-aria-components'
import { commandGroups } from '../commands/command'
import type { CommandId } from '../commands/registry'
import { commandIds, commandOf, hindrance, run, titleOf } from '../commands/registry'
import { Keys } from '../ui/Keys'
import { Sheet } from '../ui/Sheet'
import './Palette.css'

/** Every command by name, with its key: the mouse's and the memory's way to all of them. */
export function Palette({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="Commands" isHeadless onClose={onClose}>
      <div className="palette">
        <Autocomplete filter={matchesWords}>
          <SearchField className="palette-field" aria-label="Search commands" autoFocus>
            <Search size={16} aria-hidden />
            <Input placeholder="Search commands" spellCheck={false} />
          </SearchField>
          <Menu
            className="palette-list"
            aria-label="Commands"
            renderEmptyState={() => <p className="palette-none">No command has these words.</p>}
            onAction={(id) => {
              onClose()
              run(id as CommandId)
            }}
          >
            {commandGroups.map((group) => (
              <MenuSection key={group}>
                <Header className="menu-heading">{group}</Header>
                {commandIds
                  .filter((id) => commandOf(id).group === group && id !== 'palette')
                  .map((id) => (
                    <PaletteRow key={id} id={id} />
                  ))}
              </MenuSection>
            ))}
          </Menu>
        </Autocomplete>
      </div>
    </Sheet>
  )
}

function PaletteRow({ id }: { id: CommandId }) {
  const why = hindrance(id)
  const keys = commandOf(id).keys?.[0]
  return (
    <MenuItem id={id} textValue={titleOf(id)} isDisabled={why !== undefined} className="menu-item">
      <Text slot="label" className="palette-title">
        {titleOf(id)}
      </Text>
      {why !== undefined && (
        <Text slot="description" className="menu-about">
          {why}
        </Text>
      )}
      {keys !== undefined && <Keys keys={keys} />}
    </MenuItem>
  )
}

/** All words of the search occur, in any order: "them da" finds "Theme: dark". */
function matchesWords(title: string, search: string): boolean {
  const text = title.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
