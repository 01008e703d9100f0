import { benchRule } from '../rule'

/** Somebody reached this port from outside, and the tracker did not: the fault lies in the vehicle. */
export const reachableButSilent = benchRule<'reachable-but-silent'>({
  name: 'reachable-but-silent',
  ids: ['D1', 'R-NET-2', 'R-NET-3', 'R-NET-4', 'R-NET-12'],
  group: 'network',
  step: 'contact',
  severity: 'error',
  liveOnly: true,
  find: ({ port, bench, now, limits }) => {
    const { strangers, speaking } = bench
    if (port.kind !== 'on' || strangers.size === 0 || speaking.tcp + speaking.udp > 0) return undefined
    if ([...strangers.values()].some(({ stranger }) => stranger.kind === 'tracker')) return undefined
    const waitedMs = now - port.since
    if (waitedMs < limits.nothingMs) return undefined
    const because = [...strangers.values()].flatMap(({ trail }) => trail.frames)
    return { params: { minutes: Math.floor(waitedMs / 60_000) }, because }
  },
})
