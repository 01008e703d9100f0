import { deviceRule } from '../rule'

/** No satellites, and the place of an hour ago again: it must not be taken for the present. */
export const oldFix = deviceRule<'old-fix'>({
  name: 'old-fix',
  ids: ['D7', 'R-GPS-2'],
  group: 'fix',
  step: 'fix',
  severity: 'info',
  find: ({ place }, { limits }) =>
    place.invalidSame.count >= limits.noFixFrames
      ? { params: { count: place.invalidSame.count }, because: place.invalidSame.frames }
      : undefined,
})
