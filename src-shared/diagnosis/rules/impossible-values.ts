import { deviceRule } from '../rule'

const TIMES = 3

/** Months of 13, latitudes of 95: the frame is read as something that it is not, or bytes are missing. */
export const impossibleValues = deviceRule<'impossible-values'>({
  name: 'impossible-values',
  ids: ['R-TIME-8'],
  group: 'malformed',
  step: 'frames',
  severity: 'warning',
  find: ({ frames, clock, link }) => {
    const { range } = frames.issues
    // A doubtful identity is told once a connection, an impossible date has rules of its own.
    const explained = link.opens + clock.unset.count
    if (!range || range.count < TIMES + explained) return undefined
    return { params: { count: range.count, total: frames.count }, because: range.frames }
  },
})
