import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTexts } from '../store/language'
import './DropTarget.css'

/** Says, while a file is held over the window, what letting it go does. The desktop takes the file itself. */
export function DropTarget() {
  const { sources } = useTexts()
  const isOver = useFileOver()
  if (!isOver) return null
  return (
    <div className="drop-target" role="status">
      <FileDown size={32} strokeWidth={1.25} aria-hidden />
      <b>{sources.drop}</b>
      <span>{sources.dropAbout}</span>
    </div>
  )
}

/** The pointer enters and leaves every element that it passes: what counts is in how many of them it is. */
function useFileOver(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let inside = 0
    const move = (by: number) => (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      inside = by === 0 ? 0 : Math.max(0, inside + by)
      setOver(inside > 0)
    }
    const listeners = { dragenter: move(1), dragleave: move(-1), drop: move(0) }
    const names = ['dragenter', 'dragleave', 'drop'] as const
    for (const name of names) window.addEventListener(name, listeners[name])
    return () => names.forEach((name) => window.removeEventListener(name, listeners[name]))
  }, [])
  return isOver
}
