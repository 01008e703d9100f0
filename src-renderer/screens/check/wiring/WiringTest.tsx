import type { StepState } from '../../../../src-shared/check/step'
import { isUnderWay, stepAsked, type WiringResult } from '../../../../src-shared/check/wiring'
import { limitOf } from '../../../../src-shared/check/wiring-tests'
import type { WiringSheet } from '../../../../src-shared/link/contracts/wiring'
import { useTexts } from '../../../store/language'
import { skipTest, startTest } from '../../../store/wiring'
import { Button } from '../../../ui/Button'
import { StepMark } from '../StepMark'
import { OrderForm } from './OrderForm'
import { ProofLine } from './ProofLine'
import { useWaited } from './use-waited'

interface WiringTestProps {
  result: WiringResult
  sheet: WiringSheet
}

const MARKS: Readonly<Record<WiringResult['state'], StepState>> = {
  untested: 'waiting',
  baseline: 'waiting',
  waiting: 'waiting',
  passed: 'passed',
  failed: 'failed',
  skipped: 'waiting',
}

/** One test: what to do now, what was seen, and how to begin or leave it. */
export function WiringTest({ result, sheet }: WiringTestProps) {
  const texts = useTexts().wiring
  const { test, state, ability, steps } = result
  return (
    <li className={`wiring-test is-${isUnderWay(result) ? 'asked' : state}`} aria-label={texts.names[test]}>
      <StepMark state={MARKS[state]} />
      <h3>
        {texts.names[test]} <span className="wiring-state">{texts.states[state]}</span>
      </h3>
      {ability !== 'none' && <Actions result={result} />}
      <div className="wiring-words">
        {(ability === 'none' || ability === 'unknown') && state === 'untested' && (
          <p className="wiring-hint selectable">{texts.abilities[ability]}</p>
        )}
        {steps.map((step) => step.proof && <ProofLine key={step.id} id={step.id} proof={step.proof} />)}
        {isUnderWay(result) && <Asked result={result} at={sheet.at} />}
        {state === 'failed' && (
          <p className="wiring-hint selectable">{texts.failed(limitOf(firstUnseen(result)) / 60_000)}</p>
        )}
        {test === 'output' && state !== 'untested' && <OrderForm result={result} orders={sheet.orders} />}
      </div>
    </li>
  )
}

function firstUnseen({ steps }: WiringResult) {
  return steps.find(({ proof }) => !proof)?.id
}

/** What a person has to do now, and how long it has been waited for. */
function Asked({ result, at }: { result: WiringResult; at: number }) {
  const texts = useTexts().wiring
  const waited = useWaited(result.askedAt ?? at, at)
  const step = stepAsked(result)
  return (
    <p className="wiring-ask" role="status">
      {step === undefined ? texts.baseline : `${texts.ask[step]}…`}{' '}
      <span className="wiring-hint" aria-hidden>
        {texts.waited(String(waited))}
      </span>
    </p>
  )
}

/** Both stay where they are while the test goes on, and with them the focus. */
function Actions({ result: { test, state } }: { result: WiringResult }) {
  const texts = useTexts().wiring
  const name = texts.names[test]
  return (
    <div className="wiring-actions">
      {state !== 'passed' && (
        <Button kind="quiet" aria-label={texts.skipNamed(name)} onPress={() => void skipTest(test)}>
          {texts.skip}
        </Button>
      )}
      <Button aria-label={texts.startNamed(name)} onPress={() => void startTest(test)}>
        {state === 'untested' || state === 'skipped' ? texts.start : texts.again}
      </Button>
    </div>
  )
}
