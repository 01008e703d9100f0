import type { Alarm } from '../../src-shared/model/vocabulary'
import type { Transport } from '../../src-shared/model/endpoint'
import { DEVICE_MODELS, type DeviceModel } from '../../src-shared/model/device-models'
import { abilitiesOf } from '../../src-shared/protocols/abilities'
import type { Protocol } from '../../src-shared/protocols/protocol'
import { FAULT_NAMES, isFaultName, type FaultName } from '../../src-shared/simulate/faults'
import type { Fence } from '../../src-shared/simulate/fences'
import type { Fleet } from '../../src-shared/simulate/fleet'
import { habitsOf } from '../../src-shared/simulate/habits'
import { makeTrip, type Trip } from '../../src-shared/simulate/motion'
import type { DeviceKind } from '../../src-shared/simulate/plan'
import { readRoute } from '../../src-shared/simulate/read-route'
import type { Route } from '../../src-shared/simulate/route'
import { MOST_DEVICES, SAMPLE_IDENTITY } from '../../src-shared/simulate/scenario'
import { idleFault } from '../../src-shared/simulate/scenario-plans'
import { findSimulated, simulated } from '../../src-shared/simulate/simulated'
import { modelOption } from './model-option'
import { numberOption } from './numbers'
import { BadUse, type OptionSpec, type Options } from './options'

const INTERVAL_SECONDS = 10
const SPEED_KMH = 50
const SEED = 1
/** Four sides of a park in Berlin. */
const ROUND = '52.5219,13.3370;52.5145,13.3501;52.5095,13.3380;52.5160,13.3240;52.5219,13.3370'

export const FLEET_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'model',
    value: 'NAME,…',
    help: `a device by name, such as G02 or VT-106, or several in turn; ${firstModel().name} otherwise`,
  },
  { name: 'protocol', value: 'ID[:VARIANT]', help: 'a family, and its variant, instead of the model’s own' },
  { name: 'imei', value: 'NUMBER', help: 'the identity; further devices count on from it' },
  { name: 'devices', value: 'NUMBER', help: 'how many; 1 otherwise' },
  { name: 'route', value: 'FILE|LAT,LON;…', help: 'GPX, GeoJSON, a capture, or places; driven there and back' },
  { name: 'interval', value: 'SECONDS', help: `between two reports of a device; ${INTERVAL_SECONDS} otherwise` },
  { name: 'rate', value: 'NUMBER', help: 'reports a second of all devices together, instead of --interval' },
  { name: 'speed', value: 'KM/H', help: `${SPEED_KMH} otherwise; 0 stands still` },
  { name: 'stop', value: 'KM:SECONDS,…', help: 'stand still there for so long, both ways' },
  { name: 'tunnel', value: 'KM-KM,…', help: 'stretches of the way without satellites' },
  { name: 'fence', value: 'LAT,LON,METRES', help: 'a circle: entering and leaving it is told' },
  { name: 'sleep', value: 'AFTER:EVERY', help: 'with the ignition off for so many seconds, report only so often' },
  { name: 'count', value: 'NUMBER', help: 'reports of each device; until Ctrl+C otherwise' },
  { name: 'alarm', value: 'NAME,…', help: 'alarms that happen, one after each report' },
  { name: 'fault', value: 'NAME,…', help: FAULT_NAMES.join(' ') },
  { name: 'seed', value: 'NUMBER', help: `another drive for another number; ${SEED} otherwise` },
]

/** The fleet that the words describe; `route` is the text of a file or the places as typed. */
export function fleetOptions(options: Options, route: string = ROUND, startAt: number, transport: Transport): Fleet {
  const devices = whole('devices', options.get('devices'), 1)
  if (devices < 1 || devices > MOST_DEVICES) throw new BadUse(`--devices ${devices}: from 1 to ${MOST_DEVICES}.`)
  const intervalMs = intervalOf(options, devices)
  const alarms = words(options, 'alarm')
  const shared = {
    transport,
    trip: tripOf(options, route),
    fences: options.all('fence').map(fenceOf),
    intervalMs,
    count: countOf(options),
    sleep: sleepOf(options.get('sleep')),
    faults: words(options, 'fault').map(faultOf),
  }
  const kindOf = (speaker: Speaker): DeviceKind => ({
    ...shared,
    ...speaker,
    habits: habitsOf(speaker.protocol.id),
    events: alarmsOf(alarms, speaker.protocol).map((alarm, i) => ({ afterMs: (i + 0.5) * intervalMs, what: alarm })),
  })
  const [first, ...others] = speakers(options)
  const fleet: Fleet = {
    kinds: [kindOf(first), ...others.map(kindOf)],
    devices,
    identity: identityOf(options.get('imei')),
    startAt,
    spreadMs: intervalMs,
    seed: whole('seed', options.get('seed'), SEED),
  }
  const idle = idleFault(fleet)
  if (idle !== undefined) throw new BadUse(`${first.protocol.id} has no field that the fault “${idle}” could spoil.`)
  return fleet
}

