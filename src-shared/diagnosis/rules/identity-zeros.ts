import { deviceRule } from '../rule'
import { isSubject, sameIdentity } from '../subject'
import { only } from '../trail'

/** Eight bytes of decimal digits are sixteen: an IMEI comes with a zero before it, and platforms differ in keeping it. */
export const identityZeros = deviceRule<'identity-zeros'>({
  name: 'identity-zeros',
  ids: ['R-ID-2'],
  group: 'protocol',
  step: 'identity',
  severity: 'warning',
  find: (device, evidence) => {
    const { identity } = device
    const expected = evidence.expected.identity
    if (identity === undefined || expected === undefined || !isSubject(device, evidence)) return undefined
    if (identity === expected.trim() || !sameIdentity(identity, expected)) return undefined
    return { params: { expected: expected.trim(), seen: identity }, because: only(device.identityFrame) }
  },
})
