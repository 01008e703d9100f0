import { isOpen } from '../collect/session'
import { silentForMs } from '../silence'
import { deviceRule } from '../rule'
import { only } from '../trail'

/** The connection stands and nothing comes over it: asleep between reports, or half-open. */
export const staleConnection = deviceRule<'stale-connection'>({
  name: 'stale-connection',
  ids: ['R-LINK-13'],
  group: 'network',
  step: 'heartbeat',
  severity: 'info',
  liveOnly: true,
  find: ({ link, frames }, { now, limits }) => {
    const silentMs = silentForMs(link, now, limits)
    const open = link.sessions.findLast((session) => session.transport === 'tcp' && isOpen(session))
    if (silentMs === undefined || !open) return undefined
    const because = only(frames.last)
    return { params: { minutes: Math.floor(silentMs / 60_000) }, because, session: open.session }
  },
})
