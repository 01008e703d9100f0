import { benchRule } from '../rule'

/** A hint only: which country switches 2G off when changes too often to be known here. */
export const only2g = benchRule<'only-2g'>({
  name: 'only-2g',
  ids: ['R-NET-3'],
  group: 'network',
  step: 'contact',
  severity: 'info',
  liveOnly: true,
  find: ({ port, bench, expected, now, limits }) => {
    if (expected.model?.radio !== '2G' || port.kind !== 'on') return undefined
    if (bench.speaking.tcp + bench.speaking.udp > 0 || now - port.since < limits.nothingMs) return undefined
    return { params: { model: `${expected.model.maker} ${expected.model.name}` } }
  },
})
