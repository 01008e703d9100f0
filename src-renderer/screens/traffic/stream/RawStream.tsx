import { ArrowDownUp } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { selectRow, useFrames } from '../../../store/frames'
import { useTexts } from '../../../store/language'
import { useSources } from '../../../store/sources'
import { EmptyState } from '../../../ui/EmptyState'
import { bytes } from '../../../ui/format'
import { useListScroll } from '../../../ui/use-list-scroll'
import { useSize } from '../../../ui/use-size'
import { CommandButton } from '../../../commands/CommandButton'
import { frameOfLine, frameOfRow, lineStarts } from './stream-lines'
import { needChunks, showStream, useStream } from './stream-store'
import { StreamLine } from './StreamLine'
import './RawStream.css'

/** As --line-height in RawStream.css. */
const LINE_PX = 20
/** What stands before the bytes, and the width of a sign of JetBrains Mono at 12 px. */
const GUTTER_PX = 152
const SIGN_PX = 7.2

/** All bytes of the selected frame's connection, both directions in the order in which they came. */
export function RawStream() {
  const { stream } = useTexts()
  const session = useFrames(({ frame }) => frame?.row.session)
  const source = useSources((sources) => (sources.source === 'file' ? sources.file?.number : undefined))
  const total = useFrames(({ counts }) => counts.total)
  useEffect(() => {
    if (session !== undefined) showStream(session, true)
  }, [session, source])
  useEffect(() => {
    if (session !== undefined) showStream(session)
  }, [session, total])
  if (session === undefined)
    return (
      <EmptyState icon={ArrowDownUp} title={stream.none}>
        <p>{stream.noneAbout}</p>
      </EmptyState>
    )
  return <Stream session={session} />
}

function Stream({ session }: { session: number }) {
  const { stream } = useTexts()
  const [attach, { width }] = useSize()
  const lengths = useStream((state) => state.lengths)
  useStream((state) => state.isText) // the button says what it would do
  const size = useMemo(() => lengths.reduce((sum, length) => sum + length, 0), [lengths])
  return (
    <div ref={attach} className="stream">
      <header className="stream-header">
        <p>
          {stream.heading(session)} <span className="faint">{stream.total(lengths.length, bytes(size))}</span>
        </p>
        <CommandButton id="stream.toggle" kind="quiet" showsKeys />
      </header>
      {width > 0 && <Lines room={width - GUTTER_PX} />}
    </div>
  )
}

/** Whole groups of eight bytes, as many as there is room for; eight at least. */
function columnsIn(room: number, isText: boolean): number {
  const signs = room / SIGN_PX
  return Math.min(isText ? 128 : 32, Math.max(8, 8 * Math.floor(signs / (isText ? 8 : 24))))
}

function Lines({ room }: { room: number }) {
  const { stream } = useTexts()
  const { lengths, rows, chunks, isText } = useStream()
  const selected = useFrames((frames) => frames.selected)
  const columns = columnsIn(room, isText)
  const starts = useMemo(() => lineStarts(lengths, columns), [lengths, columns])
  const { attach, onScroll, range, first, end, offset, reveal } = useListScroll({
    rows: starts[lengths.length] ?? 0,
    rowHeight: LINE_PX,
    head: 0,
    isFollowing: false,
  })
  useEffect(() => {
    if (lengths.length > 0) needChunks(frameOfLine(starts, first), frameOfLine(starts, end))
  }, [lengths, starts, first, end, chunks])
  const chosen = selected === undefined ? -1 : frameOfRow(rows, selected)
  const chosenLine = chosen < 0 ? undefined : starts[chosen]
  const chosenEnd = chosen < 0 ? undefined : starts[chosen + 1]
  useEffect(() => {
    if (chosenLine === undefined || chosenEnd === undefined) return
    // All of it where there is room, its beginning in any case.
    reveal(chosenEnd - 1)
    reveal(chosenLine)
  }, [chosenLine, chosenEnd, reveal])

  /** Through the frames of this connection, whatever the list shows between them. */
  const step = (by: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, chosen + by))]
    if (row !== undefined) void selectRow(row)
  }
  const lines = Array.from({ length: end - first }, (_, at) => first + at)
  return (
    <div
      ref={attach}
      className="stream-lines selectable"
      role="list"
      aria-label={stream.title}
      tabIndex={0}
      onScroll={onScroll}
      onKeyDown={(event) => {
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (by === undefined || event.shiftKey || event.ctrlKey) return
        event.preventDefault()
        step(by)
      }}
    >
      <div role="presentation" style={{ height: range.laidOut }}>
        <div
          role="presentation"
          className="stream-window"
          style={{ transform: `translateY(${Math.floor(first * LINE_PX - offset)}px)` }}
        >
          {lines.map((line) => {
            const frame = frameOfLine(starts, line)
            return (
              <StreamLine
                key={line}
                chunk={chunks.get(frame)}
                row={rows[frame] ?? 0}
                from={(line - (starts[frame] ?? 0)) * columns}
                columns={columns}
                isText={isText}
                isSelected={frame === chosen}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
