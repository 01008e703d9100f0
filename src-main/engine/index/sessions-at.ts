import { FLAGS } from '../../../src-shared/filter/columns'
import type { SessionRow } from '../../../src-shared/link/contracts/sources'
import type { Workspace } from '../workspace'

type Carried = Pick<SessionRow, 'frames' | 'bytesIn' | 'bytesOut' | 'lastAt'>

/** The connections as they stood when so many frames had come. What each had carried by then is counted from the columns. */
export function sessionsAt({ index, sessions }: Workspace, rows: number): ReturnType<typeof sessions.list> {
  const list = sessions.list(rows)
  const carried = new Map<number, Carried>()
  for (const { session } of list.sessions)
    carried.set(session, { frames: 0, bytesIn: 0, bytesOut: 0, lastAt: undefined })
  for (let row = 0; row < rows; row++) {
    const tally = carried.get(index.connection[row] ?? 0)
    if (!tally) continue
    tally.frames++
    tally[(index.flags[row] ?? 0) & FLAGS.out ? 'bytesOut' : 'bytesIn'] += index.length[row] ?? 0
    const at = index.time[row] ?? NaN
    if (!Number.isNaN(at)) tally.lastAt = at
  }
  return { ...list, sessions: list.sessions.map((row) => ({ ...row, ...carried.get(row.session) })) }
}
