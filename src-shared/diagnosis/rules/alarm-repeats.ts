import { deviceRule } from '../rule'

/** One alarm over and over: nobody acknowledges it, or what raised it goes on. */
export const alarmRepeats = deviceRule<'alarm-repeats'>({
  name: 'alarm-repeats',
  ids: ['R-ALM-3'],
  group: 'reply',
  step: 'inputs',
  severity: 'warning',
  find: ({ alarms }, { limits }) => {
    const { run, runOf, cutInHeartbeats } = alarms
    if (runOf === undefined || run.count < limits.alarmTimes || cutInHeartbeats.count > 1) return undefined
    const withinMs = (run.lastAt ?? 0) - (run.firstAt ?? 0)
    if (withinMs > (limits.alarmWithinMs * run.count) / limits.alarmTimes) return undefined
    return { params: { alarm: runOf, count: run.count }, because: run.frames }
  },
})
