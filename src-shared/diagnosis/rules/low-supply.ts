import { deviceRule } from '../rule'

/** Less than a vehicle's battery gives: a bad wire, a bad earth, or an empty battery. */
export const lowSupply = deviceRule<'low-supply'>({
  name: 'low-supply',
  ids: ['D15', 'R-PWR-1'],
  group: 'power',
  step: 'inputs',
  severity: 'warning',
  find: ({ gauges }, { limits }) => {
    const { powerV, highestPowerV } = gauges
    if (!powerV || !highestPowerV) return undefined
    const is24V = highestPowerV.value >= limits.is24V
    const leastV = is24V ? limits.lowVoltage24 : limits.lowVoltage12
    if (powerV.value >= leastV) return undefined
    return { params: { volts: powerV.value, system: is24V ? 24 : 12 }, because: [powerV.frame] }
  },
})
