import type { Link } from '../collect/link'
import { isOpen, lifetimeMs, type SessionEvidence } from '../collect/session'
import { deviceRule } from '../rule'

const TIMES = 3
/** Shorter connections end for other reasons; an operator lets an idle one live for minutes (T158: about three). */
const LEAST_MS = 60_000

/** Let in, then cut off by the network after a few minutes, and back from another address: the operator ends the session. */
export const droppedAfterLogin = deviceRule<'dropped-after-login'>({
  name: 'dropped-after-login',
  ids: ['R-LINK-3'],
  group: 'network',
  step: 'heartbeat',
  severity: 'warning',
  find: ({ link, frames }, { now }) => {
    if (!isDroppedAfterLogin(link, now)) return undefined
    const cut = link.sessions.filter(isCutOff)
    const seconds = Math.round(cut.reduce((sum, session) => sum + lifetimeMs(session, now), 0) / cut.length / 1000)
    return {
      params: { times: cut.length, seconds },
      because: link.loginRun.count > 0 ? link.loginRun.frames : [frames.last ?? 0],
    }
  },
})

/** Also asked by the rule of the answered login loop, which looks alike. */
export function isDroppedAfterLogin(link: Link, now: number): boolean {
  const cut = link.sessions.filter((session) => isCutOff(session) && lifetimeMs(session, now) >= LEAST_MS)
  return cut.length >= TIMES && new Set(cut.map(({ host }) => host)).size === cut.length
}

function isCutOff(session: SessionEvidence): boolean {
  return !isOpen(session) && session.why === 'peer reset' && session.logins > 0 && session.bytesOut > 0
}
