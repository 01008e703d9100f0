import { deviceRule } from '../rule'

/** The same record again, byte for byte: it was not told that the record arrived. */
export const repeats = deviceRule<'repeats'>({
  name: 'repeats',
  ids: ['R-LINK-5'],
  group: 'reply',
  step: 'replies',
  severity: 'warning',
  find: ({ link, frames }, { limits }) => {
    const again = frames.issues.duplicate
    const isDatagrams = link.sessions.at(-1)?.transport === 'udp' && link.answered > 0
    if (!again || again.count < limits.repeats || isDatagrams) return undefined
    return { params: { count: again.count }, because: again.frames }
  },
})
