import { deviceRule } from '../rule'

/** Positions without satellites. */
export const noFix = deviceRule<'no-fix'>({
  name: 'no-fix',
  ids: ['D6', 'R-GPS-1'],
  group: 'fix',
  step: 'fix',
  severity: 'warning',
  find: ({ place }, { limits }) => {
    const { invalid, satellites, valid } = place
    if (invalid.count < limits.noFixFrames) return undefined
    return {
      params: { count: invalid.count, satellites: satellites ?? '', before: valid > 0 ? 'yes' : 'no' },
      because: invalid.frames,
    }
  },
})
