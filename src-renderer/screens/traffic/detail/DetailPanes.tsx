import { TextSelect } from 'lucide-react'
import { memo, useLayoutEffect, useMemo } from 'react'
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels'
import { useSelectedFrame } from '../../../store/frames'
import { useTexts } from '../../../store/language'
import { EmptyState } from '../../../ui/EmptyState'
import { useSize } from '../../../ui/use-size'
import { Divider } from '../../../ui/Divider'
import { AroundButton, AroundPane } from './AroundPane'
import { isAroundOpen, setRoom, useAround } from './around-store'
import { BytesPane } from './BytesPane'
import { Explained, ExplanationContext } from './Explained'
import { explain } from './explanation'
import { FieldsPane } from './FieldsPane'
import './DetailPanes.css'

/** What the selected frame says, the bytes that say it, and what stands around it. */
export function DetailPanes() {
  const frame = useSelectedFrame()
  const explanation = useMemo(() => (frame === undefined ? undefined : explain(frame)), [frame])
  const [attach, { width, height }] = useSize()
  return (
    <div ref={attach} className="detail">
      {width > 0 && (
        <ExplanationContext value={explanation}>
          <Halves isWide={width > height} isRoomy={Math.max(width, height) >= ROOMY_PX} />
        </ExplanationContext>
      )}
    </div>
  )
}

/** From here on there is room for three panes in a row. */
const ROOMY_PX = 900

const Halves = memo(function Halves({ isWide, isRoomy }: { isWide: boolean; isRoomy: boolean }) {
  const { traffic } = useTexts()
  const isOpen = useAround(isAroundOpen)
  useLayoutEffect(() => setRoom(isRoomy), [isRoomy])
  const shape = isWide ? 'wide' : 'tall'
  const panelIds = isOpen ? ['read', 'around'] : ['read']
  const layout = useDefaultLayout({ id: `around.${shape}`, panelIds, storage: localStorage })
  return (
    <div className={`halves halves-${shape}`}>
      <Group key={shape} orientation={isWide ? 'horizontal' : 'vertical'} {...layout}>
        <Panel id="read" minSize={isWide ? 320 : 120}>
          <Read />
        </Panel>
        {isOpen && (
          <>
            <Divider label={isWide ? traffic.aroundWidth : traffic.aroundHeight} />
            <Panel id="around" defaultSize={isWide ? '34%' : '36%'} minSize={isWide ? 240 : 120}>
              <AroundPane />
            </Panel>
          </>
        )}
      </Group>
      {!isOpen && (
        <aside className="around-closed">
          <AroundButton isOpen={false} />
        </aside>
      )}
    </div>
  )
})

/** Fields and bytes. */
function Read() {
  const [attach, { width, height }] = useSize()
  const isWide = width >= SIDE_BY_SIDE_PX && width > height * SIDE_BY_SIDE_RATIO
  return (
    <div ref={attach} className="detail">
      {width > 0 && <Explained otherwise={<NothingSelected />}>{() => <Panes isWide={isWide} />}</Explained>}
    </div>
  )
}

/** Below this, fields and bytes stand on top of each other. */
const SIDE_BY_SIDE_PX = 640
/** A part that is nearly square shows sixteen bytes a row below the fields, and eight beside them. */
const SIDE_BY_SIDE_RATIO = 1.4

function NothingSelected() {
  const { detail } = useTexts().traffic
  return (
    <section className="detail-empty" data-pane tabIndex={-1} aria-label={detail.frame}>
      <EmptyState icon={TextSelect} title={detail.none}>
        <p>{detail.noneAbout}</p>
      </EmptyState>
    </section>
  )
}

const Panes = memo(function Panes({ isWide }: { isWide: boolean }) {
  const { traffic } = useTexts()
  const shape = isWide ? 'wide' : 'tall'
  const layout = useDefaultLayout({ id: `detail.${shape}`, storage: localStorage })
  return (
    <Group key={shape} orientation={isWide ? 'horizontal' : 'vertical'} {...layout}>
      <Panel id="fields" defaultSize={isWide ? '44%' : '50%'} minSize={isWide ? 240 : 80}>
        <FieldsPane />
      </Panel>
      <Divider label={isWide ? traffic.fieldsWidth : traffic.fieldsHeight} />
      <Panel id="bytes" minSize={isWide ? 300 : 80}>
        <Explained>{(explanation) => <BytesPane explanation={explanation} />}</Explained>
      </Panel>
    </Group>
  )
})
