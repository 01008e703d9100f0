import { deviceRule } from '../rule'

/** It restarts when the engine is started: the starter takes its supply down. */
export const brownOut = deviceRule<'brown-out'>({
  name: 'brown-out',
  ids: ['R-PWR-2'],
  group: 'power',
  step: 'inputs',
  severity: 'warning',
  find: ({ frames, gauges }, { limits }) => {
    const restartAt = frames.restarts.lastAt
    const key = gauges.ignition.findLast(({ value }) => value)
    if (restartAt === undefined || key?.at === undefined || gauges.ignition.length < 2) return undefined
    if (Math.abs(restartAt - key.at) > limits.nearMs) return undefined
    return { params: {}, because: [...frames.restarts.frames, key.frame] }
  },
})
