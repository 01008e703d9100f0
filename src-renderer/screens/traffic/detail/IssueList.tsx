import type { Issue } from '../../../../src-shared/model/issue'
import { ISSUE_SEVERITIES, SEVERITIES } from '../../../../src-shared/model/issue'
import { said, useTexts } from '../../../store/language'
import { SeverityMark } from '../../../ui/SeverityMark'
import { hover, select } from './detail-store'
import type { Explanation } from './explanation'
import { selectNode, selectSpan } from './selection'
import { rangeText } from './words'

/** What is wrong with the frame, worst first. Choosing one selects its bytes. */
export function IssueList({ explanation }: { explanation: Explanation }) {
  const { issues } = explanation
  const { traffic } = useTexts()
  if (issues.length === 0) return null
  const rank = ({ code }: Issue): number => SEVERITIES.indexOf(ISSUE_SEVERITIES[code])
  return (
    <ul className="issues" aria-label={traffic.detail.wrong}>
      {issues
        .toSorted((a, b) => rank(a) - rank(b))
        .map((issue) => (
          <li key={`${issue.code} ${String(issue.span)} ${issue.text}`}>
            <IssueButton explanation={explanation} issue={issue} />
          </li>
        ))}
    </ul>
  )
}

function IssueButton({ explanation, issue }: { explanation: Explanation; issue: Issue }) {
  const { code, text, span } = issue
  const { traffic } = useTexts()
  const isWhole = span[1] - span[0] === explanation.bytes.length
  return (
    <button
      type="button"
      className={`issue issue-${ISSUE_SEVERITIES[code]}`}
      onPointerEnter={() => hover({ span })}
      onPointerLeave={() => hover(undefined)}
      onClick={() => select(explanation, selectionOf(explanation, issue))}
    >
      <span>
        <SeverityMark severity={ISSUE_SEVERITIES[code]}>{traffic.issues[code]}</SeverityMark>{' '}
        <span className="issue-text">{said(text)}</span>
      </span>
      {!isWhole && <span className="issue-place mono">{rangeText(span)}</span>}
    </button>
  )
}

function selectionOf({ nodes, issuesByNode }: Explanation, issue: Issue) {
  const node = nodes.find(({ at }) => issuesByNode.get(at)?.includes(issue))
  return node ? selectNode(node) : selectSpan(issue.span)
}
