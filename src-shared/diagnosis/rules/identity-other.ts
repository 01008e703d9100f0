import { deviceRule } from '../rule'
import { sameIdentity, slip } from '../subject'
import { only } from '../trail'

const IMEI_DIGITS = 15

/** Another device than the typed one, and the only one here. */
export const identityOther = deviceRule<'identity-other'>({
  name: 'identity-other',
  ids: ['R-ID-1'],
  group: 'protocol',
  step: 'identity',
  severity: 'warning',
  find: ({ identity, identityFrame }, { expected, devices }) => {
    if (identity === undefined || expected.identity === undefined || devices.size > 1) return undefined
    const typed = expected.identity.trim()
    if (sameIdentity(identity, typed) || slip(typed, identity) !== undefined) return undefined
    // A shorter number on the wire is the device's own: another rule says so.
    if (typed.length === IMEI_DIGITS && identity.length < IMEI_DIGITS) return undefined
    return { params: { expected: typed, seen: identity }, because: only(identityFrame) }
  },
})
