import { deviceRule } from '../rule'

/** Wrong now and then: bytes are damaged on the way. */
export const checksumLink = deviceRule<'checksum-link'>({
  name: 'checksum-link',
  ids: ['D9', 'R-FRAME-3'],
  group: 'checksum',
  step: 'frames',
  severity: 'error',
  find: ({ frames }, { limits }) => {
    const { badSums, damaged, count } = frames
    // Where bytes are missing the checksum is wrong, too: that has a rule of its own.
    if (badSums.count === 0 || damaged.count >= limits.damagedFrames) return undefined
    const isHabit = badSums.count >= limits.habitFrames && badSums.count * 100 >= count * limits.habitPercent
    return isHabit ? undefined : { params: { bad: badSums.count, total: count }, because: badSums.frames }
  },
})
