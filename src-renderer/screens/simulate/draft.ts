import { imeiCheckDigit } from '../../../src-shared/bytes/imei'
import { findDeviceModel } from '../../../src-shared/model/device-models'
import type { Transport } from '../../../src-shared/model/endpoint'
import { failure, success, type Result } from '../../../src-shared/model/result'
import type { Fence } from '../../../src-shared/simulate/fences'
import { readRoute } from '../../../src-shared/simulate/read-route'
import type { Point } from '../../../src-shared/simulate/route'
import {
  SAMPLE_IDENTITY,
  writeScenario,
  type Scenario,
  type ScenarioDevice,
} from '../../../src-shared/simulate/scenario'

/** The form as it is filled in: numbers are still what was typed, empty for what is left to the family. */
export interface Draft {
  readonly models: readonly string[]
  readonly protocol: string
  readonly variant: string
  readonly identity: string
  readonly devices: string
  readonly transport: Transport
  readonly route: string
  readonly speedKmh: string
  readonly intervalSeconds: string
  readonly heartbeatSeconds: string
  readonly reports: string
  readonly spreadSeconds: string
  readonly seed: string
  readonly stops: string
  readonly tunnels: string
  readonly sleeps: boolean
  /** Every device of a fleet with the first one's identity. */
  readonly isOneIdentity: boolean
  readonly sleepAfter: string
  readonly sleepEvery: string
  readonly fences: readonly Fence[]
}

/** Across Bogotá, from west to east. */
const ROUTE = '4.6486,-74.1071;4.6519,-74.0966;4.6577,-74.0937;4.6623,-74.0822;4.6681,-74.0703;4.6767,-74.0584'

export const EMPTY_DRAFT: Draft = {
  models: ['G02'],
  protocol: '',
  variant: '',
  identity: SAMPLE_IDENTITY,
  devices: '1',
  transport: 'tcp',
  route: ROUTE,
  speedKmh: '50',
  intervalSeconds: '10',
  heartbeatSeconds: '',
  reports: '',
  spreadSeconds: '0',
  seed: '1',
  stops: '',
  tunnels: '',
  sleeps: false,
  isOneIdentity: false,
  sleepAfter: '60',
  sleepEvery: '300',
  fences: [],
}

/** A draft that was kept: each field that has the right kind of value; lists only with known models, and no fences. */
export function draftFrom(kept: unknown): Draft {
  if (typeof kept !== 'object' || kept === null) return EMPTY_DRAFT
  const known = Object.entries(kept).filter(
    ([field, value]) =>
      Object.hasOwn(EMPTY_DRAFT, field) &&
      typeof value === typeof EMPTY_DRAFT[field as keyof Draft] &&
      typeof value !== 'object',
  )
  const { models } = kept as { models?: unknown }
  const good = Array.isArray(models) ? models.filter((name) => typeof name === 'string' && findDeviceModel(name)) : []
  const draft = { ...EMPTY_DRAFT, ...(Object.fromEntries(known) as Partial<Draft>) }
  return good.length > 0 ? { ...draft, models: good as string[] } : draft
}

/** The field that cannot be read. */
export type DraftFault = { readonly field: keyof Draft; readonly text?: string }

/** A scenario's text, one entry for each model; the devices are dealt out among them. */
export function scenarioOf(draft: Draft): Result<string, DraftFault> {
  const route = readRoute(draft.route)
  if (!route.ok) return failure({ field: 'route', text: route.error })
  const numbers = readNumbers(draft)
  if (!numbers.ok) return numbers
  const stops = readPairs(draft.stops, /^([\d.]+):([\d.]+)$/)
  if (!stops) return failure({ field: 'stops' })
  const tunnels = readPairs(draft.tunnels, /^([\d.]+)-([\d.]+)$/)
  if (!tunnels) return failure({ field: 'tunnels' })
  if (!/^\d{1,20}$/.test(draft.identity)) return failure({ field: 'identity' })
  const { devices, seed, sleepAfter, sleepEvery, ...timing } = numbers.value
  const shared = {
    ...timing,
    transport: draft.transport,
    route: route.value.points,
    stops: stops.map(([atKm, seconds]) => ({ atKm, seconds })),
    tunnels: tunnels.map(([fromKm, toKm]) => ({ fromKm, toKm })),
    fences: draft.fences,
    startSeconds: 0,
    sleep: draft.sleeps ? { afterSeconds: sleepAfter, everySeconds: sleepEvery } : undefined,
    events: [],
    faults: draft.isOneIdentity ? (['sameimei'] as const) : [],
  }
  const entries = dealt(draft, devices).map((entry): ScenarioDevice => ({ ...shared, ...entry }))
  const scenario: Scenario = { name: draft.models.join(', '), about: '', seed, devices: entries }
  return success(writeScenario(scenario))
}

