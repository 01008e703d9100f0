import type { Severity } from '../../../src-shared/model/issue'
import { useTexts } from '../../store/language'
import { showFrames } from '../../store/show-frames'
import { Button } from '../../ui/Button'
import { SeverityMark } from '../../ui/SeverityMark'

interface WrongLineProps {
  severity: Severity
  name: string
  what: string
  next: string | undefined
  /** The frames that show it. */
  rows: readonly number[]
  /** What Traffic is filtered to, where there are several. */
  filter?: string
}

/** One thing that is wrong: what, why and what to do, and its proof one click away. */
export function WrongLine({ severity, name, what, next, rows, filter = '' }: WrongLineProps) {
  const texts = useTexts().check
  return (
    <li className="wrong-line">
      <SeverityMark severity={severity}>
        <b>{name}</b>
      </SeverityMark>
      <span className="selectable">
        {what} {next !== undefined && <span className="faint">{next}</span>}
      </span>
      {rows.length > 0 && (
        <Button kind="link" onPress={() => void showFrames(rows, rows.length > 1 ? filter : '')}>
          {texts.showMe}
        </Button>
      )}
    </li>
  )
}
