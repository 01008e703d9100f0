import type { Closed, Opened } from '../../../src-shared/capture/source-event'
import type { SessionRow } from '../../../src-shared/link/contracts/sources'
import { endpointText, type Endpoint } from '../../../src-shared/model/endpoint'
import type { Conversation } from '../pipeline/conversation'

interface Session {
  readonly opened: Opened
  /** How many frames there were when it opened and when it closed: this tells which were open at a frame. */
  readonly firstRow: number
  lastRow: number
  closed: Closed | undefined
  /** Lets go of the conversation when it is over: what it has read is counted, its buffers are not kept. */
  told: () => Told
}

type Told = Pick<SessionRow, 'device' | 'protocol' | 'frames' | 'bytesIn' | 'bytesOut' | 'lastAt'>

/** Nobody reads more lines than this; the newest are worth most. */
const MOST_LISTED = 1_000

/** Every connection and every UDP peer of a source, open or over. */
export class SessionTable {
  private readonly sessions = new Map<number, Session>()

  opened(opened: Opened, conversation: Conversation, rows: number): void {
    const told = (): Told => toldBy(conversation)
    this.sessions.set(opened.session, { opened, firstRow: rows, lastRow: Infinity, closed: undefined, told })
  }

  closed(closed: Closed, conversation: Conversation, rows: number): void {
    const session = this.sessions.get(closed.session)
    if (!session) return
    const told = toldBy(conversation)
    Object.assign(session, { closed, lastRow: rows, told: () => told })
  }

  /** The newest in the order of their opening, so that nothing moves under the pointer; as they stood when so many frames had come. */
  list(rows = Infinity): { sessions: SessionRow[]; total: number } {
    const opened = [...this.sessions.values()].filter(({ firstRow }) => firstRow < rows)
    return { sessions: opened.slice(-MOST_LISTED).map((session) => rowOf(session, rows)), total: opened.length }
  }

  /** Those that were open when so many frames had come, each with its device as far as it is known by now. */
  *openAt(rows: number): Generator<Pick<SessionRow, 'transport' | 'device'>> {
    for (const { firstRow, lastRow, opened, told } of this.sessions.values())
      if (firstRow < rows && rows <= lastRow) yield { transport: opened.transport, device: told().device }
  }
}

function toldBy({ in: receiver, frames, bytesIn, bytesOut, lastAt }: Conversation): Told {
  const { device, protocol } = receiver.session
  return { device: device ?? undefined, protocol: protocol ?? undefined, frames, bytesIn, bytesOut, lastAt }
}

function rowOf({ opened, closed, lastRow, told }: Session, rows: number): SessionRow {
  const isOver = lastRow < rows
  return {
    session: opened.session,
    transport: opened.transport,
    peer: textOf(opened.peer),
    local: textOf(opened.local),
    openedAt: opened.at,
    closedAt: isOver ? closed?.at : undefined,
    why: isOver ? closed?.why : undefined,
    ...told(),
  }
}

function textOf(endpoint: Endpoint | undefined): string | undefined {
  return endpoint && endpointText(endpoint)
}
