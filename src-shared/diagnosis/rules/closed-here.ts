import { isOpen, lifetimeMs } from '../collect/session'
import { deviceRule } from '../rule'

const TIMES = 3
const QUICK_MS = 30_000

/** The server's side hangs up on a device that has just spoken. */
export const closedHere = deviceRule<'closed-here'>({
  name: 'closed-here',
  ids: ['R-LINK-12'],
  group: 'network',
  step: 'replies',
  severity: 'error',
  find: ({ link, frames }, { now }) => {
    const cut = link.sessions.filter(
      (session) =>
        !isOpen(session) &&
        session.framesIn > 0 &&
        (session.why === 'closed here' || session.why === 'reset here' || session.why === 'limit') &&
        lifetimeMs(session, now) <= QUICK_MS,
    )
    return cut.length >= TIMES ? { params: { times: cut.length }, because: [frames.last ?? 0] } : undefined
  },
})
