import { deviceRule } from '../rule'

/** Positions from nobody: the family says its name at login only, and that came before we listened. */
export const noLogin = deviceRule<'no-login'>({
  name: 'no-login',
  ids: ['R-ID-8'],
  group: 'protocol',
  step: 'identity',
  severity: 'warning',
  find: ({ identity, link }) =>
    identity === undefined && link.unannounced.count > 0 ? { params: {}, because: link.unannounced.frames } : undefined,
})
