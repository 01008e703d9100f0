import { Group, Panel, useDefaultLayout } from 'react-resizable-panels'
import { RadioTower } from 'lucide-react'
import { useTexts } from '../../store/language'
import { useSelectedRun, useSimulator } from '../../store/simulator'
import { Button } from '../../ui/Button'
import { Divider } from '../../ui/Divider'
import { EmptyState } from '../../ui/EmptyState'
import { useMedia } from '../../ui/use-media'
import { AddDevices } from './AddDevices'
import { openAdding, startOne } from './actions'
import { RunList } from './RunList'
import { RunPane } from './RunPane'
import { RunSide } from './RunSide'
import { ScenarioMenu } from './ScenarioMenu'
import { SimulateBar } from './SimulateBar'
import './SimulateScreen.css'
import './RunReport.css'

/** Devices that speak correctly, and wrongly on purpose. */
export function SimulateScreen() {
  const isEmpty = useSimulator(({ runs }) => runs.length === 0)
  const isAdding = useSimulator((view) => view.isAdding)
  return (
    <div className="simulate">
      {isEmpty ? <NoDevices /> : <Panes />}
      {isAdding && <AddDevices />}
    </div>
  )
}

function NoDevices() {
  const { simulate } = useTexts()
  return (
    <EmptyState
      icon={RadioTower}
      title={simulate.none}
      actions={
        <>
          <Button kind="primary" onPress={() => void startOne()}>
            {simulate.startOne}
          </Button>
          <Button onPress={openAdding}>{simulate.add}…</Button>
          <ScenarioMenu />
        </>
      }
    >
      <p>{simulate.noneAbout}</p>
    </EmptyState>
  )
}

function Panes() {
  const { simulate } = useTexts()
  const run = useSelectedRun()
  const isRoomy = useMedia('(min-width: 1100px)')
  const layout = useDefaultLayout({ id: isRoomy ? 'simulate.wide' : 'simulate.narrow', storage: localStorage })
  return (
    <>
      <SimulateBar />
      <div className="simulate-panes">
        <Group key={isRoomy ? 'wide' : 'narrow'} {...layout}>
          <Panel id="runs" defaultSize={isRoomy ? 248 : 208} minSize={180} groupResizeBehavior="preserve-pixel-size">
            <RunList />
          </Panel>
          <Divider label={simulate.listWidth} />
          <Panel id="run" minSize={360}>
            {run && <RunPane key={run.id} run={run} />}
          </Panel>
          <Divider label={simulate.sideWidth} />
          <Panel id="side" defaultSize={isRoomy ? '34%' : '32%'} minSize={240}>
            {run && <RunSide run={run} />}
          </Panel>
        </Group>
      </div>
    </>
  )
}
