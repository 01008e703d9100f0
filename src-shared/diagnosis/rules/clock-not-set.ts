import { deviceRule } from '../rule'

/** The first day of a clock that nobody has set: it waits for its first fix. */
export const clockNotSet = deviceRule<'clock-not-set'>({
  name: 'clock-not-set',
  ids: ['R-TIME-5'],
  group: 'clock',
  step: 'clock',
  severity: 'warning',
  find: ({ clock }) =>
    clock.unset.count > 0 && clock.live === 0
      ? { params: { count: clock.unset.count }, because: clock.unset.frames }
      : undefined,
})
