import { deviceRule } from '../rule'

/** Fractions of a degree that never pass .6 are minutes: somebody reads degrees and minutes as degrees. */
export const degreesMinutes = deviceRule<'degrees-minutes'>({
  name: 'degrees-minutes',
  ids: ['R-GPS-6'],
  group: 'fix',
  step: 'fix',
  severity: 'warning',
  find: ({ place }, { limits }) => {
    const { movingPoints, above60, last, firstValid } = place
    if (movingPoints < limits.minutePoints || above60 > 0 || !last || !firstValid) return undefined
    // A short way within one tenth of a degree proves nothing: the points must have had the chance to pass .6.
    const hasTurned =
      Math.floor(last.fix.lat) !== Math.floor(firstValid.fix.lat) ||
      Math.floor(last.fix.lon) !== Math.floor(firstValid.fix.lon)
    return hasTurned ? { params: { count: movingPoints }, because: [firstValid.frame, last.frame] } : undefined
  },
})
