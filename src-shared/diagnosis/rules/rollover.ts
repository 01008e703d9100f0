import { clockPoints } from '../collect/clock'
import { deviceRule } from '../rule'
import { isRollover } from '../rollover'

/** 1024 weeks behind: an old receiver counts weeks in ten bits and has begun anew. */
export const rollover = deviceRule<'rollover'>({
  name: 'rollover',
  ids: ['D8', 'R-TIME-4'],
  group: 'clock',
  step: 'clock',
  severity: 'error',
  find: ({ clock }) => {
    const behind = clockPoints(clock).filter(({ offsetMs }) => isRollover(offsetMs))
    const last = behind.at(-1)
    return (
      last && {
        params: { says: last.at + last.offsetMs, means: last.at },
        because: behind.map(({ frame }) => frame),
      }
    )
  },
})
