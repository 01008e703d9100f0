import { Header, Menu, MenuItem, MenuSection, Text } from 'react-aria-components'
import { alsoThis, notThis, onlyThis } from '../../../../src-shared/filter/edit-filter'
import type { CommandId } from '../../../commands/registry'
import { commandOf, hindrance, run, titleOf } from '../../../commands/registry'
import { copyFormIds } from '../../../store/copy-forms'
import { setFilter, useFilter } from '../../../store/filter'
import { useTexts } from '../../../store/language'
import { ContextMenu } from '../../../ui/ContextMenu'
import { Keys } from '../../../ui/Keys'
import type { CellTerm } from './cell-term'

export interface FrameMenuPlace {
  x: number
  y: number
  /** What the cell under the pointer says, in the filter's words. */
  term: CellTerm | undefined
}

interface FrameMenuProps {
  /** Where the pointer asked for it; undefined while it is closed. */
  at: FrameMenuPlace | undefined
  onClose: () => void
}

/** What a right click on a frame offers. */
export function FrameMenu({ at, onClose }: FrameMenuProps) {
  const { traffic, notes } = useTexts()
  return (
    <ContextMenu label={traffic.frame} at={at} onClose={onClose}>
      <Menu
        className="menu"
        aria-label={traffic.frame}
        onAction={(id) => choose(String(id), at?.term)}
        onClose={onClose}
      >
        {at?.term !== undefined && <FilterEntries term={at.term} />}
        <MenuSection>
          <Header className="menu-heading">{notes.commands.heading}</Header>
          {(['note.mark', 'note.colour', 'note.comment', 'frame.link', 'frame.edit'] as const).map((id) => (
            <Entry key={id} id={id} title={titleOf(id)} />
          ))}
        </MenuSection>
        <MenuSection>
          <Header className="menu-heading">{traffic.menu.connection}</Header>
          <Entry id="connection.follow" title={traffic.menu.onlyConnection} />
        </MenuSection>
        <MenuSection>
          <Header className="menu-heading">{traffic.menu.copyAs}</Header>
          {copyFormIds.map((form) => (
            <Entry key={form} id={`frame.copy.${form}`} title={traffic.forms[form]} />
          ))}
        </MenuSection>
      </Menu>
    </ContextMenu>
  )
}

const edits = {
  only: ({ term, value }: CellTerm) => onlyThis(term, value),
  also: ({ term, value }: CellTerm) => alsoThis(useFilter.getState().text, term, value),
  not: ({ term, value }: CellTerm) => notThis(useFilter.getState().text, term, value),
}

function choose(id: string, term: CellTerm | undefined): void {
  if (id === 'only' || id === 'also' || id === 'not') {
    if (term !== undefined) setFilter(edits[id](term))
  } else run(id as CommandId)
}

function FilterEntries({ term: { term, value } }: { term: CellTerm }) {
  const { menu } = useTexts().traffic
  return (
    <MenuSection>
      <Header className="menu-heading">
        {menu.filterBy} <span className="mono">{onlyThis(term, value)}</span>
      </Header>
      <MenuItem id="only" className="menu-item">
        {menu.only}
      </MenuItem>
      <MenuItem id="also" className="menu-item">
        {menu.also}
      </MenuItem>
      <MenuItem id="not" className="menu-item">
        {menu.not}
      </MenuItem>
    </MenuSection>
  )
}

function Entry({ id, title }: { id: CommandId; title: string }) {
  const keys = commandOf(id).keys?.[0]
  return (
    <MenuItem id={id} textValue={title} isDisabled={hindrance(id) !== undefined} className="menu-item">
      <span className="menu-words">
        <Text slot="label">{title}</Text>
      </span>
      {keys !== undefined && <Keys keys={keys} />}
    </MenuItem>
  )
}
