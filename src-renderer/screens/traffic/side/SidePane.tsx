import { PanelLeftClose } from 'lucide-react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { CommandButton } from '../../../commands/CommandButton'
import { useFollowedDevices } from '../../../store/devices'
import { useTexts } from '../../../store/language'
import type { SideTab } from '../../../store/view'
import { showSide, useView } from '../../../store/view'
import { count } from '../../../ui/format'
import { ConnectionList } from '../connections/ConnectionList'
import { DeviceList } from '../devices/DeviceList'
import './SidePane.css'

/** Who has reported, and over which connections. */
export function SidePane() {
  const { traffic } = useTexts()
  const tab = useView(({ side }) => side)
  const devices = useFollowedDevices()
  const named = devices.filter(({ device }) => device !== undefined).length
  return (
    <Tabs className="side" selectedKey={tab} onSelectionChange={(id) => showSide(id as SideTab)}>
      <header className="tabs-header">
        <TabList className="pane-tabs" aria-label={traffic.side}>
          <Tab id="devices" className="pane-tab">
            {traffic.devices} <span className="faint">{count(named)}</span>
          </Tab>
          <Tab id="connections" className="pane-tab">
            {traffic.connections.title}
          </Tab>
        </TabList>
        <CommandButton id="devices.toggle" kind="quiet" icon={<PanelLeftClose size={16} aria-hidden />} isIconOnly />
      </header>
      <TabPanel id="devices" className="side-panel" data-pane>
        <DeviceList devices={devices} />
      </TabPanel>
      <TabPanel id="connections" className="side-panel" data-pane>
        <ConnectionList />
      </TabPanel>
    </Tabs>
  )
}
