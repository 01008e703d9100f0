import type { Expectation } from '../evidence'
import { benchRule } from '../rule'

/** What the device says it is set to against what was intended: the first difference. */
export const smsDiffers = benchRule<'sms-differs'>({
  name: 'sms-differs',
  ids: ['R-SMS-1'],
  group: 'network',
  step: 'contact',
  severity: 'error',
  find: ({ expected }) => {
    const difference = differences(expected)[0]
    return difference && { params: difference }
  },
})

function differences({ readBack = {}, host, port, apn, transport }: Expectation) {
  const pairs: [what: string, read: string | number | undefined, wanted: string | number | undefined][] = [
    ['host', readBack.host?.toLowerCase(), host?.trim().toLowerCase()],
    ['port', readBack.port, port],
    ['apn', readBack.apn, apn?.trim()],
    ['transport', readBack.transport, transport],
  ]
  return pairs.flatMap(([setting, read, wanted]) =>
    read === undefined || wanted === undefined || wanted === '' || read === wanted
      ? []
      : [{ setting, read: String(read), wanted: String(wanted) }],
  )
}
