import type { Step } from '../../../src-shared/check/step'
import { stepWords } from '../../../src-shared/check/step-words'
import { useCheck, useSteps } from '../../store/check'
import { useTexts } from '../../store/language'
import { showFrames } from '../../store/show-frames'
import { Button } from '../../ui/Button'
import { wordFormat } from './formats'
import { StepActions } from './StepActions'
import { StepMark } from './StepMark'
import { StepNews } from './StepNews'
import './StepList.css'

/** Where the check stands, step by step. Each says what it found or waits for, and shows its proof. */
export function StepList() {
  const texts = useTexts()
  const steps = useSteps()
  return (
    <section className="check-steps" data-pane aria-label={texts.check.steps} tabIndex={-1}>
      <header className="pane-header">
        <h2>{texts.check.steps}</h2>
      </header>
      <ol className="step-list">
        {steps.map((step) => (
          <StepRow key={step.id} step={step} />
        ))}
      </ol>
      <StepNews steps={steps} />
    </section>
  )
}

function StepRow({ step }: { step: Step }) {
  const texts = useTexts()
  const now = useCheck(({ facts }) => facts?.at ?? 0)
  const { id, state, reason, proof } = step
  const { what, next } = stepWords(reason, texts, wordFormat(now))
  return (
    <li className={`step step-${state}`} aria-label={texts.check.step[id]}>
      <StepMark state={state} />
      <div className="step-words">
        <h3>
          {texts.check.step[id]} <span className="step-state">{texts.check.state[state]}</span>
        </h3>
        <p className="selectable">{what}</p>
        {next !== undefined && <p className="step-next selectable">{next}</p>}
        <div className="step-actions">
          <StepActions step={step} />
          {proof.length > 0 && (
            <Button kind="link" onPress={() => void showFrames(proof)}>
              {texts.check.showFrames(proof.length)}
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}
