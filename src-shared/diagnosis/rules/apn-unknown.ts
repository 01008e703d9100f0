import { benchRule } from '../rule'

/** An APN that the SIM's network is not known for: mistyped, or that of a machine SIM. */
export const apnUnknown = benchRule<'apn-unknown'>({
  name: 'apn-unknown',
  ids: ['R-CELL-2'],
  group: 'network',
  step: 'contact',
  severity: 'info',
  find: ({ expected }) => {
    const { readBack, apnsOfNetwork = [] } = expected
    const apn = readBack?.apn ?? expected.apn
    if (apn === undefined || apn === '' || apnsOfNetwork.length === 0) return undefined
    if (apnsOfNetwork.some((known) => known.toLowerCase() === apn.trim().toLowerCase())) return undefined
    return { params: { apn, known: apnsOfNetwork.slice(0, 3).join(', ') } }
  },
})
