import { deviceRule } from '../rule'

/** Numbers that never came: frames were lost, or the device counts words that it does not send. */
export const serialGaps = deviceRule<'serial-gaps'>({
  name: 'serial-gaps',
  ids: ['R-FRAME-9'],
  group: 'sequence',
  step: 'frames',
  severity: 'info',
  find: ({ frames }, { limits }) =>
    frames.missing >= limits.missingSerials
      ? { params: { missing: frames.missing }, because: frames.gaps.frames }
      : undefined,
})
