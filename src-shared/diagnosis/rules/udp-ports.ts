import { isOpen } from '../collect/session'
import { deviceRule } from '../rule'

/** One device from several ports of one address: a router on the way gives it a new one each time. Normal. */
export const udpPorts = deviceRule<'udp-ports'>({
  name: 'udp-ports',
  ids: ['R-LINK-10'],
  group: 'network',
  step: 'heartbeat',
  severity: 'info',
  find: ({ link, frames }) => {
    const peers = link.sessions.filter((session) => session.transport === 'udp' && isOpen(session))
    const ports = new Set(peers.map(({ host, port }) => `${host} ${port}`))
    return ports.size > 1 ? { params: { ports: ports.size }, because: [frames.last ?? 0] } : undefined
  },
})
