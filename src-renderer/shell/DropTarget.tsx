import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTexts } from '../store/language'
import './DropTarget.css'

/** A file that is held still says so several times a second; one that is gone says nothing. */
const GONE_MS = 500

/** Says, while a file is held over the window, what letting it go does. The desktop takes the file itself. */
export function DropTarget() {
  const { sources } = useTexts()
  const isOver = useFileOver()
  if (!isOver) return null
  return (
    <div className="drop-target" role="status">
      <div className="drop-words">
        <FileDown size={32} strokeWidth={1.25} aria-hidden />
        <b>{sources.drop}</b>
        <span>{sources.dropAbout}</span>
      </div>
    </div>
  )
}

function useFileOver(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const gone = (): void => setOver(false)
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      clearTimeout(timer)
      timer = setTimeout(gone, GONE_MS)
      setOver(true)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', gone)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', gone)
    }
  }, [])
  return isOver
}
