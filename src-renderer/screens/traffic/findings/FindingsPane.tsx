import { X } from 'lucide-react'
import { useEffect } from 'react'
import { wordsOf } from '../../../../src-shared/diagnosis/words'
import type { Findings } from '../../../../src-shared/link/contracts/findings'
import { ISSUE_SEVERITIES } from '../../../../src-shared/model/issue'
import { CommandButton } from '../../../commands/CommandButton'
import {
  askFindings,
  findingKey,
  issueGroups,
  issueKey,
  showFinding,
  showIssue,
  useFindings,
} from '../../../store/findings'
import { useTexts } from '../../../store/language'
import { count } from '../../../ui/format'
import { FindingCard } from './FindingCard'
import { FrameLinks } from './FrameLinks'
import './FindingsPane.css'

/** What is wrong: the findings of the rules, first causes first, and below them what decoders noticed, by group. */
export function FindingsPane() {
  const { diagnosis } = useTexts()
  const revision = useFindings((store) => store.revision)
  const list = useFindings((store) => store.list)
  useEffect(() => void askFindings(), [revision])
  const isEmpty = list.findings.length + list.issues.length === 0
  return (
    <section className="findings" data-pane aria-label={diagnosis.findings} tabIndex={-1}>
      <header className="pane-header">
        <h2>
          {diagnosis.findings}{' '}
          <span className="faint">{count(list.findings.length + list.more + list.issues.length)}</span>
        </h2>
        <CommandButton id="findings.toggle" kind="quiet" icon={<X size={16} aria-hidden />} isIconOnly />
      </header>
      <div className="findings-scroll">
        {isEmpty && <p className="findings-none">{diagnosis.none(list.frames)}</p>}
        {list.findings.length > 0 && <RuleFindings list={list} />}
        {list.issues.length > 0 && <Issues list={list} />}
      </div>
    </section>
  )
}

function RuleFindings({ list }: { list: Findings }) {
  const texts = useTexts()
  const { groups, drawer } = texts.diagnosis
  return (
    <>
      <h3>{drawer.wrong}</h3>
      <ul>
        {list.findings.map((finding) => {
          const { what, why, tryThis } = wordsOf(finding, texts)
          const about = [groups[finding.group], finding.ids[0], tailOf(finding.device)].filter(Boolean).join(' · ')
          return (
            <FindingCard
              key={findingKey(finding)}
              id={findingKey(finding)}
              severity={finding.severity}
              about={about}
              what={what}
              {...(finding.because.length === 0 ? {} : { onShow: () => void showFinding(finding) })}
            >
              <p>{why}</p>
              <ul className="finding-try" aria-label={drawer.tryThis}>
                {tryThis.map((advice) => (
                  <li key={advice}>{advice}</li>
                ))}
              </ul>
              <FrameLinks frames={finding.because} />
            </FindingCard>
          )
        })}
      </ul>
      {list.more > 0 && <p className="findings-none">{drawer.more(list.more)}</p>}
    </>
  )
}

/** Identities of one maker differ in their last digits. */
function tailOf(device: string | undefined): string | undefined {
  return device !== undefined && device.length > TAIL ? `…${device.slice(-TAIL)}` : device
}

const TAIL = 6

function Issues({ list }: { list: Findings }) {
  const { common, diagnosis, traffic } = useTexts()
  return (
    <>
      <h3>{diagnosis.drawer.issues}</h3>
      <ul>
        {issueGroups(list).flatMap(({ group, kinds }) =>
          kinds.map((kind) => (
            <FindingCard
              key={issueKey(kind)}
              id={issueKey(kind)}
              severity={ISSUE_SEVERITIES[kind.code]}
              about={diagnosis.groups[group]}
              what={`${traffic.issues[kind.code]}: ${common.frames(kind.frames)}`}
              onShow={() => void showIssue(kind)}
            >
              <FrameLinks frames={[kind.first]} />
            </FindingCard>
          )),
        )}
      </ul>
    </>
  )
}
