import { deviceRule } from '../rule'

const HOUR_MS = 3_600_000

/** A new connection while the old one stands open and silent: the device lost the network without saying so. */
export const halfOpen = deviceRule<'half-open'>({
  name: 'half-open',
  ids: ['D11', 'R-LINK-6'],
  group: 'network',
  step: 'heartbeat',
  severity: 'info',
  find: ({ link }, { now, limits }) => {
    const recent = link.halfOpenAt.filter((at) => now - at <= HOUR_MS).length
    // Both speak: that is no lost connection but a second device.
    if (recent === 0 || link.twins.count > 1) return undefined
    const severity = recent > limits.halfOpenPerHour ? 'warning' : 'info'
    return { params: { times: recent }, because: link.halfOpen.frames, severity }
  },
})
