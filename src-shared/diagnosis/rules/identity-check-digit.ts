import { imeiCheckDigit, isImei } from '../../bytes/imei'
import { deviceRule } from '../rule'
import { isSampleIdentity } from '../subject'
import { only } from '../trail'

/** Fifteen digits that no IMEI has: mistyped, cloned, or a number of another kind. */
export const identityCheckDigit = deviceRule<'identity-check-digit'>({
  name: 'identity-check-digit',
  ids: ['D12', 'R-ID-4'],
  group: 'protocol',
  step: 'identity',
  severity: 'warning',
  find: ({ identity = '', identityFrame }) => {
    const digit = imeiCheckDigit(identity)
    if (identity.length !== 15 || digit === undefined || isImei(identity) || isSampleIdentity(identity))
      return undefined
    return { params: { identity, digit }, because: only(identityFrame) }
  },
})
