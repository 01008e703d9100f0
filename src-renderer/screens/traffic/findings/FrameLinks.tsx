import { rowOf } from '../../../store/findings'
import { selectRow, useFrames } from '../../../store/frames'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'
import { count } from '../../../ui/format'

/** The frames that show a finding; a click selects one, in the list or hidden by its filter. */
export function FrameLinks({ frames }: { frames: readonly number[] }) {
  const { drawer, framesNamed } = useTexts().diagnosis
  const selected = useFrames((store) => store.selected)
  if (frames.length === 0) return null
  return (
    <p className="finding-frames">
      <span className="faint">{framesNamed(frames.length, '')}</span>
      {frames.map((frame) => (
        <Button
          key={frame}
          kind="link"
          aria-label={drawer.frame(frame)}
          aria-current={selected === rowOf(frame)}
          onPress={() => void selectRow(rowOf(frame))}
        >
          {count(frame)}
        </Button>
      ))}
    </p>
  )
}
