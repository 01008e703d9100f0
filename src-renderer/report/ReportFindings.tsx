import type { Report } from '../../src-shared/check/report'
import { useTexts } from '../store/language'
import { count } from '../ui/format'

/** More do not fit on the page; the program shows them all. */
const MOST_PRINTED = 4
const MOST_FRAMES = 4

const MARKS = { error: '■', warning: '▲', info: '●' } as const

/** What is wrong, with the frames that show it. */
export function ReportFindings({ findings }: { findings: Report['findings'] }) {
  const texts = useTexts()
  const { report, diagnosis } = texts
  return (
    <section>
      <h2>{report.findings}</h2>
      {findings.length === 0 && <p>{report.none}</p>}
      <table>
        <tbody>
          {findings.slice(0, MOST_PRINTED).map(({ rule, id, severity, what, tryThis, frames }) => (
            <tr key={`${rule} ${frames[0] ?? ''}`}>
              <td className={`paper-mark is-${severity}`}>
                {MARKS[severity]} {diagnosis.severities[severity]}
              </td>
              <th scope="row">{id}</th>
              <td>
                {what}. {tryThis[0]}
              </td>
              <td className="paper-proof">
                {frames.length > 0 && report.frames(frames.slice(0, MOST_FRAMES).map(count).join(', '))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {findings.length > MOST_PRINTED && <p>{report.moreFindings(findings.length - MOST_PRINTED)}</p>}
    </section>
  )
}
