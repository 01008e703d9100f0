import { PanelLeftOpen } from 'lucide-react'
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels'
import { CommandButton } from '../../commands/CommandButton'
import { useFollowedConnections } from '../../store/connections'
import { useFindings } from '../../store/findings'
import { shownCount, useFrames } from '../../store/frames'
import { useTexts } from '../../store/language'
import { useOverview } from '../../store/overview'
import { useView } from '../../store/view'
import { useMedia } from '../../ui/use-media'
import { DetailPanes } from './detail/DetailPanes'
import { SidePane } from './side/SidePane'
import { Divider } from '../../ui/Divider'
import { ExportProgress } from './export/ExportProgress'
import { FindingsPane } from './findings/FindingsPane'
import { SavedFilters } from './filters/SavedFilters'
import { FrameList } from './list/FrameList'
import { NewsForReaders } from './NewsForReaders'
import { NoFrames } from './NoFrames'
import { OverviewStrip } from './overview/OverviewStrip'
import { PlaybackBar } from './playback/PlaybackBar'
import { WideFrame } from './WideFrame'
import './TrafficScreen.css'

/** Devices, frames, and what the selected frame says. */
export function TrafficScreen() {
  const isEmpty = useFrames(({ counts }) => counts.total === 0)
  const hasFrame = useFrames(({ frame }) => frame !== undefined)
  const isFrameWide = useView((view) => view.isFrameWide) && hasFrame
  return (
    <div className="traffic-screen">
      <SavedFilters />
      {isEmpty ? <NothingYet /> : isFrameWide ? <WideFrame /> : <Panes />}
      <PlaybackBar />
    </div>
  )
}

/** Without frames there may be findings all the same, that nothing arrives is one; and connections that carry nothing. */
function NothingYet() {
  const hasFindings = useFindings(({ isOpen }) => isOpen)
  const { total } = useFollowedConnections()
  return (
    <div className="traffic-nothing">
      {total > 0 && <SidePane />}
      <NoFrames />
      {hasFindings && <FindingsPane />}
    </div>
  )
}

function Panes() {
  const { diagnosis, traffic } = useTexts()
  const isRoomy = useMedia('(min-width: 900px)')
  const hasDevices = useView((view) => view.hasDevices) ?? isRoomy
  const hasFindings = useFindings(({ isOpen }) => isOpen)
  const panelIds = [...(hasDevices ? ['devices'] : []), 'traffic', ...(hasFindings ? ['findings'] : [])]
  const layout = useDefaultLayout({ id: 'traffic', panelIds, storage: localStorage })
  return (
    <div className="traffic">
      <Group {...layout}>
        {hasDevices && (
          <>
            <Panel id="devices" defaultSize={236} minSize={180} maxSize={420} groupResizeBehavior="preserve-pixel-size">
              <SidePane />
            </Panel>
            <Divider label={traffic.devicesWidth} />
          </>
        )}
        <Panel id="traffic" minSize={360}>
          <FramesAndDetail />
        </Panel>
        {hasFindings && (
          <>
            <Divider label={diagnosis.drawer.width} />
            <Panel
              id="findings"
              defaultSize={320}
              minSize={240}
              maxSize={560}
              groupResizeBehavior="preserve-pixel-size"
            >
              <FindingsPane />
            </Panel>
          </>
        )}
      </Group>
      {!hasDevices && (
        <div className="devices-open">
          <CommandButton id="devices.toggle" kind="quiet" icon={<PanelLeftOpen size={16} aria-hidden />} isIconOnly />
        </div>
      )}
      <ExportProgress />
      <NewsForReaders />
    </div>
  )
}

/** The list on top, or on the left where the window is wide. */
function FramesAndDetail() {
  const { traffic } = useTexts()
  const isWide = useMedia('(min-width: 1600px)')
  const layout = useDefaultLayout({ id: isWide ? 'traffic.wide' : 'traffic.tall', storage: localStorage })
  const saidOpen = useOverview((store) => store.saidOpen)
  const isTall = useMedia('(min-height: 700px)')
  const isOpen = saidOpen ?? isTall
  const hasRows = useFrames((frames) => shownCount(frames) > 0)
  return (
    <Group key={isWide ? 'wide' : 'tall'} orientation={isWide ? 'horizontal' : 'vertical'} {...layout}>
      <Panel id="frames" defaultSize={isWide ? '55%' : '54%'} minSize={isWide ? 480 : 120}>
        <div className="frames-pane">
          {isOpen && <OverviewStrip />}
          {hasRows ? <FrameList /> : <NoFrames />}
        </div>
      </Panel>
      <Divider label={isWide ? traffic.listWidth : traffic.listHeight} />
      <Panel id="detail" minSize={isWide ? 360 : 100}>
        <DetailPanes />
      </Panel>
    </Group>
  )
}
