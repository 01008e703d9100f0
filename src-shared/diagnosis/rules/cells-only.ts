import { deviceRule } from '../rule'

/** It tells which cell towers it hears, and no place. */
export const cellsOnly = deviceRule<'cells-only'>({
  name: 'cells-only',
  ids: ['D6', 'R-GPS-9'],
  group: 'fix',
  step: 'positions',
  severity: 'warning',
  find: ({ place }, { limits }) =>
    place.cellsOnly.count >= limits.noFixFrames
      ? { params: { count: place.cellsOnly.count }, because: place.cellsOnly.frames }
      : undefined,
})
