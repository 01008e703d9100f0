import { useState } from 'react'
import type { Step } from '../../../src-shared/check/step'
import { useTexts } from '../../store/language'

/** Tells a screen reader, politely, which steps have another state than before: whoever lies under a dashboard listens. */
export function StepNews({ steps }: { steps: readonly Step[] }) {
  const { check } = useTexts()
  const [before, setBefore] = useState(steps)
  const [news, setNews] = useState<readonly Step[]>([])
  // Compared while drawing, so that the news is drawn with what it is about.
  if (before !== steps) {
    const changed = steps.filter(({ id, state }) => before.some((was) => was.id === id && was.state !== state))
    setBefore(steps)
    if (changed.length > 0) setNews(changed)
  }
  return (
    <p className="screen-reader" role="status">
      {news.map(({ id, state }) => `${check.step[id]}: ${check.state[state]}`).join(', ')}
    </p>
  )
}
