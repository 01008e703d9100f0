import { deviceRule } from '../rule'

/** Answered datagrams that come again: our answers do not find their way back. */
export const repeatsUdp = deviceRule<'repeats-udp'>({
  name: 'repeats-udp',
  ids: ['R-LINK-11'],
  group: 'reply',
  step: 'replies',
  severity: 'warning',
  find: ({ link, frames }, { limits }) => {
    const again = frames.issues.duplicate
    if (link.sessions.at(-1)?.transport !== 'udp' || link.answered === 0) return undefined
    return again && again.count >= limits.repeats
      ? { params: { count: again.count }, because: again.frames }
      : undefined
  },
})
