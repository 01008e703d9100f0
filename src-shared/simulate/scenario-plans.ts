import { findDeviceModel } from '../model/device-models'
import { failure, success, type Result } from '../model/result'
import { FAULTS } from './faults'
import { planOf, type Fleet } from './fleet'
import { habitsOf } from './habits'
import { makeTrip } from './motion'
import { Packer } from './packets'
import { makeRoute } from './route'
import type { Scenario, ScenarioDevice } from './scenario'
import { Script } from './script'
import { findSimulated } from './simulated'
import { seedOf } from './random'

/** What a scenario asks for, ready to be played: one fleet for each entry of its list. */
export function fleetsOf({ devices, seed }: Scenario, startAt: number): Result<Fleet[]> {
  const fleets: Fleet[] = []
  for (const [index, device] of devices.entries()) {
    const fleet = fleetOf(device, startAt, index === 0 ? seed : seedOf(seed, index))
    if (!fleet.ok) return failure(`devices[${index}]: ${fleet.error}`)
    fleets.push(fleet.value)
  }
  return success(fleets)
}

function fleetOf(device: ScenarioDevice, startAt: number, seed: number): Result<Fleet> {
  const model = device.model === undefined ? undefined : findDeviceModel(device.model)
  const protocol = findSimulated(device.protocol ?? model?.families[0]?.protocol ?? '')
  if (!protocol) return failure('no family is known to speak for it')
  const habits = habitsOf(protocol.id)
  const { heartbeatSeconds, sleep, speedKmh, stops, tunnels, fences, transport, variant, reports, faults } = device
  const fleet: Fleet = {
    kinds: [
      {
        protocol,
        variant,
        model,
        transport,
        habits: heartbeatSeconds === undefined ? habits : { ...habits, heartbeatMs: heartbeatSeconds * 1000 },
        trip: makeTrip(makeRoute(device.route), { speedKmh, stops, tunnels }),
        fences,
        events: device.events.map(({ atSeconds, what }) => ({ afterMs: atSeconds * 1000, what })),
        intervalMs: device.intervalSeconds * 1000,
        count: reports,
        sleep: sleep && { afterMs: sleep.afterSeconds * 1000, everyMs: sleep.everySeconds * 1000 },
        faults,
      },
    ],
    devices: device.devices,
    identity: device.identity,
    startAt: startAt + device.startSeconds * 1000,
    spreadMs: device.spreadSeconds * 1000,
    seed,
  }
  const idle = idleFault(fleet)
  return idle === undefined
    ? success(fleet)
    : failure(`${protocol.id} has no field that the fault “${idle}” could spoil`)
}

/** A fault that none of the fleet's families can have: a checksum cannot be wrong where there is none. */
export function idleFault(fleet: Fleet): string | undefined {
  const plans = fleet.kinds.map((_, index) => planOf(fleet, index))
  const isIdle = (name: keyof typeof FAULTS) =>
    plans.every((plan) => !new Packer(plan).allows(FAULTS[name], new Script(plan).locate(plan.startAt)))
  return fleet.kinds[0].faults.find(isIdle)
}
