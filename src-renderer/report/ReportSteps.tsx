import type { Report } from '../../src-shared/check/report'
import { useTexts } from '../store/language'

const MARKS = { passed: '✓', warning: '▲', failed: '✗', waiting: '…' } as const

/** The six steps, each with what it found. */
export function ReportSteps({ steps }: { steps: Report['steps'] }) {
  const texts = useTexts()
  return (
    <section>
      <h2>{texts.report.steps}</h2>
      <table>
        <tbody>
          {steps.map(({ id, state, title, what, frames }) => (
            <tr key={id}>
              <td className={`paper-mark is-${state}`}>
                {MARKS[state]} {texts.check.state[state]}
              </td>
              <th scope="row">{title}</th>
              <td>{what}</td>
              <td className="paper-proof">{frames[0] === undefined ? '' : texts.wiring.frame(frames[0])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
