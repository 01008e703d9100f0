import { deviceRule } from '../rule'
import { newestOf, NEVER } from '../trail'

/** Main power cut and not restored: it lives on its own battery. */
export const powerLost = deviceRule<'power-lost'>({
  name: 'power-lost',
  ids: ['D15', 'R-PWR-1'],
  group: 'power',
  step: 'inputs',
  severity: 'error',
  find: ({ alarms, gauges }) => {
    const { powerCut = NEVER, powerRestored = NEVER } = alarms.seen
    const cut = newestOf(powerCut)
    // In every heartbeat it is no alarm but a bit that is read wrongly (R-ALM-1).
    if (cut === undefined || alarms.cutInHeartbeats.count > 1 || (newestOf(powerRestored) ?? 0) > cut) return undefined
    const { powerV, batteryPercent } = gauges
    const charging = gauges.charging.at(-1)
    if (charging?.value === true && charging.frame > cut) return undefined
    if (powerV && powerV.frame > cut && powerV.value > 0) return undefined
    return { params: { batteryPercent: batteryPercent?.value ?? '' }, because: powerCut.frames }
  },
})
