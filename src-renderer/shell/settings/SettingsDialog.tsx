import { Search } from 'lucide-react'
import { useState } from 'react'
import { Input, SearchField, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { settingGroups, type SettingGroup } from '../../../src-shared/settings/setting'
import { settingIds, settingOf } from '../../../src-shared/settings/settings'
import { useTexts } from '../../store/language'
import { exportSettings, importSettings } from '../../store/settings'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { matchesWords } from '../matches-words'
import { SettingRow } from './SettingRow'
import './SettingsDialog.css'

/** Everything that can be set, in five groups or as what a search finds. Each change holds at once and is kept. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { settings } = useTexts()
  const [search, setSearch] = useState('')
  return (
    <Sheet title={settings.title} onClose={onClose}>
      <div className="settings">
        <SearchField
          className="settings-field"
          aria-label={settings.search}
          value={search}
          onChange={setSearch}
          autoFocus
        >
          <Search size={16} aria-hidden />
          <Input placeholder={settings.search} spellCheck={false} />
        </SearchField>
        {search.trim() === '' ? <Groups /> : <Found search={search} />}
        <footer className="settings-footer">
          <Button onPress={() => void importSettings()}>{settings.import}</Button>
          <Button onPress={() => void exportSettings()}>{settings.export}</Button>
        </footer>
      </div>
    </Sheet>
  )
}

function Groups() {
  const { settings } = useTexts()
  return (
    <Tabs className="settings-groups" orientation="vertical">
      <TabList className="settings-tabs" aria-label={settings.title}>
        {settingGroups.map((group) => (
          <Tab key={group} id={group} className="settings-tab">
            {settings.groups[group]}
          </Tab>
        ))}
      </TabList>
      {settingGroups.map((group) => (
        <TabPanel key={group} id={group} className="settings-panel">
          <p className="settings-hint">{settings.groupHints[group]}</p>
          <Rows group={group} search="" />
        </TabPanel>
      ))}
    </Tabs>
  )
}

/** What has all words of the search in its title, its hint or the name of its group. */
function Found({ search }: { search: string }) {
  const { settings } = useTexts()
  const groups = settingGroups.filter((group) => idsIn(group, search, settings).length > 0)
  return (
    <div className="settings-panel" role="region" aria-label={settings.search}>
      {groups.length === 0 && <p className="settings-hint">{settings.none}</p>}
      {groups.map((group) => (
        <section key={group} aria-label={settings.groups[group]}>
          <h3>{settings.groups[group]}</h3>
          <Rows group={group} search={search} />
        </section>
      ))}
    </div>
  )
}

function Rows({ group, search }: { group: SettingGroup; search: string }) {
  const { settings } = useTexts()
  return idsIn(group, search, settings).map((id) => <SettingRow key={id} id={id} />)
}

function idsIn(group: SettingGroup, search: string, { groups, items }: ReturnType<typeof useTexts>['settings']) {
  return settingIds.filter(
    (id) =>
      settingOf(id).group === group &&
      matchesWords(`${groups[group]} ${items[id].title} ${items[id].hint} ${id}`, search),
  )
}
