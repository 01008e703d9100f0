import { deviceRule } from '../rule'

/** A power cut in nearly every heartbeat is a bit that is read as an alarm. */
export const cutInHeartbeats = deviceRule<'cut-in-heartbeats'>({
  name: 'cut-in-heartbeats',
  ids: ['R-ALM-1'],
  group: 'protocol',
  step: 'inputs',
  severity: 'info',
  find: ({ alarms }, { limits }) => {
    const { cutInHeartbeats: cut } = alarms
    return cut.count >= limits.alarmTimes ? { params: { count: cut.count }, because: cut.frames } : undefined
  },
})
