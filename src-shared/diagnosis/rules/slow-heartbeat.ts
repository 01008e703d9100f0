import { deviceRule } from '../rule'

/** It says a word more rarely than operators keep an idle connection, and loses it between. */
export const slowHeartbeat = deviceRule<'slow-heartbeat'>({
  name: 'slow-heartbeat',
  ids: ['R-LINK-9'],
  group: 'network',
  step: 'heartbeat',
  severity: 'info',
  find: ({ link, frames }, { limits }) => {
    const { heartbeatGapMs = 0, sessions } = link
    // One that goes to sleep hangs up by itself.
    const isCut = sessions.some(({ why }) => why === 'peer reset' || why === 'timeout' || why === 'idle')
    if (heartbeatGapMs <= limits.heartbeatMs || !isCut || sessions.at(-1)?.transport !== 'tcp') return undefined
    return { params: { minutes: Math.round(heartbeatGapMs / 60_000) }, because: [frames.last ?? 0] }
  },
})
