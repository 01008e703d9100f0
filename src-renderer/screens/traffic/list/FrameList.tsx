import type { CSSProperties, PointerEvent } from 'react'
import { useEffect, useState } from 'react'
import { useFind, useMatches } from '../../../store/find'
import {
  extendTo,
  lookAt,
  selectedStretch,
  selectPlace,
  setFollowing,
  shownCount,
  useFrames,
  useRows,
} from '../../../store/frames'
import { useTexts } from '../../../store/language'
import { useNotes } from '../../../store/notes'
import { rowIn } from '../../../store/row-cache'
import { useTimeDisplay } from '../../../store/time-display'
import { count } from '../../../ui/format'
import { useListScroll } from '../../../ui/use-list-scroll'
import type { CellTerm } from './cell-term'
import { cellTerm } from './cell-term'
import { columns, headingOf } from './columns'
import { FindBar } from './FindBar'
import { FollowButton } from './FollowButton'
import { FrameLine, lineId } from './FrameLine'
import type { FrameMenuPlace } from './FrameMenu'
import { FrameMenu } from './FrameMenu'

import './FrameList.css'

/** As --row and --pane-header in tokens.css. */
const ROW_PX = 24
const HEAD_PX = 28

/** Rows that are asked for beyond those in view, so that slow scrolling never waits. */
const AHEAD = 20

/** Where which list stood when the screen was left, and what was selected. */
const left: { list: number; offset: number; place: number | undefined } = { list: -1, offset: 0, place: undefined }

/** Every frame that the filter lets through, of which only those in view are drawn. */
export function FrameList() {
  const list = useFrames((frames) => frames.list)
  // Another list begins elsewhere.
  return <List key={list} list={list} />
}

function List({ list }: { list: number }) {
  const { traffic } = useTexts()
  const shown = useFrames(shownCount)
  const isFollowing = useFrames((frames) => frames.isFollowing)
  const place = useFrames((frames) => frames.place)
  const { attach, onScroll, range, first, end, offset, reveal } = useListScroll({
    rows: shown,
    rowHeight: ROW_PX,
    head: HEAD_PX,
    isFollowing,
    onScrolled: setFollowing,
    startOffset: left.list === list ? left.offset : 0,
    // A wide frame was gone on from, or it is written about.
    startRow: place !== left.place || isWriting() ? place : undefined,
  })
  useRows(Math.max(0, first - AHEAD), end + AHEAD, shown)
  useMatches(first, end)
  useEffect(() => {
    lookAt(first, end)
    Object.assign(left, { list, offset, place })
  }, [list, first, end, offset, place])
  useEffect(
    () =>
      useFrames.subscribe(({ place }, before) => {
        if (place !== undefined && place !== before.place) reveal(place)
      }),
    [reveal],
  )
  useEffect(
    () =>
      useNotes.subscribe(() => {
        const { place } = useFrames.getState()
        if (place !== undefined && isWriting()) reveal(place)
      }),
    [reveal],
  )

  const isInView = place !== undefined && place >= first && place < end
  const isDeviceTime = useTimeDisplay() === 'device'
  const [menu, setMenu] = useState<FrameMenuPlace>()
  const isFinding = useFind((find) => find.isOpen)
  const total = useFrames(({ counts }) => counts.total)
  return (
    <section className="frame-list" data-pane aria-label={traffic.frames}>
      {isFinding && <FindBar />}
      <div
        ref={attach}
        role="grid"
        aria-label={traffic.frames}
        aria-rowcount={shown + 1}
        aria-multiselectable
        aria-colcount={columns.length}
        aria-activedescendant={isInView ? lineId(place) : undefined}
        tabIndex={0}
        className={`frame-grid ${isDeviceTime ? 'shows-device-time' : ''}`}
        style={{ '--number': `${numberWidth(total)}px` } as CSSProperties}
        onScroll={onScroll}
        onPointerDown={(event) => event.button !== 1 && selectUnder(event)}
        onContextMenu={(event) => {
          event.preventDefault()
          if (place !== undefined) setMenu({ x: event.clientX, y: event.clientY, term: termUnder(event) })
        }}
      >
        <Headings />
        <div role="rowgroup" style={{ height: range.laidOut }}>
          {/* On whole pixels: panes may begin between two, and letters would be smeared over both. */}
          <Lines
            first={first}
            end={end}
            shift={Math.floor(first * ROW_PX - offset)}
            room={shown * ROW_PX - range.end}
          />
        </div>
      </div>
      <FollowButton isEndInView={end >= shown} />
      <FrameMenu at={menu} onClose={() => setMenu(undefined)} />
    </section>
  )
}

