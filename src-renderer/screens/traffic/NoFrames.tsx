import { ArrowLeftRight, Hand, ListFilter } from 'lucide-react'
import { CommandButton } from '../../commands/CommandButton'
import { useFilter } from '../../store/filter'
import { useFrames } from '../../store/frames'
import { EmptyState } from '../../ui/EmptyState'
import { counted } from '../../ui/format'
import { ListeningActions } from '../../ui/ListeningActions'
import { ListeningLine } from '../../ui/ListeningLine'

/** Three reasons for an empty list, and three different ways on. */
export function NoFrames() {
  const total = useFrames(({ counts }) => counts.total)
  const isHeldEmpty = useFrames(({ held }) => held?.total === 0)
  if (total > 0 && isHeldEmpty) return <Held total={total} />
  return total > 0 ? <AllHidden total={total} /> : <NothingYet />
}

function NothingYet() {
  return (
    <EmptyState icon={ArrowLeftRight} title="No frames yet" actions={<ListeningActions />}>
      <p>Every byte that arrives is recorded before anything else happens to it, then listed here frame by frame.</p>
      <ListeningLine />
    </EmptyState>
  )
}

function Held({ total }: { total: number }) {
  return (
    <EmptyState icon={Hand} title="View held" actions={<CommandButton id="view.hold" kind="primary" showsKeys />}>
      <p>Recording continues: {counted(total, 'frame')} came since.</p>
    </EmptyState>
  )
}

function AllHidden({ total }: { total: number }) {
  const filter = useFilter(({ applied }) => applied)
  return (
    <EmptyState
      icon={ListFilter}
      title="No frame matches"
      actions={<CommandButton id="filter.clear" kind="primary" showsKeys />}
    >
      <p>
        <span className="mono">{filter}</span> hides {counted(total, 'frame')}.
      </p>
    </EmptyState>
  )
}
