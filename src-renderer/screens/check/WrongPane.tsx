import type { Step } from '../../../src-shared/check/step'
import { stepWords } from '../../../src-shared/check/step-words'
import { useCheck, useSteps } from '../../store/check'
import { useTexts } from '../../store/language'
import { showFrames } from '../../store/show-frames'
import { Button } from '../../ui/Button'
import { SeverityMark } from '../../ui/SeverityMark'
import { wordFormat } from './formats'
import './WrongPane.css'

/** More than this nobody acts on at once; the steps tell the rest. */
const MOST_SAID = 3

/** What is wrong, the first cause first, with the frames that show it. */
export function WrongPane() {
  const texts = useTexts().check
  const steps = useSteps()
  const frames = useCheck(({ facts }) => facts?.device?.frames)
  const wrong = steps.filter(({ state }) => state === 'failed' || state === 'warning').slice(0, MOST_SAID)
  return (
    <section className="check-wrong" data-pane aria-label={texts.wrong} tabIndex={-1}>
      <h2>{texts.wrong}</h2>
      {wrong.length > 0 ? (
        <ul>
          {wrong.map((step) => (
            <WrongLine key={step.id} step={step} />
          ))}
        </ul>
      ) : (
        <p className="wrong-none">{frames === undefined ? texts.nothingToJudge : texts.nothingWrong(frames)}</p>
      )}
    </section>
  )
}

function WrongLine({ step: { id, state, reason, proof } }: { step: Step }) {
  const texts = useTexts()
  const now = useCheck(({ facts }) => facts?.at ?? 0)
  const { what, next } = stepWords(reason, texts, wordFormat(now))
  return (
    <li>
      <SeverityMark severity={state === 'failed' ? 'error' : 'warning'}>
        <b>{texts.check.step[id]}</b>
      </SeverityMark>
      <span className="selectable">
        {what} {next !== undefined && <span className="faint">{next}</span>}
      </span>
      {proof.length > 0 && (
        <Button kind="link" onPress={() => void showFrames(proof)}>
          {texts.check.showMe}
        </Button>
      )}
    </li>
  )
}
