import { deviceRule } from '../rule'

/** It counts from the beginning again: it was off for a moment. */
export const restarted = deviceRule<'restarted'>({
  name: 'restarted',
  ids: ['R-FRAME-9'],
  group: 'power',
  step: 'inputs',
  severity: 'info',
  find: ({ frames }) =>
    frames.restarts.count > 0
      ? { params: { times: frames.restarts.count }, because: frames.restarts.frames }
      : undefined,
})
