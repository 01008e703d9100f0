import type { Confidence as Grade } from '../../../../src-shared/setup/dialect'
import { useTexts } from '../../../store/language'
import { StateMark } from '../../../ui/StateMark'

const shapes = { high: 'good', medium: 'busy', low: 'off' } as const

/** How well a text is known: full, half or empty, and the word for it. */
export function Confidence({ grade }: { grade: Grade }) {
  const { confidence } = useTexts().setup
  return (
    <span className="confidence">
      <StateMark tone={shapes[grade]} /> {confidence[grade]}
    </span>
  )
}
