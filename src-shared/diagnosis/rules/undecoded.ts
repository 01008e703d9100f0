import { deviceRule } from '../rule'

/** Words of a family that nobody has written down. */
export const undecoded = deviceRule<'undecoded'>({
  name: 'undecoded',
  ids: ['D16', 'R-ALM-5'],
  group: 'undecoded',
  step: 'frames',
  severity: 'info',
  find: ({ frames }) => {
    const { trailing } = frames.issues
    const unknown = frames.issues['unknown-type']
    const count = (unknown?.count ?? 0) + (trailing?.count ?? 0)
    return count > 0
      ? { params: { count }, because: [...(unknown?.frames ?? []), ...(trailing?.frames ?? [])] }
      : undefined
  },
})
