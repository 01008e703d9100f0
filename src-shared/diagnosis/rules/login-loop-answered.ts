import { deviceRule } from '../rule'
import { isLoginLoop } from '../login-loop'
import { isDroppedAfterLogin } from './dropped-after-login'

/** It asks again although it was answered: the answer does not arrive, or is not what it wants to hear. */
export const loginLoopAnswered = deviceRule<'login-loop-answered'>({
  name: 'login-loop-answered',
  ids: ['D5', 'R-LINK-2'],
  group: 'reply',
  step: 'replies',
  severity: 'error',
  find: ({ link }, { limits, now }) => {
    if (!isLoginLoop(link, limits) || link.loginsAnswered === 0 || isDroppedAfterLogin(link, now)) return undefined
    return { params: { times: link.loginRun.count, answered: link.loginsAnswered }, because: link.loginRun.frames }
  },
})
