import { ArrowDown } from 'lucide-react'
import { setFollowing, shownCount, useFrames } from '../../../store/frames'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'

/** The way back to the newest frame, once there is a newer one than those that were last in view. */
export function FollowButton({ isEndInView }: { isEndInView: boolean }) {
  const fresh = useFrames((frames) => (frames.isFollowing ? 0 : shownCount(frames) - frames.leftAt))
  const { traffic } = useTexts()
  if (fresh <= 0 || isEndInView) return null
  return (
    <div className="frame-follow">
      <Button kind="primary" onPress={() => setFollowing(true)}>
        <ArrowDown size={16} aria-hidden />
        {traffic.fresh(fresh)}
      </Button>
    </div>
  )
}
