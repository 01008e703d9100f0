import { EthernetPort } from 'lucide-react'
import type { SessionRow } from '../../../../src-shared/link/contracts/sources'
import { connectionFilter, useFollowedConnections } from '../../../store/connections'
import { toggleFilter, useFilter } from '../../../store/filter'
import { useTexts } from '../../../store/language'
import { useMoment } from '../../../store/playback'
import { EmptyState } from '../../../ui/EmptyState'
import { StateMark } from '../../../ui/StateMark'
import { SideList } from '../side/SideList'
import { ConnectionCard } from './ConnectionCard'
import { carried, connectionState } from './connection-state'

/** Every connection in the order of its opening; the one whose frames are shown stands in full below. */
export function ConnectionList() {
  const words = useTexts().traffic.connections
  const { sessions, total } = useFollowedConnections()
  const now = useMoment()
  const filter = useFilter(({ text }) => text)
  const chosen = sessions.find(({ session }) => filter === connectionFilter(session))
  if (sessions.length === 0)
    return (
      <EmptyState icon={EthernetPort} title={words.none}>
        <p>{words.noneAbout}</p>
      </EmptyState>
    )
  return (
    <>
      {total > sessions.length && <p className="side-words">{words.newest(sessions.length, total)}</p>}
      <SideList rows={sessions} keyOf={({ session }) => session} follows>
        {(row) => <ConnectionLine row={row} now={now} isChosen={row === chosen} />}
      </SideList>
      {chosen !== undefined && <ConnectionCard row={chosen} now={now} />}
    </>
  )
}

function ConnectionLine({ row, now, isChosen }: { row: SessionRow; now: number; isChosen: boolean }) {
  const texts = useTexts()
  const [tone, state] = connectionState(row, now, texts)
  return (
    <li>
      <button
        type="button"
        className="side-row"
        aria-pressed={isChosen}
        onClick={() => toggleFilter(connectionFilter(row.session))}
      >
        <StateMark tone={tone} />
        <b className="mono">{row.device ?? row.peer ?? '–'}</b>
        <span className="faint">
          {row.transport.toUpperCase()} <span className="mono">#{row.session}</span>
        </span>
        <span className="side-detail" title={state}>
          {carried(row, texts)}
        </span>
        <span className="screen-reader">{state}</span>
      </button>
    </li>
  )
}
