import { ALARMS, type Alarm } from '../../src-shared/model/vocabulary'
import { DEVICE_MODELS, findDeviceModel, type DeviceModel } from '../../src-shared/model/device-models'
import type { Scene } from '../../src-shared/model/message'
import { abilitiesOf } from '../../src-shared/protocols/abilities'
import type { Protocol } from '../../src-shared/protocols/protocol'
import { findProtocol, protocols } from '../../src-shared/protocols/registry'
import { FAULT_NAMES, FAULTS, isFaultName, type FaultName } from '../../src-shared/simulate/faults'
import { planOf, type Fleet } from '../../src-shared/simulate/fleet'
import { habitsOf } from '../../src-shared/simulate/habits'
import { makeTrip } from '../../src-shared/simulate/motion'
import { Packer } from '../../src-shared/simulate/packets'
import type { DeviceKind } from '../../src-shared/simulate/plan'
import { readRoute } from '../../src-shared/simulate/read-route'
import type { Route } from '../../src-shared/simulate/route'
import { Script } from '../../src-shared/simulate/script'
import { numberOption } from './numbers'
import { BadUse, type OptionSpec, type Options } from './options'

const INTERVAL_SECONDS = 10
const SPEED_KMH = 50
const SEED = 1
/** A number range that is used in examples everywhere: no real device is meant. */
const IDENTITY = '490154203237518'
/** Four sides of a park in Berlin. */
const ROUND = '52.5219,13.3370;52.5145,13.3501;52.5095,13.3380;52.5160,13.3240;52.5219,13.3370'
const MOST_DEVICES = 100_000

export const FLEET_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'model',
    value: 'NAME',
    help: `a device by name, such as G02, VT-106 or GT06N; ${firstModel().name} otherwise`,
  },
  { name: 'protocol', value: 'ID[:VARIANT]', help: 'a family, and its variant, instead of the model’s own' },
  { name: 'imei', value: 'NUMBER', help: 'the identity; further devices count on from it' },
  { name: 'devices', value: 'NUMBER', help: 'how many; 1 otherwise' },
  { name: 'route', value: 'FILE|LAT,LON;…', help: 'GPX, GeoJSON or places; driven there and back' },
  { name: 'interval', value: 'SECONDS', help: `between two reports of a device; ${INTERVAL_SECONDS} otherwise` },
  { name: 'rate', value: 'NUMBER', help: 'reports a second of all devices together, instead of --interval' },
  { name: 'speed', value: 'KM/H', help: `${SPEED_KMH} otherwise; 0 stands still` },
  { name: 'count', value: 'NUMBER', help: 'reports of each device; until Ctrl+C otherwise' },
  { name: 'alarm', value: 'NAME,…', help: 'alarms that happen, one after each report' },
  { name: 'fault', value: 'NAME,…', help: FAULT_NAMES.join(' ') },
  { name: 'seed', value: 'NUMBER', help: `another drive for another number; ${SEED} otherwise` },
]

/** The fleet that the words describe; `route` is the text of a file or the places as typed. */
export function fleetOptions(options: Options, route: string = ROUND, startAt: number): Fleet {
  const { protocol, variant, model } = speaker(options)
  const devices = whole('devices', options.get('devices'), 1)
  if (devices < 1 || devices > MOST_DEVICES) throw new BadUse(`--devices ${devices}: from 1 to ${MOST_DEVICES}.`)
  const rate = numberOption('rate', options.get('rate'))
  const interval = rate ? devices / rate : (numberOption('interval', options.get('interval')) ?? INTERVAL_SECONDS)
  if (interval <= 0 || rate === 0) throw new BadUse('--interval and --rate need more than 0.')
  const intervalMs = interval * 1000
  const kind: DeviceKind = {
    protocol,
    variant,
    model,
    habits: habitsOf(protocol.id),
    trip: makeTrip(routeOf(route), {
      speedKmh: numberOption('speed', options.get('speed')) ?? SPEED_KMH,
      stops: [],
      tunnels: [],
    }),
    fences: [],
    events: alarmsOf(options, protocol).map((alarm, i) => ({ afterMs: (i + 0.5) * intervalMs, what: alarm })),
    intervalMs,
    count: countOf(options),
    faults: words(options, 'fault').map(faultOf),
  }
  const fleet: Fleet = {
    kind,
    devices,
    identity: identityOf(options.get('imei')),
    startAt,
    spreadMs: intervalMs,
    seed: whole('seed', options.get('seed'), SEED),
  }
  refuseIdleFaults(fleet)
  return fleet
}

