import { benchRule } from '../rule'

/** The port could not be opened: the system's word says why. */
export const portFailed = benchRule<'port-failed'>({
  name: 'port-failed',
  ids: ['D0'],
  group: 'network',
  step: 'listening',
  severity: 'error',
  liveOnly: true,
  find: ({ port }) => (port.kind === 'failed' ? { params: { port: port.port, code: port.code } } : undefined),
})
