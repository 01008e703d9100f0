import { deviceRule } from '../rule'

const TIMES = 2

/** In the sea off Africa, and called valid: no place at all. */
export const zeroPosition = deviceRule<'zero-position'>({
  name: 'zero-position',
  ids: ['D7', 'R-GPS-4'],
  group: 'fix',
  step: 'fix',
  severity: 'warning',
  find: ({ place }) =>
    place.zero.count >= TIMES ? { params: { count: place.zero.count }, because: place.zero.frames } : undefined,
})
