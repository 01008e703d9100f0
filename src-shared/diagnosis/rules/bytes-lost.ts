import { deviceRule } from '../rule'

/** Frames that end too early, or bytes between them that fit nothing: some were lost on the way or in the recording. */
export const bytesLost = deviceRule<'bytes-lost'>({
  name: 'bytes-lost',
  ids: ['D9', 'R-FRAME-4'],
  group: 'malformed',
  step: 'frames',
  severity: 'error',
  find: ({ frames }, { limits }) => {
    const { damaged, converted, count } = frames
    if (damaged.count < limits.damagedFrames || converted.count > 0) return undefined
    return { params: { count: damaged.count, total: count }, because: damaged.frames }
  },
})
