import { useEffect } from 'react'
import type { Step } from '../../../src-shared/check/step'
import { stepWords } from '../../../src-shared/check/step-words'
import { wordsOf } from '../../../src-shared/diagnosis/words'
import type { Findings } from '../../../src-shared/link/contracts/findings'
import { CommandButton } from '../../commands/CommandButton'
import { useCheck, useSteps } from '../../store/check'
import { askFindings, useFindings } from '../../store/findings'
import { useTexts } from '../../store/language'
import { wordFormat } from './formats'
import { WrongLine } from './WrongLine'
import './WrongPane.css'

/** More than this nobody acts on at once; the rest stands among the findings of Traffic. */
const MOST_SAID = 3

/** What is wrong, the first cause first, with the frames that show it. */
export function WrongPane() {
  const { check: texts, diagnosis } = useTexts()
  const steps = useSteps()
  const frames = useCheck(({ facts }) => facts?.device?.frames ?? 0)
  const findings = useFindingsHere()
  const wrong = steps.filter(({ state }) => state === 'failed' || state === 'warning')
  return (
    <section className="check-wrong" data-pane aria-label={texts.wrong} tabIndex={-1}>
      <header>
        <h2>{texts.wrong}</h2>
        <CommandButton id="report.make" />
      </header>
      <ul>
        {findings.slice(0, MOST_SAID).map((finding) => (
          <FindingLine key={`${finding.rule} ${finding.session ?? ''}`} finding={finding} />
        ))}
        {findings.length === 0 && wrong.slice(0, MOST_SAID).map((step) => <StepLine key={step.id} step={step} />)}
        {findings.length + wrong.length === 0 && <li className="wrong-none">{sentence(diagnosis.none(frames))}</li>}
      </ul>
      {findings.length > MOST_SAID && <p className="faint">{texts.moreWrong(findings.length - MOST_SAID)}</p>}
    </section>
  )
}

type Finding = Findings['findings'][number]

/** What the rules say of this device and of the port, notes left out: the earliest cause first. */
function useFindingsHere(): readonly Finding[] {
  const device = useCheck(({ facts }) => facts?.device?.device)
  const revision = useFindings((store) => store.revision)
  const all = useFindings(({ list }) => list.findings)
  useEffect(() => void askFindings(), [revision])
  return all.filter((finding) => finding.severity !== 'info' && (finding.device ?? device) === device)
}

function FindingLine({ finding }: { finding: Finding }) {
  const texts = useTexts()
  const { what, why, tryThis } = wordsOf(finding, texts)
  return (
    <WrongLine
      severity={finding.severity}
      name={texts.diagnosis.groups[finding.group]}
      what={sentence(what)}
      next={[why, ...tryThis.slice(0, 1)].map(sentence).join(' ')}
      rows={finding.because.map((number) => number - 1)}
      filter={`finding:${finding.rule}`}
    />
  )
}

/** The rules' words are headlines; here they stand in a text. */
function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`
}

/** Where no rule has spoken yet, the steps speak for themselves. */
function StepLine({ step: { id, state, reason, proof } }: { step: Step }) {
  const texts = useTexts()
  const now = useCheck(({ facts }) => facts?.at ?? 0)
  const { what, next } = stepWords(reason, texts, wordFormat(now))
  return (
    <WrongLine
      severity={state === 'failed' ? 'error' : 'warning'}
      name={texts.check.step[id]}
      what={what}
      next={next}
      rows={proof}
    />
  )
}
