import { benchRule } from '../rule'

/** Browsers, scanners and empty knocks: no devices, and proof that this port can be reached from there. */
export const notATracker = benchRule<'not-a-tracker'>({
  name: 'not-a-tracker',
  ids: ['D4', 'R-PROTO-3', 'R-NET-6'],
  group: 'network',
  step: 'stranger',
  severity: 'info',
  find: ({ bench }) => {
    const others = [...bench.strangers.values()].filter(({ stranger }) => stranger.kind === 'other')
    const probes = [...bench.quietHosts.values()].reduce((sum, { probed }) => sum + probed, 0)
    const count = others.reduce((sum, { trail }) => sum + trail.count, 0)
    if (count === 0) return undefined
    const kinds = new Set(others.map(({ stranger }) => stranger.id))
    const kind = kinds.has('http') ? 'browser' : kinds.has('tls') ? 'tls' : 'scanner'
    return { params: { count: count + probes, kind }, because: others.flatMap(({ trail }) => trail.frames) }
  },
})
