import { ClipboardCheck } from 'lucide-react'
import { useEngine } from '../../store/engine'
import { EmptyState } from '../../ui/EmptyState'
import { ListeningActions } from '../../ui/ListeningActions'
import { ListeningLine } from '../../ui/ListeningLine'

export function CheckScreen() {
  const hasFrames = useEngine((view) => (view.state?.counters.frames ?? 0) > 0)
  return (
    <EmptyState
      icon={ClipboardCheck}
      title={hasFrames ? 'A tracker has reported' : 'No tracker has reported yet'}
      actions={<ListeningActions />}
    >
      <p>
        {hasFrames
          ? 'What it sends is recorded. This build cannot check it step by step yet.'
          : 'Check follows one tracker from the open port to a satellite fix and says in plain words what is wrong.'}
      </p>
      <ListeningLine />
    </EmptyState>
  )
}
