import { deviceRule } from '../rule'
import { sameIdentity, slip } from '../subject'
import { only } from '../trail'

/** One digit, or two in the wrong order: somebody mistyped the number. */
export const identityTypo = deviceRule<'identity-typo'>({
  name: 'identity-typo',
  ids: ['R-ID-1'],
  group: 'protocol',
  step: 'identity',
  severity: 'warning',
  find: ({ identity, identityFrame }, { expected }) => {
    if (identity === undefined || expected.identity === undefined) return undefined
    const typed = expected.identity.trim()
    const at = sameIdentity(identity, typed) ? undefined : slip(typed, identity)
    return at === undefined
      ? undefined
      : { params: { expected: typed, seen: identity, digit: at + 1 }, because: only(identityFrame) }
  },
})
