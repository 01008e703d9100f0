import { deviceRule } from '../rule'

const TIMES = 2

/** It hung up while it waited for an answer. */
export const closedUnanswered = deviceRule<'closed-unanswered'>({
  name: 'closed-unanswered',
  ids: ['R-LINK-4'],
  group: 'reply',
  step: 'replies',
  severity: 'warning',
  find: ({ link }, { bench, isLive }) => {
    // A recording without a single answer says nothing about answers.
    if (link.leftWaiting.count < TIMES || (!isLive && bench.bytesOut === 0)) return undefined
    return { params: { times: link.leftWaiting.count }, because: link.leftWaiting.frames }
  },
})
