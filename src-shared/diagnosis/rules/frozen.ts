import { deviceRule } from '../rule'

/** The same place at the same time while the vehicle is in use: the receiver hangs. */
export const frozen = deviceRule<'frozen'>({
  name: 'frozen',
  ids: ['R-GPS-3'],
  group: 'fix',
  step: 'fix',
  severity: 'error',
  find: ({ place }, { limits }) =>
    // The first of equal fixes is not counted among them.
    place.frozen.count + 1 >= limits.frozenFrames
      ? { params: { count: place.frozen.count + 1 }, because: place.frozen.frames }
      : undefined,
})
