// Where nothing is wrong, nothing is said: every family, every variant and every model, over TCP and UDP.
import { describe, expect, it } from 'vitest'
import { DEVICE_MODELS } from '../model/device-models'
import { findProtocol } from '../protocols/registry'
import { planOf } from '../simulate/fleet'
import { testPlan } from '../simulate/test-plans'
import { makeTrip } from '../simulate/motion'
import { makeRoute } from '../simulate/route'
import { simulated } from '../simulate/simulated'
import { MINUTE, Witness } from './test-witness'

const LONG_WAY = makeRoute([
  { lat: 52.52, lon: 13.405 },
  { lat: 52.9, lon: 13.9 },
  { lat: 53.2, lon: 14.4 },
])

describe.each(simulated.map((protocol) => [protocol.id, protocol] as const))('%s', (_id, protocol) => {
  it.each(['tcp', 'udp'] as const)('a clean drive over %s stays silent', (transport) => {
    const witness = new Witness().play([testPlan(protocol, { count: 40 })], { transport })
    expect(witness.judge()).toEqual([])
  })

  it.each(['tcp', 'udp'] as const)(
    'a working day over %s, with tunnels, a stop and hours asleep, stays silent',
    (transport) => {
      const trip = makeTrip(LONG_WAY, {
        speedKmh: 80,
        stops: [{ atKm: 10, seconds: 1_200 }],
        tunnels: [{ fromKm: 20, toKm: 22 }],
      })
      const events = [
        { afterMs: 60 * MINUTE, what: 'ignitionOff' },
        { afterMs: 160 * MINUTE, what: 'ignitionOn' },
      ] as const
      const sleep = { afterMs: 5 * MINUTE, everyMs: 30 * MINUTE }
      const plan = testPlan(protocol, { trip, count: 400, intervalMs: MINUTE, events, sleep })
      expect(new Witness().play([plan], { transport }).judge()).toEqual([])
    },
  )

  it.each(['split', 'drip', 'join'] as const)('what the network does (%s) is no fault', (fault) => {
    expect(new Witness().play([testPlan(protocol, { count: 10, faults: [fault] })]).judge()).toEqual([])
  })

  it('a recording of it stays silent, too', () => {
    const witness = new Witness().play([testPlan(protocol, { count: 10 })])
    expect(witness.judge({ isLive: false, mode: 'listen', port: { kind: 'off' } })).toEqual([])
  })

  it('several side by side stay silent', () => {
    const kind = testPlan(protocol, { count: 10 })
    const fleet = {
      kinds: [kind] as const,
      devices: 5,
      identity: kind.device,
      startAt: kind.startAt,
      spreadMs: 3_000,
      seed: 7,
    }
    const witness = new Witness().play([0, 1, 2, 3, 4].map((index) => planOf(fleet, index)))
    expect(witness.judge()).toEqual([])
  })
})

const variants = simulated.flatMap((protocol) => protocol.variants.map(({ id }) => [protocol.id, id] as const))

it.each(variants)('%s in the words of its variant %s stays silent', (id, variant) => {
  const plan = testPlan(findProtocol(id)!, { variant, count: 10 })
  // A zone or a unit may be a matter of agreement: then the bytes alone do not tell the variant.
  expect(new Witness().play([plan], { variant }).judge()).toEqual([])
})

const boxes = DEVICE_MODELS.flatMap((model) =>
  model.families.map(({ protocol }) => [`${model.maker} ${model.name}`, protocol, model] as const),
)

it.each(boxes)('a %s that speaks %s, as expected, stays silent', (_name, id, model) => {
  const plan = testPlan(findProtocol(id)!, { model, count: 10 })
  const witness = new Witness().play([plan])
  // Some families have a number of their own: what they say is what was registered.
  const [identity] = witness.collector.devices.keys()
  expect(witness.judge({ expected: { model, identity, transport: 'tcp' } })).toEqual([])
})
