import type { Transport } from '../../model/endpoint'
import type { Frame } from '../../model/frame'
import { keep, mark, NEVER, type Trail } from '../trail'
import { isOpen, type SessionEvidence } from './session'

const SESSIONS = 8
const OPENINGS = 16
/** The longest pause is forgotten slowly: by an eighth with every frame. */
const FADING = 0.875

export function newLink() {
  return {
    transports: [] as Transport[],
    /** The newest connections, oldest first, and how many there were. */
    sessions: [] as SessionEvidence[],
    opens: 0,
    /** When the newest ones began. */
    openedAt: [] as number[],
    /** Logins in a row without any other word between them. */
    loginRun: NEVER as Readonly<Trail>,
    /** How many of these had an answer. */
    loginsAnswered: 0,
    /** Frames that want an answer and have none yet. */
    pending: NEVER as Readonly<Trail>,
    answered: 0,
    /** Connections that the device ended while answers were due. */
    leftWaiting: NEVER as Readonly<Trail>,
    /** First frames of connections that began while an older one stood open and silent. */
    halfOpen: NEVER as Readonly<Trail>,
    halfOpenAt: [] as number[],
    /** Times that two open connections took turns: both send. */
    twins: NEVER as Readonly<Trail>,
    twinHosts: ['', ''] as [string, string],
    speaker: undefined as SessionEvidence | undefined,
    /** The longest pause between two frames of late. */
    pauseMs: 0,
    lastInAt: undefined as number | undefined,
    lastHeartbeatAt: undefined as number | undefined,
    heartbeatGapMs: undefined as number | undefined,
    /** The first position on a connection of a family with logins that has not seen one. */
    unannounced: NEVER as Readonly<Trail>,
  }
}

export type Link = ReturnType<typeof newLink>

/** A connection turns out to be this device's. */
export function joinSession(link: Link, session: SessionEvidence, frame: Frame): void {
  const { number, at } = frame
  if (link.sessions.includes(session)) return
  const isSuperseding =
    session.transport === 'tcp' && link.sessions.some((older) => isOpen(older) && older.transport === 'tcp')
  if (isSuperseding) {
    link.halfOpen = mark(link.halfOpen, number, at)
    if (at !== undefined) keep(link.halfOpenAt, at, OPENINGS)
  }
  if (!link.transports.includes(session.transport)) link.transports.push(session.transport)
  link.opens++
  if (session.openedAt !== undefined) keep(link.openedAt, session.openedAt, OPENINGS)
  keep(link.sessions, session, SESSIONS)
}

export function addToLink(link: Link, session: SessionEvidence, frame: Frame): void {
  const { at, number, type } = frame
  if (link.speaker !== session) changeSpeaker(link, session, frame)
  if (at !== undefined) {
    if (link.lastInAt !== undefined) link.pauseMs = Math.max(at - link.lastInAt, link.pauseMs * FADING)
    link.lastInAt = at
  }
  if (type === 'login') link.loginRun = mark(link.loginRun, number, at)
  else if (type !== 'noise' && link.loginRun.count > 0) {
    link.loginRun = NEVER
    link.loginsAnswered = 0
  }
  if (type === 'heartbeat') addHeartbeat(link, at)
  if (frame.replies.length > 0) {
    session.pending++
    link.pending = mark(link.pending, number, at)
  }
}

/** Something was said to the device on this connection: what waited has its answer. */
export function addAnswer(link: Link, session: SessionEvidence): void {
  link.answered += session.pending
  if (link.loginRun.count > 0) link.loginsAnswered = Math.min(link.loginRun.count, link.loginsAnswered + 1)
  session.pending = 0
  link.pending = NEVER
}

export function leave(link: Link, session: SessionEvidence, lastFrame: number | undefined): void {
  const isByDevice = session.why === 'peer closed' || session.why === 'peer reset'
  if (session.pending > 0 && isByDevice) link.leftWaiting = mark(link.leftWaiting, lastFrame ?? 0, session.closedAt)
  if (link.speaker === session) link.speaker = undefined
}

/** Back and forth: the connection that speaks now has spoken before, and so has the one that stands open beside it. */
function changeSpeaker(link: Link, session: SessionEvidence, { number, at }: Frame): void {
  const { speaker } = link
  link.speaker = session
  if (!speaker || !isOpen(speaker) || session.framesIn === 0) return
  link.twins = mark(link.twins, number, at)
  link.twinHosts = [speaker.host, session.host]
}

function addHeartbeat(link: Link, at: number | undefined): void {
  if (at !== undefined && link.lastHeartbeatAt !== undefined) link.heartbeatGapMs = at - link.lastHeartbeatAt
  link.lastHeartbeatAt = at
}
