import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import type { Severity } from '../../../../src-shared/model/issue'
import { choose, useFindings } from '../../../store/findings'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'
import { SeverityMark } from '../../../ui/SeverityMark'

interface FindingCardProps {
  /** Its key among all. */
  id: string
  severity: Severity
  /** Group, number of the rule, device: for those who want to know. */
  about: string
  what: string
  /** Absent where no frame shows it. */
  onShow?: () => void
  /** Said once it is chosen. */
  children: ReactNode
}

/** One thing that is wrong; the one that is looked at says why, what to try, and where it stands. */
export function FindingCard({ id, severity, about, what, onShow, children }: FindingCardProps) {
  const { diagnosis } = useTexts()
  const isChosen = useFindings(({ chosen }) => chosen === id)
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <li ref={card} className="finding" aria-current={isChosen}>
      <button
        type="button"
        className="finding-head"
        aria-expanded={isChosen}
        onClick={() => choose(isChosen ? undefined : id)}
      >
        <span className="finding-about">
          <SeverityMark severity={severity}>{diagnosis.severities[severity]}</SeverityMark>
          <span className="faint">{about}</span>
        </span>
        <span className="finding-what">{what}</span>
      </button>
      {isChosen && (
        <div className="finding-more selectable">
          {children}
          {onShow !== undefined && <Button onPress={onShow}>{diagnosis.drawer.showMe}</Button>}
        </div>
      )}
    </li>
  )
}
