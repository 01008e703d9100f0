import { ArrowLeftRight } from 'lucide-react'
import { useEngine } from '../../store/engine'
import { EmptyState } from '../../ui/EmptyState'
import { counted } from '../../ui/format'
import { ListeningActions } from '../../ui/ListeningActions'
import { ListeningLine } from '../../ui/ListeningLine'

export function TrafficScreen() {
  const frames = useEngine((view) => view.state?.counters.frames ?? 0)
  return (
    <EmptyState
      icon={ArrowLeftRight}
      title={frames === 0 ? 'No frames yet' : `${counted(frames, 'frame')} recorded`}
      actions={<ListeningActions />}
    >
      <p>
        {frames === 0
          ? 'Every byte that arrives is recorded before anything else happens to it, then listed here frame by frame.'
          : 'This build cannot list them yet.'}
      </p>
      <ListeningLine />
    </EmptyState>
  )
}
