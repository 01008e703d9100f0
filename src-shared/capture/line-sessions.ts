import type { Endpoint, Transport } from '../model/endpoint'
import type { Direction } from '../model/frame'
import type { CaptureSink } from './packet-capture'
import type { CloseReason } from './source-event'
import { UDP_IDLE_MS } from './udp-flows'

/** Sessions remembered at a time; a log that never says that one ended must not fill the memory. */
const MOST_SESSIONS = 50_000

/** What a line says about the session it belongs to. */
export interface LineOrigin {
  /** Tells sessions of one file apart. */
  readonly key: string
  readonly at: number | undefined
  readonly transport: Transport
  readonly peer?: Endpoint | undefined
}

interface LineSession {
  /** 0 until something is said on it: before that the log does not name the address. */
  session: number
  readonly openedAt: number | undefined
  lastAt: number | undefined
  readonly transport: Transport
  /** The log shows how it began. */
  readonly isFromStart: boolean
}

/** Makes sessions of the lines of a log. */
export class LineSessions {
  private readonly sessions = new Map<string, LineSession>()
  private lastAt: number | undefined

  constructor(
    private readonly sink: CaptureSink,
    private readonly nextSession: () => number,
  ) {}

  /** The log says that a connection began. */
  connected(origin: LineOrigin): void {
    this.closed(origin, 'replaced')
    this.add(origin, true)
  }

  /** The chunk belongs to its receiver until the call returns. */
  bytes(origin: LineOrigin, direction: Direction, bytes: Uint8Array): void {
    const { at } = origin
    let known = this.sessions.get(origin.key)
    const silence = (at ?? 0) - (known?.lastAt ?? 0)
    if (known && origin.transport === 'udp' && silence > UDP_IDLE_MS) {
      this.closed({ ...origin, at: known.lastAt === undefined ? at : known.lastAt + UDP_IDLE_MS }, 'idle')
      known = undefined
    }
    known ??= this.add(origin, false)
    this.open(known, origin.peer)
    known.lastAt = this.lastAt = at
    this.sink.event({ kind: 'bytes', session: known.session, at, direction, bytes, offset: undefined })
  }

  closed(origin: LineOrigin, why: CloseReason): void {
    const known = this.sessions.get(origin.key)
    if (!known) return
    this.sessions.delete(origin.key)
    this.open(known, origin.peer)
    this.sink.event({ kind: 'closed', session: known.session, at: origin.at, why })
  }

  end(): void {
    for (const [key, { transport }] of this.sessions) this.closed({ key, transport, at: this.lastAt }, 'input ended')
  }

  private add(origin: LineOrigin, isFromStart: boolean): LineSession {
    const { at, transport } = origin
    if (this.sessions.size >= MOST_SESSIONS) {
      const [oldest] = this.sessions.keys()
      if (oldest !== undefined) this.closed({ key: oldest, at, transport }, 'idle')
    }
    const fresh: LineSession = { session: 0, openedAt: at, lastAt: at, transport, isFromStart }
    this.sessions.set(origin.key, fresh)
    return fresh
  }

  private open(known: LineSession, peer: Endpoint | undefined): void {
    if (known.session > 0) return
    known.session = this.nextSession()
    const { session, transport, openedAt: at, isFromStart } = known
    const isMidStream = transport === 'tcp' && !isFromStart
    this.sink.event({ kind: 'opened', session, at, transport, peer, local: undefined, isMidStream })
  }
}
