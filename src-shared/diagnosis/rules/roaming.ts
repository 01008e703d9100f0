import { deviceRule } from '../rule'
import { only } from '../trail'

/** The tower's country is not that of the SIM. */
export const roaming = deviceRule<'roaming'>({
  name: 'roaming',
  ids: ['R-CELL-1'],
  group: 'network',
  step: 'inputs',
  severity: 'info',
  find: ({ gauges }) => {
    const { cell, imsi } = gauges
    const home = Number(imsi?.slice(0, 3))
    if (!cell || imsi === undefined || !(home > 0) || cell.value.mcc === home || cell.value.mcc === 0) return undefined
    return { params: { home, here: cell.value.mcc }, because: only(cell.frame) }
  },
})
