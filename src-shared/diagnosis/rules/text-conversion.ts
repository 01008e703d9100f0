import { deviceRule } from '../rule'

/** EF BF BD stands for a byte that a text program could not read: the original is gone. */
export const textConversion = deviceRule<'text-conversion'>({
  name: 'text-conversion',
  ids: ['R-FRAME-5'],
  group: 'malformed',
  step: 'frames',
  severity: 'error',
  find: ({ frames }) =>
    frames.converted.count > 0
      ? { params: { count: frames.converted.count }, because: frames.converted.frames }
      : undefined,
})
