import { useEffect, useState } from 'react'
import { useDevices } from '../../store/devices'
import { useFindings } from '../../store/findings'
import { useFrames } from '../../store/frames'
import { texts } from '../../store/language'

/** The stream itself would never stop talking: a screen reader hears a summary, at most this often. */
const SPACING_MS = 5_000

export function NewsForReaders() {
  const [news, setNews] = useState('')
  useEffect(() => {
    let before = tally()
    const timer = setInterval(() => {
      const now = tally()
      if (now.frames > before.frames) setNews(newsOf(before, now))
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

interface Tally {
  devices: number
  frames: number
  problems: number
}

function tally(): Tally {
  const { counts } = useFindings.getState()
  return {
    devices: useDevices.getState().devices.filter(({ device }) => device !== undefined).length,
    frames: useFrames.getState().counts.total,
    problems: counts.error + counts.warning,
  }
}

function newsOf(before: Tally, now: Tally): string {
  const { news } = texts().traffic
  const devices = now.devices - before.devices
  const problems = now.problems - before.problems
  return [
    devices > 0 && news.devices(devices),
    news.frames(now.frames - before.frames),
    problems > 0 && news.problems(problems),
  ]
    .filter(Boolean)
    .join(', ')
}