interface Speaker {
  readonly protocol: Protocol
  readonly variant: string | undefined
  readonly model: DeviceModel | undefined
}

function speaker(options: Options): Speaker {
  const model = modelOf(options)
  const [id, variant] = options.get('protocol')?.split(':', 2) ?? []
  const families = id === undefined ? (model?.families ?? []).map((family) => family.protocol) : [id]
  const protocol = families.map(findProtocol).find((found) => found !== undefined)
  if (!protocol) {
    const known = protocols.map((family) => family.id).join(' ')
    throw new BadUse(`There is no family “${id ?? ''}”. Known: ${known}.`)
  }
  if (variant !== undefined && !protocol.variants.some((row) => row.id === variant)) {
    const known = protocol.variants.map((row) => row.id).join(' ') || 'none'
    throw new BadUse(`${protocol.id} has no variant “${variant}”. Known: ${known}.`)
  }
  return { protocol, variant, model }
}

function modelOf(options: Options): DeviceModel | undefined {
  const name = options.get('model')
  if (name === undefined) return options.has('protocol') ? undefined : firstModel()
  const model = findDeviceModel(name)
  if (model) return model
  throw new BadUse(`There is no model “${name}”. Known: ${DEVICE_MODELS.map((row) => row.name).join(', ')}.`)
}

function firstModel(): { name: string } & DeviceModel {
  const [model] = DEVICE_MODELS
  if (!model) throw new BadUse('--model is missing.')
  return model
}

function routeOf(text: string): Route {
  const route = readRoute(text)
  if (!route.ok) throw new BadUse(`--route: ${route.error}.`)
  return route.value
}

function identityOf(text = IDENTITY): string {
  if (!/^\d{1,20}$/.test(text)) throw new BadUse(`--imei ${text}: digits only, fifteen for an IMEI.`)
  return text
}

function countOf(options: Options): number | undefined {
  return options.has('count') ? whole('count', options.get('count'), 1) : undefined
}

function whole(name: string, text: string | undefined, initial: number): number {
  const value = numberOption(name, text) ?? initial
  if (!Number.isSafeInteger(value)) throw new BadUse(`--${name} ${text ?? ''}: a whole number, please.`)
  return value
}

/** `--alarm sos,powerCut --alarm vibration`. */
function words(options: Options, name: string): string[] {
  return options.all(name).flatMap((list) => list.split(/[\s,]+/).filter((word) => word !== ''))
}

function alarmsOf(options: Options, protocol: Protocol): Alarm[] {
  const { alarms } = abilitiesOf(protocol)
  return words(options, 'alarm').map((name) => {
    const alarm = (Object.keys(ALARMS) as Alarm[]).find((known) => known.toLowerCase() === name.toLowerCase())
    if (alarm && alarms.includes(alarm)) return alarm
    throw new BadUse(`${protocol.id} has no word for the alarm “${name}”. It can say: ${alarms.join(' ') || 'none'}.`)
  })
}

function faultOf(name: string): FaultName {
  if (isFaultName(name)) return name
  throw new BadUse(`There is no fault “${name}”. Known: ${FAULT_NAMES.join(' ')}.`)
}

/** A checksum cannot be wrong where there is none. */
function refuseIdleFaults(fleet: Fleet): void {
  const { kind } = fleet
  const plan = planOf(fleet, 0)
  const sample: Scene = new Script(plan).locate(fleet.startAt)
  const packer = new Packer(plan)
  const idle = kind.faults.find((name) => !packer.allows(FAULTS[name], sample))
  if (idle) throw new BadUse(`${kind.protocol.id} has no field that the fault “${idle}” could spoil.`)
}
