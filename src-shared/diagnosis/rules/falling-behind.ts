import { clockPoints } from '../collect/clock'
import { deviceRule } from '../rule'

const LEAST_POINTS = 5

/** Each report comes later than the one before: they wait for a link that does not keep up. */
export const fallingBehind = deviceRule<'falling-behind'>({
  name: 'falling-behind',
  ids: ['D8', 'R-TIME-7'],
  group: 'clock',
  step: 'clock',
  severity: 'warning',
  find: ({ clock }, { limits }) => {
    const points = clockPoints(clock)
    const [first] = points
    const last = points.at(-1)
    if (!first || !last || points.length < LEAST_POINTS) return undefined
    const isFalling = points.every(({ offsetMs }, i) => offsetMs <= (points[i - 1]?.offsetMs ?? offsetMs))
    const lostMs = first.offsetMs - last.offsetMs
    if (!isFalling || lostMs < limits.fallingBehindMs) return undefined
    return { params: { minutes: Math.round(lostMs / 60_000) }, because: points.map(({ frame }) => frame) }
  },
})
