import { useEffect, useState } from 'react'
import { useWiring } from '../../../store/wiring'

/** Whole seconds since `from`, by the engine's clock, which said `at` when the sheet was told. */
export function useWaited(from: number, at: number): number {
  const toldAt = useWiring((wiring) => wiring.toldAt)
  const [now, setNow] = useState(toldAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((at - from + Math.max(0, now - toldAt)) / 1000))
}
