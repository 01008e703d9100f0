import { memo } from 'react'
import { useTexts } from '../../../store/language'
import type { Explanation } from './explanation'
import { isFound } from './found'
import { useDetail } from './detail-store'
import type { Edge, HexCell, WrongByte } from './hex-rows'
import { hexCells } from './hex-rows'
import { hexDigits } from './words'

/** The element of a byte, for aria-activedescendant; `place` where the page has more than one view of bytes. */
export function cellId(at: number, place = ''): string {
  return `${place}byte-${at}`
}

interface HexRowProps {
  explanation: Explanation
  row: number
  columns: number
  /** Start and end of what is selected or pointed at, where any of it lies in this row. */
  selected: string | undefined
  hovered: string | undefined
  /** What is being looked for: starts and ends. */
  found: string
  cursor: number | undefined
  wrong: readonly WrongByte[]
  touched: ReadonlySet<number> | undefined
  place: string | undefined
}

/** One row of bytes: offset, hex, signs. */
export const HexRow = memo(function HexRow(props: HexRowProps) {
  const { explanation, row, columns, selected, hovered, found, cursor, wrong, touched, place } = props
  useTexts() // the names of the cells are drawn anew in another language
  const cells = hexCells(explanation, row, columns)
  const isDecimal = useDetail((detail) => detail.hasDecimalOffsets)
  const offset = row * columns
  return (
    <div role="row" aria-rowindex={row + 2} className="hex-row">
      <span role="rowheader" className="hex-offset">
        {isDecimal ? offset : hexDigits(offset, 4)}
      </span>
      {cells.map((cell) => (
        <Cell
          key={cell.at}
          cell={cell}
          selection={edgeIn(selected, cell.at)}
          outline={edgeIn(hovered, cell.at)}
          isFound={isFound(found, cell.at)}
          isCursor={cell.at === cursor}
          fault={wrong.find(({ at }) => at === cell.at)?.edge}
          isTouched={touched?.has(cell.at) === true}
          id={cellId(cell.at, place)}
        />
      ))}
      <span className="hex-signs" aria-hidden>
        {cells.map(({ at, sign }) => (
          <span
            key={at}
            data-at={at}
            className={signClass(edgeIn(selected, at), edgeIn(hovered, at), isFound(found, at))}
          >
            {sign}
          </span>
        ))}
      </span>
    </div>
  )
})

interface CellProps {
  cell: HexCell
  selection: Edge | undefined
  outline: Edge | undefined
  isFound: boolean
  isCursor: boolean
  fault: Edge | undefined
  isTouched: boolean
  id: string
}

function Cell({ cell, selection, outline, isFound: isMatch, isCursor, fault, isTouched, id }: CellProps) {
  const { at, hex, tint, edge, levels, name } = cell
  const marks = [
    'hex-cell',
    tint && `tint role-${tint} tint-${edge}`,
    selection && `is-selected chosen-${selection}`,
    outline && `is-hovered outline-${outline}`,
    fault && `is-wrong fault-${fault}`,
    isCursor && 'is-cursor',
    isTouched && 'is-touched',
    isMatch && 'is-found',
  ]
  return (
    <span
      id={id}
      role="gridcell"
      aria-label={name}
      aria-selected={selection !== undefined}
      data-at={at}
      className={marks.filter(Boolean).join(' ')}
    >
      {hex}
      {levels.map((level, index) => (
        <i key={index} className={`level level-${index} level-${level}`} />
      ))}
    </span>
  )
}

/** Where a byte stands in a span that is written as "start end". */
function edgeIn(span: string | undefined, at: number): Edge | undefined {
  if (span === undefined) return undefined
  const [start = 0, end = 0] = span.split(' ').map(Number)
  if (at < start || at >= end) return undefined
  if (at === start) return end === at + 1 ? 'only' : 'first'
  return end === at + 1 ? 'last' : 'inner'
}

function signClass(selection: Edge | undefined, outline: Edge | undefined, isMatch: boolean): string {
  if (selection) return 'is-selected'
  if (isMatch) return 'is-found'
  return outline ? 'is-hovered' : ''
}

/** Below wrong bytes: what should stand there. */
export function NoteRow({ wrong, columns }: { wrong: readonly WrongByte[]; columns: number }) {
  const words = useTexts().traffic.detail
  const first = (wrong[0]?.at ?? 0) % columns
  return (
    <div role="row" className="hex-row hex-note">
      <span className="hex-offset" />
      {Array.from({ length: first }, (_, column) => (
        <span key={column} className="hex-cell">
          {column === first - 1 && (
            <span role="gridcell" className="hex-note-words">
              {words.shouldBe}
            </span>
          )}
        </span>
      ))}
      {wrong.map(({ at, expected }) => (
        <span key={at} role="gridcell" className="hex-cell">
          {expected}
        </span>
      ))}
      {first === 0 && (
        <span role="gridcell" className="hex-note-words">
          {words.shouldBeSo}
        </span>
      )}
    </div>
  )
}
