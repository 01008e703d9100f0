import { deviceRule } from '../rule'

/** No tower in the frame: not registered at that moment, or not told by this firmware. */
export const noCell = deviceRule<'no-cell'>({
  name: 'no-cell',
  ids: ['R-CELL-4'],
  group: 'network',
  step: 'inputs',
  severity: 'info',
  find: ({ gauges }, { limits }) =>
    gauges.noCell.count >= limits.weakFrames
      ? { params: { count: gauges.noCell.count }, because: gauges.noCell.frames }
      : undefined,
})
