import { benchRule } from '../rule'

/** TCP on the job sheet and UDP on the wire, or the reverse. Both work here; the platform may want one. */
export const otherTransport = benchRule<'other-transport'>({
  name: 'other-transport',
  ids: ['D14', 'R-NET-7'],
  group: 'network',
  step: 'contact',
  severity: 'info',
  find: ({ bench, expected, devices }) => {
    const { transport } = expected
    if (transport === undefined) return undefined
    const other = transport === 'tcp' ? 'udp' : 'tcp'
    if (bench.speaking[other] === 0 || bench.speaking[transport] > 0) return undefined
    const [device] = devices.values()
    const because = device?.frames.first === undefined ? [] : [device.frames.first]
    return { params: { seen: other.toUpperCase(), expected: transport.toUpperCase() }, because }
  },
})
