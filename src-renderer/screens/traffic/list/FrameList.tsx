import { rowIn } from '../../../store/row-cache'
import { selectRow, useFrames, useRows } from '../../../store/frames'

/** The first frames; the list that reaches all of them follows. */
export function FrameList() {
  const shown = useFrames(({ counts }) => Math.min(40, counts.shown))
  const rows = useFrames((frames) => frames.rows)
  const selected = useFrames((frames) => frames.selected)
  useRows(0, shown, shown)
  return (
    <ol data-pane tabIndex={-1} aria-label="Frames">
      {Array.from({ length: shown }, (_, position) => rowIn(rows, position)).map(
        (row) =>
          row !== undefined && (
            <li key={row.row} aria-current={row.row === selected} onClick={() => selectRow(row.row)}>
              {row.number} {row.protocol} {row.type} {row.summary}
            </li>
          ),
      )}
    </ol>
  )
}
