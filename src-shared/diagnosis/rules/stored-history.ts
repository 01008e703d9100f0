import { deviceRule } from '../rule'

/** Records from its memory: it had no connection, and tells now. They are as good as live ones, only late. */
export const storedHistory = deviceRule<'stored-history'>({
  name: 'stored-history',
  ids: ['D8', 'R-FRAME-11'],
  group: 'clock',
  step: 'clock',
  severity: 'info',
  find: ({ clock }, { limits }) => {
    const { stored, oldestStoredMs } = clock
    if (stored.count < limits.historyFrames) return undefined
    return { params: { count: stored.count, minutes: Math.round(-oldestStoredMs / 60_000) }, because: stored.frames }
  },
})
