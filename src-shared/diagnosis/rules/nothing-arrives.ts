import { benchRule } from '../rule'

/** Not one connection or datagram since the port was opened: the way here is broken, or nobody sets out. */
export const nothingArrives = benchRule<'nothing-arrives'>({
  name: 'nothing-arrives',
  ids: ['D1', 'R-NET-1'],
  group: 'network',
  step: 'contact',
  severity: 'error',
  liveOnly: true,
  find: ({ port, bench, now, limits }) => {
    if (port.kind !== 'on' || bench.opens.tcp + bench.opens.udp > 0) return undefined
    const waitedMs = now - port.since
    if (waitedMs < limits.nothingMs) return undefined
    return { params: { minutes: Math.floor(waitedMs / 60_000), port: port.port } }
  },
})
