import { deviceRule } from '../rule'

/** Passed on and not answered: the platform may not know this identity. */
export const platformSilent = deviceRule<'platform-silent'>({
  name: 'platform-silent',
  ids: ['D5', 'D13'],
  group: 'reply',
  step: 'replies',
  severity: 'warning',
  liveOnly: true,
  find: ({ identity, link }, { mode, now, limits }) => {
    const waitedMs = now - (link.pending.firstAt ?? now)
    if (mode !== 'relay' || link.pending.count === 0 || waitedMs < limits.platformMs) return undefined
    return {
      params: { identity: identity ?? '', seconds: Math.floor(waitedMs / 1000), count: link.pending.count },
      because: link.pending.frames,
    }
  },
})
