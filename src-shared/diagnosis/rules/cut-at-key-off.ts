import { deviceRule } from '../rule'

const TIMES = 2

/** Power goes with the key: the supply hangs on a switched wire. */
export const cutAtKeyOff = deviceRule<'cut-at-key-off'>({
  name: 'cut-at-key-off',
  ids: ['D15', 'R-ALM-2'],
  group: 'power',
  step: 'inputs',
  severity: 'error',
  find: ({ alarms }) =>
    alarms.cutAtKeyOff.count >= TIMES
      ? { params: { count: alarms.cutAtKeyOff.count }, because: alarms.cutAtKeyOff.frames }
      : undefined,
})
