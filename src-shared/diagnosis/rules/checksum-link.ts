import { deviceRule } from '../rule'

/** Wrong now and then: bytes are damaged on the way. */
export const checksumLink = deviceRule<'checksum-link'>({
  name: 'checksum-link',
  ids: ['D9', 'R-FRAME-3'],
  group: 'checksum',
  step: 'frames',
  severity: 'error',
  find: ({ frames }, { limits }) => {
    const bad = frames.issues.checksum
    const isHabit = bad && bad.count >= limits.habitFrames && bad.count * 100 >= frames.count * limits.habitPercent
    if (!bad || isHabit) return undefined
    return { params: { bad: bad.count, total: frames.count }, because: bad.frames }
  },
})
