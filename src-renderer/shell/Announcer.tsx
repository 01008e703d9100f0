import { useEffect, useState } from 'react'
import { useEngine } from '../store/engine'
import { texts } from '../store/language'

/** A stream read aloud frame by frame would never stop talking: what came is summed up, this often at most. */
const EVERY_MS = 5_000

/** Tells a screen reader, politely, how much arrived. */
export function Announcer() {
  const [news, setNews] = useState('')
  useEffect(() => {
    let told = framesNow()
    const timer = setInterval(() => {
      const frames = framesNow()
      // A new engine counts from 0.
      if (frames > told) setNews(texts().traffic.news.frames(frames - told))
      told = frames
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <div role="status" className="screen-reader">
      {news}
    </div>
  )
}

function framesNow(): number {
  return useEngine.getState().state?.counters.frames ?? 0
}
