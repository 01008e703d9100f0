import { useTexts } from '../../../store/language'
import type { Explanation } from './explanation'
import { useDetail } from './detail-store'
import type { InspectorGroup, InspectorRow } from './inspector-rows'
import { inspect } from './inspector-rows'
import { resolve } from './selection'
import './Inspector.css'

/** The selected bytes in every way that trackers write numbers, places, times and sums. */
export function Inspector({ explanation }: { explanation: Explanation }) {
  const words = useTexts().traffic.detail
  const selected = resolve(
    explanation,
    useDetail((detail) => detail.selection),
  )
  return (
    <section className="inspector" aria-label={words.inspector} tabIndex={0}>
      {selected === undefined || selected.span[0] === selected.span[1] ? (
        <p className="pane-words">{words.inspectorEmpty}</p>
      ) : (
        <div className="inspector-columns">
          {inspect(explanation.bytes, selected.span, words.readings).map((group) => (
            <Readings key={group.title} group={group} />
          ))}
        </div>
      )}
    </section>
  )
}

function Readings({ group: { title, rows } }: { group: InspectorGroup }) {
  const words = useTexts().traffic.detail
  const hasOrders = rows.some(({ isPair }) => isPair)
  return (
    <table className="readings">
      <thead>
        <tr>
          <th scope="col" colSpan={hasOrders ? 1 : 3}>
            {title}
          </th>
          {hasOrders && <th scope="col">{words.bigEndian}</th>}
          {hasOrders && <th scope="col">{words.littleEndian}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label} className={row.fits ? 'fits' : undefined}>
            <th scope="row">{row.label}</th>
            <Values row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Values({ row: { big, little, isPair } }: { row: InspectorRow }) {
  return isPair ? (
    <>
      <Value text={big} columns={1} />
      <Value text={little} columns={1} />
    </>
  ) : (
    <Value text={big} columns={2} />
  )
}

function Value({ text, columns }: { text: string | undefined; columns: number }) {
  return (
    <td colSpan={columns} className="mono selectable" title={text}>
      {text ?? <span className="faint">–</span>}
    </td>
  )
}
