import { deviceRule } from '../rule'
import { only } from '../trail'

const HOUR_MS = 3_600_000

/** More connections than anybody needs: weak signal, bad supply, or an operator that ends idle ones. */
export const reconnects = deviceRule<'reconnects'>({
  name: 'reconnects',
  ids: ['D10', 'R-LINK-7'],
  group: 'network',
  step: 'heartbeat',
  severity: 'warning',
  find: ({ link, frames }, { now, limits }) => {
    if (link.sessions.at(-1)?.transport !== 'tcp') return undefined
    const recent = link.openedAt.filter((at) => now - at <= HOUR_MS)
    const [first] = recent
    if (first === undefined || recent.length <= limits.reconnectsPerHour) return undefined
    const seconds = Math.round(((recent.at(-1) ?? first) - first) / (recent.length - 1) / 1000)
    return { params: { times: recent.length, seconds }, because: only(frames.last) }
  },
})
