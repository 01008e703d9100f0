import { benchRule } from '../rule'

/** Trackers are set to UTC: the platform knows where its user is. */
export const smsZone = benchRule<'sms-zone'>({
  name: 'sms-zone',
  ids: ['R-SMS-3'],
  group: 'clock',
  step: 'clock',
  severity: 'warning',
  find: ({ expected }) => {
    const minutes = expected.readBack?.zoneMinutes
    return minutes === undefined || minutes === (expected.zoneMinutes ?? 0) ? undefined : { params: { minutes } }
  },
})
