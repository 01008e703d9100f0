import { deviceRule } from '../rule'
import { only } from '../trail'

const IMEI_DIGITS = 15
/** The family whose login is `##,imei:…`: its number is an IMEI, always. */
const SAYS_IMEI = 'gps103'

/** A login whose IMEI is too short: digits were lost on the way. */
export const identityCut = deviceRule<'identity-cut'>({
  name: 'identity-cut',
  ids: ['R-ID-5'],
  group: 'malformed',
  step: 'identity',
  severity: 'warning',
  find: ({ identity = '', identityFrame, protocol }) =>
    protocol === SAYS_IMEI && identity !== '' && identity.length < IMEI_DIGITS
      ? { params: { identity, digits: identity.length }, because: only(identityFrame) }
      : undefined,
})
