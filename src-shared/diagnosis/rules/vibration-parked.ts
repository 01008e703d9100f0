import { deviceRule } from '../rule'

/** It feels every lorry that passes. */
export const vibrationParked = deviceRule<'vibration-parked'>({
  name: 'vibration-parked',
  ids: ['R-ALM-4'],
  group: 'power',
  step: 'inputs',
  severity: 'info',
  find: ({ alarms }, { limits }) =>
    alarms.vibrationParked.count >= limits.alarmTimes
      ? { params: { count: alarms.vibrationParked.count }, because: alarms.vibrationParked.frames }
      : undefined,
})
