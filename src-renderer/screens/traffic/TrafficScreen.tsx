import { ArrowLeftRight } from 'lucide-react'
import { CommandButton } from '../../commands/CommandButton'
import { EmptyState } from '../../ui/EmptyState'
import { ListeningLine } from '../../ui/ListeningLine'

export function TrafficScreen() {
  return (
    <EmptyState
      icon={ArrowLeftRight}
      title="No frames yet"
      actions={<CommandButton id="listening.toggle" kind="primary" />}
    >
      <p>Every byte that arrives is recorded before anything else happens to it, then listed here frame by frame.</p>
      <ListeningLine />
    </EmptyState>
  )
}
