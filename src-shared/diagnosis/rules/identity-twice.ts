import { isOpen } from '../collect/session'
import { deviceRule } from '../rule'

const TURNS = 2

/** Two open connections take turns with one identity: a clone, or a forwarder that sends everything twice. */
export const identityTwice = deviceRule<'identity-twice'>({
  name: 'identity-twice',
  ids: ['D11', 'R-ID-7'],
  group: 'protocol',
  step: 'identity',
  severity: 'error',
  find: ({ identity, link, place }) => {
    const open = link.sessions.filter((session) => isOpen(session)).length
    if (identity === undefined || link.twins.count < TURNS || open < 2) return undefined
    const [one, two] = link.twinHosts
    const apartKm = Math.round((place.farthest?.metres ?? 0) / 1000)
    return { params: { identity, one, two, apartKm }, because: link.twins.frames }
  },
})
