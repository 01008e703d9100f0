import { deviceRule } from '../rule'
import { isSampleIdentity } from '../subject'
import { only } from '../trail'

/** A number that many units carry: two of them overwrite each other on every platform. */
export const identitySample = deviceRule<'identity-sample'>({
  name: 'identity-sample',
  ids: ['D12', 'R-ID-6'],
  group: 'protocol',
  step: 'identity',
  severity: 'warning',
  find: ({ identity = '', identityFrame }) =>
    isSampleIdentity(identity) ? { params: { identity }, because: only(identityFrame) } : undefined,
})
