import { PanelRightClose, PanelRightOpen } from 'lucide-react'
import { memo } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { CommandButton } from '../../../commands/CommandButton'
import { useTexts } from '../../../store/language'
import { RawStream } from '../stream/RawStream'
import type { AroundTab } from './around-store'
import { showTab, useAround } from './around-store'
import { Explained } from './Explained'
import { MapTab } from './MapTab'
import { WhyPane } from './WhyPane'

/** What stands around the selected frame: where it was sent from, its connection's stream, why it is read this way. */
export const AroundPane = memo(function AroundPane() {
  const { detail } = useTexts().traffic
  const tab = useAround((around) => around.tab)
  return (
    <Tabs className="fields-pane" selectedKey={tab} onSelectionChange={(id) => showTab(id as AroundTab)}>
      <header className="tabs-header">
        <TabList className="pane-tabs" aria-label={detail.around}>
          <Tab id="map" className="pane-tab">
            {detail.map}
          </Tab>
          <Tab id="stream" className="pane-tab">
            {detail.stream}
          </Tab>
          <Tab id="why" className="pane-tab">
            {detail.why}
          </Tab>
        </TabList>
        <AroundButton isOpen />
      </header>
      <TabPanel id="map" className="pane-panel" data-pane>
        <MapTab />
      </TabPanel>
      <TabPanel id="stream" className="pane-panel" data-pane>
        <RawStream />
      </TabPanel>
      <TabPanel id="why" className="pane-panel" data-pane>
        <Explained otherwise={<p className="pane-words">{detail.noneAbout}</p>}>
          {(explanation) => <WhyPane explanation={explanation} />}
        </Explained>
      </TabPanel>
    </Tabs>
  )
})

/** Where the pane is closed its button stays. */
export function AroundButton({ isOpen }: { isOpen: boolean }) {
  const Icon = isOpen ? PanelRightClose : PanelRightOpen
  return <CommandButton id="around.toggle" kind="quiet" icon={<Icon size={16} aria-hidden />} isIconOnly />
}
