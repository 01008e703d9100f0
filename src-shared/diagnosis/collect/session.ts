import type { CloseReason, Opened } from '../../capture/source-event'
import type { Stranger } from '../../protocols/stranger'

/** One connection, or one UDP peer, as the rules see it. */
export function newSession(opened: Opened) {
  return {
    session: opened.session,
    transport: opened.transport,
    /** The device's end; empty where a log does not say. */
    host: opened.peer?.host ?? '',
    port: opened.peer?.port ?? 0,
    openedAt: opened.at,
    closedAt: undefined as number | undefined,
    why: undefined as CloseReason | undefined,
    bytesIn: 0,
    bytesOut: 0,
    framesIn: 0,
    logins: 0,
    /** Frames that want an answer and have none yet. */
    pending: 0,
    stranger: undefined as Stranger | undefined,
    /** Counted by the receiver of this connection. */
    serialsMissing: 0,
    restarts: 0,
    protocol: null as string | null,
    isForeign: false,
  }
}

export type SessionEvidence = ReturnType<typeof newSession>

export function isOpen(session: SessionEvidence): boolean {
  return session.why === undefined
}

export function lifetimeMs({ openedAt, closedAt }: SessionEvidence, now: number): number {
  return (closedAt ?? now) - (openedAt ?? now)
}
