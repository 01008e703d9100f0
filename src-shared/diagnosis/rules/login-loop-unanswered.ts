import { deviceRule } from '../rule'
import { isLoginLoop } from '../login-loop'

/** It asks to be let in, again and again, and nobody answers. */
export const loginLoopUnanswered = deviceRule<'login-loop-unanswered'>({
  name: 'login-loop-unanswered',
  ids: ['D5', 'R-LINK-1', 'R-PROTO-2'],
  group: 'reply',
  step: 'replies',
  severity: 'error',
  find: ({ link }, { mode, limits, isLive }) => {
    if (!isLoginLoop(link, limits) || link.loginsAnswered > 0) return undefined
    // The relay has a sentence of its own about a platform that does not answer.
    if (isLive && mode === 'relay') return undefined
    return { params: { times: link.loginRun.count, mode: isLive ? mode : 'file' }, because: link.loginRun.frames }
  },
})
