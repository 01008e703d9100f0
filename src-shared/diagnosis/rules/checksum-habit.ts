import { deviceRule } from '../rule'

/** Wrong in nearly every frame: the firmware reckons its checksum otherwise. */
export const checksumHabit = deviceRule<'checksum-habit'>({
  name: 'checksum-habit',
  ids: ['D9', 'R-FRAME-3'],
  group: 'checksum',
  step: 'frames',
  severity: 'warning',
  find: ({ frames }, { limits }) => {
    const bad = frames.issues.checksum
    if (!bad || bad.count < limits.habitFrames || bad.count * 100 < frames.count * limits.habitPercent) return undefined
    return { params: { bad: bad.count, total: frames.count }, because: bad.frames }
  },
})
