import { deviceRule } from '../rule'
import { isSubject } from '../subject'
import { only } from '../trail'

const IMEI_DIGITS = 15
const SHORTEST = 10

/** The device goes by a number of its own, which is not the IMEI on the label. */
export const identityOwnNumber = deviceRule<'identity-own-number'>({
  name: 'identity-own-number',
  ids: ['R-ID-3'],
  group: 'protocol',
  step: 'identity',
  severity: 'warning',
  find: (device, evidence) => {
    const { identity, identityFrame } = device
    const typed = evidence.expected.identity?.trim() ?? ''
    if (identity === undefined || typed.length !== IMEI_DIGITS || !isSubject(device, evidence)) return undefined
    if (identity.length < SHORTEST || identity.length >= IMEI_DIGITS) return undefined
    return { params: { expected: typed, seen: identity }, because: only(identityFrame) }
  },
})
