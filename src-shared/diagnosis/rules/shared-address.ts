import { benchRule } from '../rule'

/** Beyond so many devices everybody shares something: a fleet behind one operator is no news. */
const MOST_DEVICES = 200

/** Several families from one address: a router or a forwarder stands before them. */
export const sharedAddress = benchRule<'shared-address'>({
  name: 'shared-address',
  ids: ['R-PROTO-6'],
  group: 'protocol',
  step: 'family',
  severity: 'info',
  find: ({ devices }) => {
    if (devices.size > MOST_DEVICES) return undefined
    const families = new Map<string, Map<string, number>>()
    for (const { protocol, link, frames } of devices.values()) {
      const host = link.sessions.at(-1)?.host ?? ''
      if (protocol === undefined || host === '' || frames.first === undefined) continue
      families.set(host, (families.get(host) ?? new Map<string, number>()).set(protocol, frames.first))
    }
    for (const [host, firsts] of families)
      if (firsts.size > 1) return { params: { host, count: firsts.size }, because: [...firsts.values()] }
    return undefined
  },
})
