import { deviceRule } from '../rule'

/** The ignition never changes although the vehicle drives, or its generator runs and rests. */
export const ignitionStuck = deviceRule<'ignition-stuck'>({
  name: 'ignition-stuck',
  ids: ['D15', 'R-PWR-3'],
  group: 'power',
  step: 'inputs',
  severity: 'warning',
  find: ({ gauges }, { limits }) => {
    const { ignition, drivingOff, lowestPowerV, highestPowerV, powerV } = gauges
    const state = ignition[0]?.value
    if (state === undefined || ignition.length > 1) return undefined
    if (drivingOff.count >= limits.drivingFrames)
      return { params: { state: 'off', proof: 'driving' }, because: drivingOff.frames }
    if (!lowestPowerV || !highestPowerV || !powerV) return undefined
    const swings =
      highestPowerV.value - lowestPowerV.value >= limits.engineVolts && lowestPowerV.value >= limits.lowVoltage12
    if (!swings) return undefined
    return {
      params: { state: state ? 'on' : 'off', proof: 'voltage' },
      because: [lowestPowerV.frame, highestPowerV.frame],
    }
  },
})
