import { useEffect, useState } from 'react'
import { useEngine } from '../../store/engine'
import { useFrames } from '../../store/frames'
import { counted } from '../../ui/format'

/** The stream itself would never stop talking: a screen reader hears a summary, at most this often. */
const SPACING_MS = 5_000

export function NewsForReaders() {
  const [news, setNews] = useState('')
  useEffect(() => {
    let before = tally()
    const timer = setInterval(() => {
      const now = tally()
      if (now.frames > before.frames) setNews(newsOf(now.frames - before.frames, now.problems - before.problems))
      before = now
    }, SPACING_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="screen-reader" role="status">
      {news}
    </p>
  )
}

function tally(): { frames: number; problems: number } {
  const findings = useEngine.getState().state?.findings
  return {
    frames: useFrames.getState().counts.total,
    problems: (findings?.error ?? 0) + (findings?.warning ?? 0),
  }
}

function newsOf(frames: number, problems: number): string {
  const arrived = counted(frames, 'new frame')
  return problems > 0 ? `${arrived}, ${counted(problems, 'with a problem', 'with problems')}` : arrived
}
