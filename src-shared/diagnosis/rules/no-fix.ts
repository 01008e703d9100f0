import { deviceRule } from '../rule'

/** Positions without satellites. */
export const noFix = deviceRule<'no-fix'>({
  name: 'no-fix',
  ids: ['D6', 'R-GPS-1'],
  group: 'fix',
  step: 'fix',
  severity: 'warning',
  find: ({ place, gauges }, { limits }) => {
    const { invalid, valid } = place
    if (invalid.count < limits.noFixFrames) return undefined
    return {
      params: { count: invalid.count, satellites: gauges.satellites?.value ?? '', before: valid > 0 ? 'yes' : 'no' },
      because: invalid.frames,
    }
  },
})
