import type { Report } from '../../src-shared/check/report'
import type { Texts } from '../../src-shared/texts/en'
import { useTexts } from '../store/language'
import { proofPlace, waitedSeconds } from '../ui/proof-words'

type Test = Report['wiring'][number]
type Step = Test['steps'][number]

/** Each wire with its proof. What was not tried says so: it is never taken for passed. */
export function ReportWiring({ tests }: { tests: Report['wiring'] }) {
  const texts = useTexts()
  return (
    <section>
      <h2>{texts.report.wiring}</h2>
      {tests.length === 0 && <p>{texts.report.notTested}</p>}
      <table>
        <tbody>
          {tests.map(({ test, state, steps }) => (
            <tr key={test}>
              <td className={`paper-mark is-${state}`}>
                {stateMark(state)} {stateWord(state, texts)}
              </td>
              <th scope="row">{texts.wiring.names[test]}</th>
              <td>
                {steps
                  .filter(({ frame }) => frame !== undefined)
                  .map((step) => proofWords(step, texts))
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function stateMark(state: Test['state']): string {
  if (state === 'passed') return '✓'
  return state === 'failed' ? '✗' : '–'
}

function stateWord(state: Test['state'], { wiring, report }: Texts): string {
  return state === 'passed' || state === 'failed' ? wiring.states[state] : report.notTested
}

/** "Ignition on 4 s later (frame 37, byte 30, bit 1)" */
function proofWords({ step, frame = 0, seconds, field }: Step, { wiring }: Texts): string {
  const waited = seconds === undefined ? '' : ` ${wiring.after(waitedSeconds(seconds))}`
  return `${wiring.done[step]}${waited} (${proofPlace(frame, field, wiring)})`
}
