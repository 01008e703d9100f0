import { ChevronDown, ChevronUp, Minimize2 } from 'lucide-react'
import { CommandButton } from '../../commands/CommandButton'
import { useFrames } from '../../store/frames'
import { useTexts } from '../../store/language'
import { DetailPanes } from './detail/DetailPanes'
import { summaryText } from './list/summary-text'
import './WideFrame.css'

/** The selected frame with the whole screen to itself; the keys of the list go on from one frame to the next. */
export function WideFrame() {
  const { traffic } = useTexts()
  const row = useFrames(({ frame }) => frame?.row)
  if (row === undefined) return null
  const about = [row.device, row.protocol, traffic.types[row.type], summaryText(row.summary)]
  return (
    <div className="wide-frame">
      <header className="wide-header" data-pane>
        <CommandButton id="frame.wide" kind="quiet" icon={<Minimize2 size={16} aria-hidden />} showsKeys />
        <CommandButton id="frame.previous" kind="quiet" icon={<ChevronUp size={16} aria-hidden />} isIconOnly />
        <CommandButton id="frame.next" kind="quiet" icon={<ChevronDown size={16} aria-hidden />} isIconOnly />
        <h2>{traffic.frameNumber(row.number)}</h2>
        <p>{about.filter(Boolean).join(' · ')}</p>
      </header>
      <DetailPanes />
    </div>
  )
}