function isWriting(): boolean {
  return useNotes.getState().writing !== undefined
}

/** Room for the highest number and a mark, and no more: the summary needs it. */
function numberWidth(highest: number): number {
  return Math.max(48, Math.ceil(count(highest).length * SIGN_PX) + 24)
}

/** Of JetBrains Mono at 12 px. */
const SIGN_PX = 7.2

function Headings() {
  const texts = useTexts()
  const time = useTimeDisplay()
  return (
    <div role="row" aria-rowindex={1} className="frame-line frame-head">
      {columns.map((column) => (
        <span key={column} role="columnheader" className={`cell-${column}`}>
          {column === 'direction' ? (
            <span className="screen-reader">{headingOf(column, time, texts)}</span>
          ) : (
            headingOf(column, time, texts)
          )}
        </span>
      ))}
    </div>
  )
}

interface LinesProps {
  first: number
  end: number
  shift: number
  /** Height of what is in view, of a list that is longer. */
  room: number
}

/** The rows in view. They stand still in the window while the scrolled height passes behind them. */
function Lines({ first, end, shift, room }: LinesProps) {
  const rows = useFrames((frames) => frames.rows)
  const place = useFrames((frames) => frames.place)
  const anchor = useFrames((frames) => frames.anchor)
  const writing = useNotes((notes) => notes.writing)
  const selected = useFrames(({ frame, selected }) => (frame?.row.row === selected ? frame?.row : undefined))
  const matches = useFind((find) => find.matches)
  const needle = useFind(({ text }) => text.trim().toLowerCase())
  const firstAt = useFrames(({ counts }) => counts.firstAt)
  const time = useTimeDisplay()
  const [session, setSession] = useState<string>()
  const stretch = selectedStretch({ place, anchor })
  const places = Array.from({ length: end - first }, (_, index) => first + index)
  // Whoever writes a comment may scroll to read, and goes on writing: the row stays at the edge meanwhile.
  const isAway =
    place !== undefined && (place < first || place >= end) && selected !== undefined && selected.row === writing
  if (isAway) places.push(place)
  const edge = place !== undefined && place < first ? -shift : room - ROW_PX - shift
  return (
    <div
      role="presentation"
      className="frame-window"
      style={{ transform: `translateY(${shift}px)` }}
      onPointerOver={(event) => setSession(lineUnder(event)?.dataset['session'])}
      onPointerLeave={() => setSession(undefined)}
    >
      {places.map((at) => {
        const row = rowIn(rows, at) ?? (at === place ? selected : undefined)
        const above = rowIn(rows, at - 1)
        return (
          <FrameLine
            key={at}
            place={at}
            row={row}
            time={time}
            firstAt={firstAt}
            isSelected={stretch !== undefined && at >= stretch.from && at < stretch.from + stretch.count}
            isRelated={row !== undefined && String(row.session) === session}
            missing={row === undefined || above === undefined ? 0 : row.row - above.row - 1}
            needle={matches.has(at) ? needle : undefined}
            isWriting={row !== undefined && row.row === writing}
            pinnedAt={isAway && at === place ? edge : undefined}
          />
        )
      })}
    </div>
  )
}

type Pointed = Pick<PointerEvent, 'target'>

function lineUnder({ target }: Pointed): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-place]') ?? undefined) : undefined
}

function placeUnder(event: Pointed): number | undefined {
  const place = lineUnder(event)?.dataset['place']
  return place === undefined ? undefined : Number(place)
}

/** What the cell under the pointer says. Cells stand in a row as the columns do, shown or not. */
function termUnder(event: Pointed): CellTerm | undefined {
  const place = placeUnder(event)
  const row = place === undefined ? undefined : rowIn(useFrames.getState().rows, place)
  const cell = event.target instanceof Element ? event.target.closest('[role="gridcell"]') : null
  const column = columns[cell === null ? -1 : [...(cell.parentElement?.children ?? [])].indexOf(cell)]
  return row === undefined || column === undefined ? undefined : cellTerm(column, row)
}

function isInSelection(place: number): boolean {
  const stretch = selectedStretch(useFrames.getState())
  return stretch !== undefined && place >= stretch.from && place < stretch.from + stretch.count
}

/** At the press, not at the release: the row answers at once, and is the one that was meant even while rows arrive. */
function selectUnder(event: Pick<PointerEvent, 'target' | 'shiftKey' | 'button'>): void {
  const place = placeUnder(event)
  if (place === undefined) return
  if (event.shiftKey) extendTo(place)
  else if (event.button === 0 || !isInSelection(place)) selectPlace(place)
}