/** As many devices of each model as it has turns; each entry counts its identities on from its first. */
function dealt({ models, protocol, variant, identity, isOneIdentity }: Draft, devices: number) {
  const used = models.slice(0, devices)
  let first = 0
  return used.map((model, turn) => {
    const own = Math.floor(devices / used.length) + (turn < devices % used.length ? 1 : 0)
    const entry = { devices: own, identity: first === 0 || isOneIdentity ? identity : later(identity, first) }
    first += own
    return {
      ...entry,
      ...(findDeviceModel(model) ? { model, protocol: protocol || undefined } : { protocol: protocol || model }),
      variant: variant || undefined,
    }
  })
}

/** An IMEI keeps its check digit right, or wrong, as it was. */
function later(identity: string, count: number): string {
  if (identity.length !== 15) return added(identity, count)
  const body = added(identity.slice(0, 14), count)
  const offset = (Number(identity[14]) - (imeiCheckDigit(identity.slice(0, 14)) ?? 0) + 10) % 10
  return body + String(((imeiCheckDigit(body) ?? 0) + offset) % 10)
}

function added(digits: string, count: number): string {
  return String(BigInt(digits) + BigInt(count))
    .padStart(digits.length, '0')
    .slice(-digits.length)
}

function readNumbers(draft: Draft) {
  const fields = {
    devices: [1, 10_000],
    speedKmh: [0, 500],
    intervalSeconds: [0.1, 86_400],
    spreadSeconds: [0, 86_400],
    seed: [0, 0xffff_ffff],
    sleepAfter: [0, 86_400],
    sleepEvery: [1, 86_400],
  } as const
  const read = {} as Record<keyof typeof fields, number>
  for (const field of Object.keys(fields) as (keyof typeof fields)[]) {
    const [low, high] = fields[field]
    const value = numberIn(draft[field], low, high)
    if (value === undefined) return failure<DraftFault>({ field })
    read[field] = value
  }
  const optional: { heartbeatSeconds?: number; reports?: number } = {}
  for (const field of ['heartbeatSeconds', 'reports'] as const) {
    if (draft[field].trim() === '') continue
    const value = numberIn(draft[field], 1, 1e9)
    if (value === undefined) return failure<DraftFault>({ field })
    optional[field] = value
  }
  return success({ ...read, ...optional })
}

function numberIn(text: string, low: number, high: number): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'))
  return value >= low && value <= high ? value : undefined
}

/** `1.4:20, 3:30`; undefined where a part is no such pair. */
function readPairs(text: string, form: RegExp): [number, number][] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const pairs = parts.map((part) => form.exec(part)).filter((match) => match !== null)
  return pairs.length === parts.length ? pairs.map(([, a, b]) => [Number(a), Number(b)]) : undefined
}

/** Undefined for what is no IMEI at all. */
export function rightDigit(identity: string): string | undefined {
  if (!/^\d{15}$/.test(identity)) return undefined
  return String(imeiCheckDigit(identity.slice(0, 14)) ?? '')
}

export function pointsOf(route: string): readonly Point[] {
  const read = readRoute(route)
  return read.ok ? read.value.points : []
}

export function withPoint(route: string, { lat, lon }: Point): string {
  const point = `${lat.toFixed(6)},${lon.toFixed(6)}`
  return route.trim() === '' ? point : `${route.trim().replace(/;$/, '')};${point}`
}

export function withoutLastPoint(route: string): string {
  return route.trim().replace(/;$/, '').split(';').slice(0, -1).join(';')
}

/** What each part of the form is given. */
export interface DraftProps {
  draft: Draft
  fault: DraftFault | undefined
  change: (part: Partial<Draft>) => void
}
