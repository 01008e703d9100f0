import { Keyboard, SquareChevronRight } from 'lucide-react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { CommandButton } from '../commands/CommandButton'
import { ariaKeys } from '../commands/keys'
import { commandOf } from '../commands/registry'
import type { ScreenId } from '../screens/screen-id'
import { screenIds } from '../screens/screen-id'
import { useTexts } from '../store/language'
import { goTo, useView } from '../store/view'
import { Toasts } from '../ui/Toasts'
import { Announcer } from './Announcer'
import { DropTarget } from './DropTarget'
import { EngineNotice } from './EngineNotice'
import { FileNotice } from './FileNotice'
import { Overlays } from './Overlays'
import { screens } from './screens'
import { StatusBar } from './StatusBar'
import { TopBar } from './TopBar'
import './Shell.css'

/** Four screens, one top bar, one status bar. Nothing else. */
export function Shell() {
  const screen = useView((view) => view.screen)
  // Everything below is drawn anew with it when the language changes.
  const { shell } = useTexts()
  return (
    <div className="shell">
      <TopBar />
      <Tabs className="shell-tabs" selectedKey={screen} onSelectionChange={(id) => goTo(id as ScreenId)}>
        <nav className="tab-bar" data-pane aria-label={shell.screensLabel}>
          <TabList className="tab-list" aria-label={shell.screensLabel}>
            {screenIds.map((id) => (
              <ScreenTab key={id} id={id} />
            ))}
          </TabList>
          <div className="tab-bar-end">
            <CommandButton id="palette" kind="quiet" icon={<SquareChevronRight size={16} aria-hidden />} showsKeys />
            <CommandButton id="shortcuts" kind="quiet" icon={<Keyboard size={16} aria-hidden />} showsKeys />
          </div>
        </nav>
        <EngineNotice />
        <FileNotice />
        <main className="screen" data-pane tabIndex={-1}>
          {screenIds.map((id) => (
            <ScreenPanel key={id} id={id} />
          ))}
        </main>
      </Tabs>
      <StatusBar />
      <Overlays />
      <DropTarget />
      <Toasts />
      <Announcer />
    </div>
  )
}

function ScreenTab({ id }: { id: ScreenId }) {
  const { shell } = useTexts()
  const { icon: Icon } = screens[id]
  const keys = commandOf(`go.${id}`).keys?.[0] ?? ''
  return (
    <Tab id={id} className="tab" aria-keyshortcuts={ariaKeys(keys)}>
      <Icon size={16} aria-hidden />
      {shell.screens[id]}
    </Tab>
  )
}

function ScreenPanel({ id }: { id: ScreenId }) {
  const { Screen } = screens[id]
  return (
    <TabPanel id={id} className="screen-panel">
      <Screen />
    </TabPanel>
  )
}
