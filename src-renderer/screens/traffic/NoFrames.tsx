import { ArrowLeftRight } from 'lucide-react'
import { EmptyState } from '../../ui/EmptyState'
import { ListeningActions } from '../../ui/ListeningActions'
import { ListeningLine } from '../../ui/ListeningLine'

export function NoFrames() {
  return (
    <EmptyState icon={ArrowLeftRight} title="No frames yet" actions={<ListeningActions />}>
      <p>Every byte that arrives is recorded before anything else happens to it, then listed here frame by frame.</p>
      <ListeningLine />
    </EmptyState>
  )
}
