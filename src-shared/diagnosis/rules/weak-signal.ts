import { deviceRule } from '../rule'

/** The network is heard badly, or its strength is not known. */
export const weakSignal = deviceRule<'weak-signal'>({
  name: 'weak-signal',
  ids: ['R-CELL-3'],
  group: 'network',
  step: 'inputs',
  severity: 'warning',
  find: ({ gauges }, { limits }) => {
    const { weakSignal: weak, signalCsq } = gauges
    if (weak.count < limits.weakFrames) return undefined
    return { params: { count: weak.count, csq: signalCsq?.value ?? '' }, because: weak.frames }
  },
})
