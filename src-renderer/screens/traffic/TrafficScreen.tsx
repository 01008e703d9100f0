import { useFrames } from '../../store/frames'
import { DetailPanes } from './detail/DetailPanes'
import { FrameList } from './list/FrameList'
import { NoFrames } from './NoFrames'

export function TrafficScreen() {
  const isEmpty = useFrames((frames) => frames.counts.total === 0)
  if (isEmpty) return <NoFrames />
  return (
    <div>
      <FrameList />
      <DetailPanes />
    </div>
  )
}
