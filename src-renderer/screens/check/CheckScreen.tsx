import { ClipboardCheck } from 'lucide-react'
import { CommandButton } from '../../commands/CommandButton'
import { EmptyState } from '../../ui/EmptyState'
import { ListeningLine } from '../../ui/ListeningLine'

export function CheckScreen() {
  return (
    <EmptyState
      icon={ClipboardCheck}
      title="No tracker has reported yet"
      actions={<CommandButton id="listening.toggle" kind="primary" />}
    >
      <p>Check follows one tracker from the open port to a satellite fix and says in plain words what is wrong.</p>
      <ListeningLine />
    </EmptyState>
  )
}
