import { deviceRule } from '../rule'

/** The device says itself that it did not understand. */
export const commandRefused = deviceRule<'command-refused'>({
  name: 'command-refused',
  ids: ['R-CMD-2'],
  group: 'reply',
  step: 'inputs',
  severity: 'warning',
  find: ({ frames }) =>
    frames.refusals.count > 0 ? { params: { text: frames.refusal ?? '' }, because: frames.refusals.frames } : undefined,
})
