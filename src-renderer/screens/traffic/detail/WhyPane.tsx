import { Check, X } from 'lucide-react'
import { useMemo } from 'react'
import type { DetectionTest } from '../../../../src-shared/protocols/probe'
import type { Candidate } from '../../../../src-shared/protocols/detect'
import { explainDetection } from '../../../../src-shared/protocols/detect'
import { detectionSentences } from '../../../../src-shared/protocols/detection-sentence'
import { said, useTexts } from '../../../store/language'
import { hover, select } from './detail-store'
import type { Explanation } from './explanation'
import { selectSpan } from './selection'
import { rankCandidates } from './why'
import { rangeText, valueText } from './words'
import './WhyPane.css'

/** Which families the bytes were tested for, and what each test said of which bytes. */
export function WhyPane({ explanation }: { explanation: Explanation }) {
  const { frame, protocol } = explanation
  const { why } = useTexts().traffic
  if (frame.row.direction === 'out')
    return (
      <p className="pane-words selectable">
        {why.toDevice(protocol === undefined ? why.server : said(protocol.title))}
      </p>
    )
  return <Candidates explanation={explanation} />
}

function Candidates({ explanation }: { explanation: Explanation }) {
  const { bytes, frame, protocol } = explanation
  const { why } = useTexts().traffic
  const candidates = useMemo(() => explainDetection(bytes), [bytes])
  const { likely, runnerUp, others } = rankCandidates(candidates, frame.row.protocol)
  const isOwnChoice = candidates[0]?.protocol === frame.row.protocol && candidates[0]?.verdict !== 'no'
  return (
    <div className="why selectable" onPointerLeave={() => hover(undefined)}>
      <p className="why-sentence">{detectionSentences(candidates).map(said).join(' ')}</p>
      {protocol !== undefined && !isOwnChoice && <p>{why.byOthers(said(protocol.title))}</p>}
      {likely.map((candidate) => (
        <CandidateCard key={candidate.protocol} explanation={explanation} candidate={candidate} />
      ))}
      {runnerUp && (
        <CandidateCard
          explanation={explanation}
          candidate={runnerUp}
          heading={likely.length > 0 ? why.runnerUp : why.nearest}
        />
      )}
      {others.length > 0 && (
        <details>
          <summary>{why.others(others.length)}</summary>
          <ul className="why-others">
            {others.map((candidate) => (
              <li key={candidate.protocol}>
                <span>{said(candidate.title)}</span>
                {candidate.tests
                  .filter(({ pass }) => !pass)
                  .slice(0, 1)
                  .map((test) => (
                    <TestButton key={test.text} explanation={explanation} test={test} />
                  ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

interface CandidateCardProps {
  explanation: Explanation
  candidate: Candidate
  heading?: string
}

function CandidateCard({ explanation, candidate, heading }: CandidateCardProps) {
  const { title, verdict, tests, ruledOutAt, decoded } = candidate
  const { why } = useTexts().traffic
  const words = verdict === 'no' && ruledOutAt >= 0 ? why.ruledOutAt(ruledOutAt) : why.verdicts[verdict]
  const about = [heading, decoded ? undefined : why.byName].filter(Boolean).join(' · ')
  return (
    <section className={`candidate candidate-${verdict}`} aria-label={said(title)}>
      <h3>
        {said(title)}
        <span className="candidate-verdict">{words}</span>
      </h3>
      {about !== '' && <p className="candidate-about">{about}</p>}
      <ul>
        {tests.map((test) => (
          <li key={`${test.text} ${String(test.span)}`}>
            <TestButton explanation={explanation} test={test} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A test and its outcome. Pointing at it outlines the bytes it looked at, choosing it selects them. */
function TestButton({ explanation, test: { text, pass, span } }: { explanation: Explanation; test: DetectionTest }) {
  const { why } = useTexts().traffic
  const Mark = pass ? Check : X
  const isThere = span[1] > span[0] && span[0] < explanation.bytes.length
  return (
    <button
      type="button"
      className={pass ? 'detection-test is-passed' : 'detection-test is-failed'}
      disabled={!isThere}
      onPointerEnter={() => hover({ span })}
      onClick={() => select(explanation, selectSpan(span))}
    >
      <Mark size={14} aria-label={pass ? why.passed : why.failed} />
      <span>{valueText(said(text))}</span>
      {isThere && <span className="detection-place mono">{rangeText(span)}</span>}
    </button>
  )
}
