import type { CSSProperties } from 'react'
import { useEffect, useMemo, useState } from 'react'
import type { Span } from '../../../../src-shared/model/span'
import { useTexts } from '../../../store/language'
import { useListScroll } from '../../../ui/use-list-scroll'
import { CopyMenu } from './CopyMenu'
import { hover, spreadFlags, toggleOffsets, useDetail } from './detail-store'
import type { Explanation } from './explanation'
import { cellId, HexRow, NoteRow } from './HexRow'
import { clipAll, useFoundBytes } from './found'
import { followHexKeys } from './hex-keys'
import { lineAt, lineCount, lineOfRow, wrongBytes } from './hex-rows'
import { followPointer } from './hex-pointer'
import { resolve } from './selection'
import { hexDigits } from './words'
import './HexView.css'

/** As --row in tokens.css. */
const ROW_PX = 24

/** Lines that are shown before the inspector gets any room. */
const MOST_SURE_LINES = 7

interface HexViewProps {
  explanation: Explanation
  columns: number
  /** Bytes that a person has changed. */
  touched?: ReadonlySet<number> | undefined
  /** Tells two of them on one page apart. */
  place?: string
}

/** The bytes in hex and as signs; only the rows in view are drawn. */
export function HexView({ explanation, columns, touched, place }: HexViewProps) {
  const { bytes } = explanation
  const words = useTexts().traffic.detail
  const wrong = useMemo(() => wrongBytes(explanation.issues), [explanation])
  const noted = [...new Set(wrong.map(({ at }) => Math.floor(at / columns)))]
  const lines = lineCount(bytes.length, columns, noted)
  const selection = useDetail((detail) => detail.selection)
  const selected = resolve(explanation, selection)
  const hovered = useDetail((detail) => detail.hovered?.span)
  const found = useFoundBytes(bytes)
  const { attach, onScroll, range, first, end, reveal } = useListScroll({
    rows: lines,
    rowHeight: ROW_PX,
    head: ROW_PX,
    isFollowing: false,
  })
  const cursorLine =
    selected === undefined
      ? undefined
      : lineOfRow(Math.floor(Math.min(selected.cursor, bytes.length - 1) / columns), noted)
  useEffect(() => {
    if (cursorLine !== undefined) reveal(cursorLine)
  }, [cursorLine, reveal])
  const [menu, setMenu] = useState<{ x: number; y: number }>()
  const isCursorInView = cursorLine !== undefined && cursorLine >= first && cursorLine < end

  return (
    <div className="hex-view" data-pane style={{ '--lines': Math.min(lines, MOST_SURE_LINES) } as CSSProperties}>
      <div
        ref={attach}
        role="grid"
        aria-label={words.bytes}
        aria-multiselectable
        aria-rowcount={Math.ceil(bytes.length / columns) + 1}
        aria-colcount={columns + 1}
        aria-activedescendant={isCursorInView ? cellId(selected?.cursor ?? 0, place) : undefined}
        tabIndex={0}
        className={`hex-grid hex-${columns}`}
        onScroll={() => {
          onScroll()
          spreadFlags(undefined)
        }}
        onKeyDown={(event) => followHexKeys(event, explanation, columns, setMenu)}
        {...followPointer(explanation, setMenu)}
        onPointerLeave={() => hover(undefined)}
      >
        <HexHead columns={columns} />
        <div role="rowgroup" style={{ height: range.laidOut, paddingTop: first * ROW_PX }}>
          {Array.from({ length: end - first }, (_, index) => lineAt(first + index, noted)).map(({ row, isNote }) => {
            const rowSpan: Span = [row * columns, (row + 1) * columns]
            return isNote ? (
              <NoteRow
                key={`note ${row}`}
                wrong={wrong.filter(({ at }) => Math.floor(at / columns) === row)}
                columns={columns}
              />
            ) : (
              <HexRow
                key={row}
                explanation={explanation}
                row={row}
                columns={columns}
                selected={clip(selected?.span, rowSpan)}
                hovered={clip(hovered, rowSpan)}
                found={clipAll(found, rowSpan)}
                cursor={selected !== undefined && isIn(selected.cursor, rowSpan) ? selected.cursor : undefined}
                wrong={wrong}
                touched={touched}
                place={place}
              />
            )
          })}
        </div>
      </div>
      <CopyMenu explanation={explanation} at={menu} onClose={() => setMenu(undefined)} />
    </div>
  )
}

function HexHead({ columns }: { columns: number }) {
  const words = useTexts().traffic.detail
  const isDecimal = useDetail((detail) => detail.hasDecimalOffsets)
  return (
    <div role="row" aria-rowindex={1} className="hex-row hex-head">
      <span role="columnheader" className="hex-offset">
        <button type="button" tabIndex={-1} onClick={toggleOffsets} title={words.offsetsHint}>
          {isDecimal ? words.decimal : words.hex}
        </button>
      </span>
      {Array.from({ length: columns }, (_, column) => (
        <span key={column} role="columnheader" className="hex-cell">
          {isDecimal ? column : hexDigits(column, 1)}
        </span>
      ))}
      <span className="hex-signs" role="columnheader">
        {words.signs}
      </span>
    </div>
  )
}

/** The part of a span that lies in a row, as text: a row is drawn anew only when this changes. */
function clip(span: Span | undefined, [from, to]: Span): string | undefined {
  if (span === undefined || span[0] >= to || span[1] <= from) return undefined
  return `${span[0]} ${span[1]}`
}

function isIn(offset: number, [from, to]: Span): boolean {
  return offset >= from && offset < to
}
