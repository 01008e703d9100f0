import { benchRule } from '../rule'

const TIMES = 3

/** The same unknown beginning again and again is a family that nobody here knows, or an encrypted one. */
export const unknownFamily = benchRule<'unknown-family'>({
  name: 'unknown-family',
  ids: ['R-PROTO-4'],
  group: 'protocol',
  step: 'family',
  severity: 'warning',
  find: ({ bench }) => {
    for (const [head, { trail, session }] of bench.unknownHeads)
      if (trail.count >= TIMES) return { params: { head, count: trail.count }, because: trail.frames, session }
    return undefined
  },
})
