import { deviceRule } from '../rule'

/** Frames that wait for an answer longer than a device does. */
export const unanswered = deviceRule<'unanswered'>({
  name: 'unanswered',
  ids: ['D13', 'R-LINK-14'],
  group: 'reply',
  step: 'replies',
  severity: 'warning',
  find: ({ link }, { mode, bench, isLive, now, limits }) => {
    const { pending, loginRun } = link
    if (pending.count < limits.unanswered || loginRun.count >= limits.loginTimes) return undefined
    if (now - (pending.firstAt ?? now) < limits.answerMs) return undefined
    if (isLive ? mode !== 'answer' : bench.bytesOut === 0) return undefined
    return { params: { count: pending.count, at: pending.firstAt ?? 0 }, because: pending.frames }
  },
})
