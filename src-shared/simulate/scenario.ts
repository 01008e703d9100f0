import { DEVICE_MODELS, findDeviceModel, type DeviceModel } from '../model/device-models'
import { parseEndpoint, type Transport } from '../model/endpoint'
import { isLoopback } from '../model/platform'
import { failure, success, type Result } from '../model/result'
import { findProtocol } from '../protocols/registry'
import { FAULT_NAMES, type FaultName } from './faults'
import type { Fence } from './fences'
import { HAPPENINGS, type Happening } from './happenings'
import { JsonReader } from './json-reader'
import { readRoute } from './read-route'
import type { Point } from './route'
import { simulated } from './simulated'

/** Grows when a file that was right before would be read otherwise. */
const VERSION = 1
export const MOST_DEVICES = 100_000
const MOST_POINTS = 100_000
const MOST_ITEMS = 1_000
const A_WEEK_S = 7 * 24 * 3600
const FASTEST_KMH = 500

/** What is played: a file that the window saves and the command line runs. */
export interface Scenario {
  readonly name: string
  readonly about: string
  readonly seed: number
  /** Left out, or an address of this very computer: a file never sends anything elsewhere by itself. */
  readonly target?: string | undefined
  readonly devices: readonly ScenarioDevice[]
}

/** One device, or several of a kind. Times are seconds after its start. */
export interface ScenarioDevice {
  /** As on the box; with several families the first one, unless `protocol` says otherwise. */
  readonly model?: string | undefined
  readonly protocol?: string | undefined
  readonly variant?: string | undefined
  /** The first identity; further devices count on from it. */
  readonly identity: string
  readonly devices: number
  readonly transport: Transport
  readonly route: readonly Point[]
  readonly speedKmh: number
  readonly stops: readonly { readonly atKm: number; readonly seconds: number }[]
  readonly tunnels: readonly { readonly fromKm: number; readonly toKm: number }[]
  readonly fences: readonly Fence[]
  readonly intervalSeconds: number
  readonly heartbeatSeconds?: number | undefined
  /** Reports until it is done; for ever where absent. */
  readonly reports?: number | undefined
  readonly startSeconds: number
  readonly spreadSeconds: number
  readonly sleep?: { readonly afterSeconds: number; readonly everySeconds: number } | undefined
  readonly events: readonly { readonly atSeconds: number; readonly what: Happening }[]
  readonly faults: readonly FaultName[]
}

const DEVICE_FIELDS = [
  ...['model', 'protocol', 'variant', 'identity', 'devices', 'transport', 'route', 'speedKmh', 'stops', 'tunnels'],
  ...['fences', 'intervalSeconds', 'heartbeatSeconds', 'reports', 'startSeconds', 'spreadSeconds', 'sleep', 'events'],
  'faults',
] as const satisfies readonly string[] as readonly (keyof ScenarioDevice)[]

/** Reads a scenario, or tells what is wrong with it and where. */
export function parseScenario(text: string): Result<Scenario> {
  const reader = JsonReader.over(text)
  const [broken] = reader.faults
  if (broken !== undefined) return failure(broken)
  const { trackbench, version, name, about, seed, target, devices } = reader.object([
    ...(['trackbench', 'version', 'name', 'about', 'seed', 'target', 'devices'] as const),
  ])
  if (trackbench.text() !== 'scenario') trackbench.fail('“scenario” is expected: this file is none')
  version.whole(1, VERSION)
  const scenario: Scenario = {
    name: name.text(),
    about: about.text(),
    seed: seed.whole(0, 0xffff_ffff, 1),
    target: target.maybe(readTarget),
    devices: devices.list(readDevice, MOST_ITEMS),
  }
  if (scenario.devices.length === 0) devices.fail('at least one device is expected')
  const [fault] = reader.faults
  return fault === undefined ? success(scenario) : failure(fault)
}

