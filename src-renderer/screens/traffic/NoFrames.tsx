import { FileClock, FileX, Hand, ListFilter } from 'lucide-react'
import { CommandButton } from '../../commands/CommandButton'
import { useFilter } from '../../store/filter'
import { useFrames } from '../../store/frames'
import { said, useTexts } from '../../store/language'
import { useSources } from '../../store/sources'
import { EmptyState } from '../../ui/EmptyState'
import { ListeningActions } from '../../ui/ListeningActions'
import { ListeningLine } from '../../ui/ListeningLine'
import { FirstCards } from './FirstCards'

/** Four reasons for an empty list, and four different ways on. */
export function NoFrames() {
  const total = useFrames(({ counts }) => counts.total)
  const isFile = useSources(({ source }) => source === 'file')
  const isHeldEmpty = useFrames(({ held }) => held?.total === 0)
  if (total > 0 && isHeldEmpty) return <Held total={total} />
  if (total > 0) return <AllHidden total={total} />
  return isFile ? <EmptyFile /> : <NothingYet />
}

function EmptyFile() {
  const { sources } = useTexts()
  const file = useSources(({ file }) => file)
  if (file?.phase === 'reading')
    return (
      <EmptyState icon={FileClock} title={sources.readingTitle}>
        <p>{sources.readingAbout}</p>
      </EmptyState>
    )
  const actions = (
    <>
      <CommandButton id="file.open" kind="primary" showsKeys />
      <CommandButton id="source.live" />
    </>
  )
  return (
    <EmptyState
      icon={FileX}
      title={file?.fault === undefined ? sources.emptyTitle : sources.notOpened}
      actions={actions}
    >
      <p>{file?.fault === undefined ? sources.emptyAbout : said(file.fault)}</p>
    </EmptyState>
  )
}

/** The first thing a person sees here: three ways to begin, and whether a tracker can reach this computer. */
function NothingYet() {
  const { empty } = useTexts().traffic
  return (
    <FirstCards title={empty.nothing}>
      <ListeningLine />
      <p className="first-about">{empty.nothingAbout}</p>
      <div className="empty-actions">
        <ListeningActions />
      </div>
    </FirstCards>
  )
}

function Held({ total }: { total: number }) {
  const { empty } = useTexts().traffic
  return (
    <EmptyState icon={Hand} title={empty.held} actions={<CommandButton id="view.hold" kind="primary" showsKeys />}>
      <p>{empty.heldAbout(total)}</p>
    </EmptyState>
  )
}

function AllHidden({ total }: { total: number }) {
  const { empty } = useTexts().traffic
  const filter = useFilter(({ applied }) => applied)
  return (
    <EmptyState
      icon={ListFilter}
      title={empty.hidden}
      actions={<CommandButton id="filter.clear" kind="primary" showsKeys />}
    >
      <p>
        <span className="mono">{filter}</span> {empty.hides(total)}
      </p>
    </EmptyState>
  )
}