function intervalOf(options: Options, devices: number): number {
  const rate = numberOption('rate', options.get('rate'))
  const interval = rate ? devices / rate : (numberOption('interval', options.get('interval')) ?? INTERVAL_SECONDS)
  if (interval <= 0 || rate === 0) throw new BadUse('--interval and --rate need more than 0.')
  return interval * 1000
}

function tripOf(options: Options, route: string): Trip {
  return makeTrip(routeOf(route), {
    speedKmh: numberOption('speed', options.get('speed')) ?? SPEED_KMH,
    stops: words(options, 'stop').map((text) => {
      const [atKm, seconds] = numbers('stop', text, /^([\d.]+):([\d.]+)$/, 'KM:SECONDS')
      return { atKm, seconds }
    }),
    tunnels: words(options, 'tunnel').map((text) => {
      const [fromKm, toKm] = numbers('tunnel', text, /^([\d.]+)-([\d.]+)$/, 'KM-KM')
      return { fromKm, toKm }
    }),
  })
}

function fenceOf(text: string): Fence {
  const [lat, lon, radiusM] = numbers('fence', text, /^(-?[\d.]+),(-?[\d.]+),([\d.]+)$/, 'LAT,LON,METRES')
  return { kind: 'circle', centre: { lat, lon }, radiusM }
}

function sleepOf(text: string | undefined): DeviceKind['sleep'] {
  if (text === undefined) return undefined
  const [after, every] = numbers('sleep', text, /^([\d.]+):([\d.]+)$/, 'AFTER:EVERY in seconds')
  return { afterMs: after * 1000, everyMs: every * 1000 }
}

/** Exactly as many numbers as the form has. */
function numbers(name: string, text: string, form: RegExp, says: string): [number, number, number] {
  const [, first, second, third = '0'] = form.exec(text.trim()) ?? []
  if (first === undefined) throw new BadUse(`--${name} ${text}: write ${says}.`)
  return [Number(first), Number(second), Number(third)]
}

interface Speaker {
  readonly protocol: Protocol
  readonly variant: string | undefined
  readonly model: DeviceModel | undefined
}

/** Several models, taken in turn, make a mixed fleet. */
function speakers(options: Options): [Speaker, ...Speaker[]] {
  const [first, ...others] = words(options, 'model')
  return [speaker(options, first), ...others.map((name) => speaker(options, name))]
}

function speaker(options: Options, name: string | undefined): Speaker {
  const model = modelOf(options, name)
  const [id, variant] = options.get('protocol')?.split(':', 2) ?? []
  const families = id === undefined ? (model?.families ?? []).map((family) => family.protocol) : [id]
  const protocol = families.map(findSimulated).find((found) => found !== undefined)
  if (!protocol) {
    const known = simulated.map((family) => family.id).join(' ')
    throw new BadUse(`There is no family “${id ?? ''}” to simulate. Known: ${known}.`)
  }
  if (variant !== undefined && !protocol.variants.some((row) => row.id === variant)) {
    const known = protocol.variants.map((row) => row.id).join(' ') || 'none'
    throw new BadUse(`${protocol.id} has no variant “${variant}”. Known: ${known}.`)
  }
  return { protocol, variant, model }
}

function modelOf(options: Options, name: string | undefined): DeviceModel | undefined {
  if (name === undefined) return options.has('protocol') ? undefined : firstModel()
  return modelOption(name)
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

function identityOf(text = SAMPLE_IDENTITY): string {
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

function alarmsOf(names: readonly string[], protocol: Protocol): Alarm[] {
  if (names.length === 0) return []
  const { alarms } = abilitiesOf(protocol)
  return names.map((name) => {
    const alarm = alarms.find((known) => known.toLowerCase() === name.toLowerCase())
    if (alarm) return alarm
    throw new BadUse(`${protocol.id} has no word for the alarm “${name}”. It can say: ${alarms.join(' ') || 'none'}.`)
  })
}

function faultOf(name: string): FaultName {
  if (isFaultName(name)) return name
  throw new BadUse(`There is no fault “${name}”. Known: ${FAULT_NAMES.join(' ')}.`)
}