/** As a file, for people to read and change. */
export function writeScenario({ name, about, ...rest }: Scenario): string {
  const devices = rest.devices.map(({ route, ...device }) => ({ ...device, route: written(route) }))
  const file = { trackbench: 'scenario', version: VERSION, name, about, ...rest, devices }
  return JSON.stringify(file, (_, value: unknown) => (isEmptyList(value) ? undefined : value), 2) + '\n'
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** As typed; where heights are known, as lists of latitude, longitude and metres. */
function written(route: readonly Point[]): string | number[][] {
  const isFlat = route.every(({ altitudeM }) => altitudeM === undefined)
  if (isFlat) return route.map(({ lat, lon }) => `${degrees(lat)},${degrees(lon)}`).join(';')
  return route.map(({ lat, lon, altitudeM }) => [
    degrees(lat),
    degrees(lon),
    ...(altitudeM === undefined ? [] : [altitudeM]),
  ])
}

/** A ten-millionth of a degree is a centimetre. */
function degrees(value: number): number {
  return Number(value.toFixed(7))
}

function readTarget(reader: JsonReader): string {
  const text = reader.text()
  const endpoint = parseEndpoint(text, 8888)
  if (!endpoint) reader.fail(`“${text}” is no address: write HOST:PORT`)
  else if (!isLoopback(endpoint.host)) reader.fail(`${endpoint.host} is another computer: choose it when you start`)
  return text
}

function readDevice(reader: JsonReader): ScenarioDevice {
  const fields = reader.object(DEVICE_FIELDS)
  const model = fields.model.maybe(readModel)
  const protocol = fields.protocol.maybe((name) => name.oneOf(simulated.map(({ id }) => id)))
  const family = findProtocol(protocol ?? model?.families[0]?.protocol ?? '')
  if (model === undefined && protocol === undefined) reader.fail('a model or a protocol is expected')
  return {
    model: model?.name,
    protocol,
    variant: fields.variant.maybe((name) => name.oneOf(family?.variants.map(({ id }) => id) ?? [])),
    identity: readIdentity(fields.identity),
    devices: fields.devices.whole(1, MOST_DEVICES, 1),
    transport: fields.transport.oneOf(['tcp', 'udp'], 'tcp') ?? 'tcp',
    route: readPoints(fields.route),
    speedKmh: fields.speedKmh.number(0, FASTEST_KMH, 50),
    stops: fields.stops.maybe((list) => list.list(readStop, MOST_ITEMS)) ?? [],
    tunnels: fields.tunnels.maybe((list) => list.list(readTunnel, MOST_ITEMS)) ?? [],
    fences: fields.fences.maybe((list) => list.list(readFence, MOST_ITEMS)) ?? [],
    ...readTiming(fields),
    events: fields.events.maybe(readEvents) ?? [],
    faults: fields.faults.maybe((list) => list.list((name) => name.oneOf(FAULT_NAMES) ?? 'split', MOST_ITEMS)) ?? [],
  }
}

function readTiming(
  fields: Record<
    'intervalSeconds' | 'heartbeatSeconds' | 'reports' | 'startSeconds' | 'spreadSeconds' | 'sleep',
    JsonReader
  >,
) {
  return {
    intervalSeconds: fields.intervalSeconds.number(0.1, A_WEEK_S, 10),
    heartbeatSeconds: fields.heartbeatSeconds.maybe((seconds) => seconds.number(1, A_WEEK_S)),
    reports: fields.reports.maybe((count) => count.whole(1, Number.MAX_SAFE_INTEGER)),
    startSeconds: fields.startSeconds.number(0, A_WEEK_S, 0),
    spreadSeconds: fields.spreadSeconds.number(0, A_WEEK_S, 0),
    sleep: fields.sleep.maybe((sleep) => {
      const { afterSeconds, everySeconds } = sleep.object(['afterSeconds', 'everySeconds'])
      return { afterSeconds: afterSeconds.number(0, A_WEEK_S), everySeconds: everySeconds.number(1, A_WEEK_S) }
    }),
  }
}

function readModel(reader: JsonReader): DeviceModel | undefined {
  const name = reader.text()
  const known = DEVICE_MODELS.map((model) => model.name).join(', ')
  return findDeviceModel(name) ?? reader.fail(`there is no model “${name}”; known are ${known}`)
}

/** A number range that is used in examples everywhere: no real device is meant. */
export const SAMPLE_IDENTITY = '490154203237518'

function readIdentity(reader: JsonReader): string {
  const text = reader.text(SAMPLE_IDENTITY)
  if (!/^\d{1,20}$/.test(text)) reader.fail('digits only, fifteen for an IMEI')
  return text
}

function readPoints(reader: JsonReader): readonly Point[] {
  if (reader.isList) return reader.list(readHeight, MOST_POINTS)
  const route = readRoute(reader.text())
  if (!route.ok) return reader.fail(`${route.error[0]?.toLowerCase() ?? ''}${route.error.slice(1)}`) ?? []
  if (route.value.points.length > MOST_POINTS) reader.fail(`${MOST_POINTS} places at most`)
  return route.value.points
}

/** [latitude, longitude, metres above the sea] */
function readHeight(reader: JsonReader): Point {
  const [lat = 0, lon = 0, altitudeM] = reader.list((item) => item.number(-1e5, 1e5), 3)
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) reader.fail(`the place ${lat},${lon} does not exist`)
  return altitudeM === undefined ? { lat, lon } : { lat, lon, altitudeM }
}

function readStop(reader: JsonReader): ScenarioDevice['stops'][number] {
  const { atKm, seconds } = reader.object(['atKm', 'seconds'])
  return { atKm: atKm.number(0, 1e6), seconds: seconds.number(0, A_WEEK_S) }
}

function readTunnel(reader: JsonReader): ScenarioDevice['tunnels'][number] {
  const { fromKm, toKm } = reader.object(['fromKm', 'toKm'])
  return { fromKm: fromKm.number(0, 1e6), toKm: toKm.number(0, 1e6) }
}

function readFence(reader: JsonReader): Fence {
  const { kind, centre, radiusM, corners } = reader.object(['kind', 'centre', 'radiusM', 'corners'])
  if (kind.oneOf(['circle', 'polygon']) === 'polygon')
    return { kind: 'polygon', corners: corners.list(readPlace, MOST_ITEMS) }
  return { kind: 'circle', centre: readPlace(centre), radiusM: radiusM.number(1, 1e6) }
}

function readPlace(reader: JsonReader): Point {
  const { lat, lon } = reader.object(['lat', 'lon'])
  return { lat: lat.number(-90, 90), lon: lon.number(-180, 180) }
}

/** In the order of time, however they were written down. */
function readEvents(reader: JsonReader): ScenarioDevice['events'] {
  const events = reader.list((item) => {
    const { atSeconds, what } = item.object(['atSeconds', 'what'])
    return { atSeconds: atSeconds.number(0, A_WEEK_S), what: what.oneOf(HAPPENINGS) ?? 'general' }
  }, MOST_ITEMS)
  return events.sort((a, b) => a.atSeconds - b.atSeconds)
}
