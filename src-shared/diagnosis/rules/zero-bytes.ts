import { waitingSessions } from '../collect/bench'
import { benchRule } from '../rule'

/** Connections that are accepted and stay empty, from one address again and again. */
export const zeroBytes = benchRule<'zero-bytes'>({
  name: 'zero-bytes',
  ids: ['D2', 'R-NET-5'],
  group: 'network',
  step: 'bytes',
  severity: 'error',
  liveOnly: true,
  find: ({ bench, now, limits }) => {
    const times = new Map<string, { count: number; session: number }>()
    for (const [host, { waited, session }] of bench.quietHosts)
      if (waited > 0) times.set(host, { count: waited, session })
    for (const { host, session } of waitingSessions(bench, now, limits.zeroBytesMs))
      times.set(host, { count: (times.get(host)?.count ?? 0) + 1, session })
    const worst = [...times].sort((a, b) => b[1].count - a[1].count)[0]
    if (!worst || worst[1].count < limits.zeroBytesTimes) return undefined
    return { params: { times: worst[1].count, host: worst[0] }, session: worst[1].session }
  },
})
