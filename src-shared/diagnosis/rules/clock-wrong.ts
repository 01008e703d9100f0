import { clockPoints } from '../collect/clock'
import { deviceRule } from '../rule'
import { isRollover } from '../rollover'
import { zoneMinutes } from './zone'

/** Steadily off, and by no zone. */
export const clockWrong = deviceRule<'clock-wrong'>({
  name: 'clock-wrong',
  ids: ['D8', 'R-TIME-6'],
  group: 'clock',
  step: 'clock',
  severity: 'warning',
  find: (device, { limits }) => {
    const points = clockPoints(device.clock).slice(-limits.zoneFrames)
    const last = points.at(-1)
    if (!last || points.length < limits.zoneFrames || zoneMinutes(device, limits) !== undefined) return undefined
    const isSteady = points.every(({ offsetMs }) => Math.abs(offsetMs - last.offsetMs) <= limits.zoneSlackMs)
    if (!isSteady || Math.abs(last.offsetMs) <= limits.zoneSlackMs || isRollover(last.offsetMs)) return undefined
    // Platforms drop what lies so far ahead or behind (onebrella.eu, L8).
    const isDropped = last.offsetMs > limits.aheadMs || -last.offsetMs > limits.behindMs
    return {
      params: { minutes: Math.round(last.offsetMs / 60_000), dropped: isDropped ? 'yes' : 'no' },
      because: points.map(({ frame }) => frame),
      severity: isDropped ? 'error' : 'warning',
    }
  },
})
