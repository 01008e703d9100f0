import { ArrowLeft, ArrowRight } from 'lucide-react'
import { memo } from 'react'
import type { StreamChunk } from '../../../../src-shared/link/contracts/stream'
import { selectRow, useFrames } from '../../../store/frames'
import { useTexts } from '../../../store/language'
import { useTimeDisplay } from '../../../store/time-display'
import { frameTime } from '../list/frame-time'
import { hexText, signText } from './stream-text'

interface StreamLineProps {
  /** Undefined while the engine is being asked. */
  chunk: StreamChunk | undefined
  row: number
  /** The first byte of this line in its frame; the frame's first line says when it came and from whom. */
  from: number
  columns: number
  isText: boolean
  isSelected: boolean
}

/** Some bytes of one frame. Direction by arrow, indent and colour; a line above where a frame begins. */
export const StreamLine = memo(function StreamLine({ chunk, row, from, columns, isText, isSelected }: StreamLineProps) {
  const marks = [
    'stream-line',
    from === 0 && 'is-first',
    chunk?.direction === 'out' && 'is-out',
    isSelected && 'is-selected',
  ]
  const write = isText ? signText : hexText
  return (
    <div
      role="listitem"
      className={marks.filter(Boolean).join(' ')}
      aria-current={isSelected || undefined}
      onClick={() => {
        // Selecting bytes to copy them selects no frame.
        if (getSelection()?.isCollapsed !== false) void selectRow(row)
      }}
    >
      {from === 0 && chunk !== undefined && <Head chunk={chunk} />}
      <span className="stream-bytes mono">{chunk && write(chunk.bytes, from, from + columns)}</span>
    </div>
  )
})

function Head({ chunk: { at, direction } }: { chunk: StreamChunk }) {
  const { traffic } = useTexts()
  const time = useTimeDisplay()
  const firstAt = useFrames(({ counts }) => counts.firstAt)
  const Arrow = direction === 'in' ? ArrowRight : ArrowLeft
  const shown = time === 'utc' || time === 'first' ? time : 'local'
  return (
    <span className="stream-head">
      <span className="mono">{frameTime({ at, deviceTime: undefined, sincePrevious: undefined }, shown, firstAt)}</span>
      <Arrow size={12} role="img" aria-label={direction === 'in' ? traffic.fromDevice : traffic.toDevice} />
    </span>
  )
}
