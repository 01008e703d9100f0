import { ArrowLeft, ArrowRight } from 'lucide-react'
import { memo } from 'react'
import type { FrameRow } from '../../../../src-shared/link/engine-contract'
import { ISSUE_SEVERITIES, worstSeverity } from '../../../../src-shared/model/issue'
import { useTexts } from '../../../store/language'
import type { TimeDisplay } from '../../../store/time-display'
import { count, duration } from '../../../ui/format'
import { Found } from '../../../ui/Found'
import { SeverityMark } from '../../../ui/SeverityMark'
import { columns } from './columns'
import { clockText, clockWords, frameTime, fullTime, isClockDoubtful, SILENCE_MS } from './frame-time'
import { Comment, CommentField, MarkDot } from './NoteMarks'
import { summaryText } from './summary-text'

interface FrameLineProps {
  place: number
  /** Undefined while the engine is being asked. */
  row: FrameRow | undefined
  time: TimeDisplay
  firstAt: number | undefined
  isSelected: boolean
  /** Of the same connection as the row under the pointer. */
  isRelated: boolean
  /** Frames between the row above and this one that the list does not show. */
  missing: number
  /** What is being looked for, in lower case, where this row has it. */
  needle: string | undefined
  /** Its comment is being written. */
  isWriting: boolean
  /** Where it stays, from the first row in view, when it was scrolled away from. */
  pinnedAt?: number | undefined
}

/** The element of a row, for aria-activedescendant. */
export function lineId(place: number): string {
  return `frame-${place}`
}

/** One row of the frame list. */
export const FrameLine = memo(function FrameLine(props: FrameLineProps) {
  const { place, row, isSelected, isRelated, missing, needle, pinnedAt } = props
  const { notes } = useTexts()
  const marks = [
    'frame-line',
    row?.direction === 'out' && 'is-out',
    row?.type === 'noise' && 'is-noise',
    row?.type === 'alarm' && 'is-alarm',
    isRelated && 'is-related',
    isSilence(row) && 'is-after-silence',
    row?.mark && `is-marked mark-${row.mark}`,
    needle !== undefined && 'is-match',
    pinnedAt !== undefined && 'is-pinned',
  ]
  return (
    <div
      id={lineId(place)}
      role="row"
      aria-rowindex={place + 2} // the headings are row 1
      aria-selected={isSelected}
      className={marks.filter(Boolean).join(' ')}
      style={pinnedAt === undefined ? undefined : { top: pinnedAt }}
      data-place={place}
      data-session={row?.session}
    >
      {missing > 0 && <span className="frame-missing" title={notes.hidden(missing)} />}
      {row === undefined ? <Awaited /> : <Cells {...props} row={row} />}
    </div>
  )
})

/** Scrolled to, and not there yet: the row keeps its place. */
function Awaited() {
  return columns.map((column) => (
    <span key={column} role="gridcell" className={`cell-${column}`}>
      {column === 'summary' && <span className="frame-awaited" />}
    </span>
  ))
}

function Cells({ row, time, firstAt, needle = '', isWriting }: FrameLineProps & { row: FrameRow }) {
  const { traffic } = useTexts()
  const summary = summaryText(row.summary)
  const doubt = isClockDoubtful(row) ? 'is-doubtful' : ''
  return (
    <>
      <span role="gridcell" className="cell-number mono">
        <MarkDot mark={row.mark} />
        {count(row.number)}
      </span>
      <span role="gridcell" className={`cell-time mono ${time === 'device' ? doubt : ''}`} title={fullTime(row)}>
        {frameTime(row, time, firstAt)}
      </span>
      <Clock row={row} doubt={doubt} />
      <span role="gridcell" className="cell-device mono">
        <Found text={row.device ?? '–'} needle={needle} />
      </span>
      <span role="gridcell" className="cell-connection">
        {row.transport.toUpperCase()} <span className="mono">#{row.session}</span>
      </span>
      <Direction direction={row.direction} />
      <span role="gridcell" className="cell-protocol">
        <Found text={row.protocol ?? '–'} needle={needle} />
      </span>
      <span role="gridcell" className="cell-type">
        <Found text={traffic.types[row.type]} needle={needle} />
      </span>
      <span role="gridcell" className="cell-summary" title={summary}>
        {isSilence(row) && <span className="frame-silence">{traffic.silent(duration(row.sincePrevious ?? 0))}</span>}
        {isWriting ? (
          <CommentField row={row} />
        ) : (
          <>
            {row.comment !== undefined && <Comment text={row.comment} needle={needle} />}
            <Found text={summary} needle={needle} />
          </>
        )}
      </span>
      <Issues codes={row.issues} />
    </>
  )
}

/** How far the device's clock is off; a dash would say that it is known to have none. */
function Clock({ row: { at, deviceTime }, doubt }: { row: FrameRow; doubt: string }) {
  const ms = at === undefined || deviceTime === undefined ? undefined : deviceTime - at
  return (
    <span role="gridcell" className={`cell-clock mono ${doubt}`} title={ms === undefined ? undefined : clockWords(ms)}>
      {ms !== undefined && clockText(ms)}
    </span>
  )
}

function isSilence(row: FrameRow | undefined): boolean {
  return (row?.sincePrevious ?? 0) >= SILENCE_MS
}

/** Arrow and indent, never colour alone: devices speak from the left, we answer from the right. */
function Direction({ direction }: Pick<FrameRow, 'direction'>) {
  const { traffic } = useTexts()
  const Arrow = direction === 'in' ? ArrowRight : ArrowLeft
  return (
    <span
      role="gridcell"
      className="cell-direction"
      aria-label={direction === 'in' ? traffic.fromDevice : traffic.toDevice}
    >
      <Arrow size={12} aria-hidden />
    </span>
  )
}

/** The worst issue by shape, colour and word, and how many more there are. */
function Issues({ codes }: { codes: FrameRow['issues'] }) {
  const { traffic } = useTexts()
  const worst = worstSeverity(codes.map((code) => ({ code })))
  const first = codes.find((code) => ISSUE_SEVERITIES[code] === worst)
  return (
    <span role="gridcell" className="cell-issues">
      {worst !== undefined && first !== undefined && (
        <SeverityMark severity={worst}>
          {traffic.issues[first]}
          {codes.length > 1 && <span className="faint">+{codes.length - 1}</span>}
        </SeverityMark>
      )}
    </span>
  )
}
