import { deviceRule } from '../rule'

/** Farther than a vehicle drives between two fixes. */
export const jumps = deviceRule<'jumps'>({
  name: 'jumps',
  ids: ['D7', 'R-GPS-8'],
  group: 'fix',
  step: 'fix',
  severity: 'warning',
  find: ({ place, link }) => {
    const { jumps: seen, farthest } = place
    // Two devices under one identity are in two places: that has a rule of its own.
    if (seen.count === 0 || !farthest || link.twins.count > 1) return undefined
    return {
      params: { count: seen.count, km: Math.round(farthest.metres / 1000), seconds: Math.round(farthest.seconds) },
      because: seen.frames,
    }
  },
})
