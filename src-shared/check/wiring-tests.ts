import type { DeviceModel } from '../model/device-models'
import type { Message } from '../model/message'
import type { Alarm, Attributes } from '../model/vocabulary'

/** In the order in which an installer goes round the vehicle. */
export const WIRING_TEST_IDS = ['ignition', 'power', 'sos', 'door', 'vibration', 'fuel', 'output'] as const
export type WiringTestId = (typeof WIRING_TEST_IDS)[number]

/** One thing that a person does, or an order that is sent, and that the device has to report. */
export const WIRING_STEP_IDS = [
  'ignitionOn',
  'ignitionOff',
  'powerCut',
  'powerRestored',
  'sosPressed',
  'doorOpened',
  'vehicleShaken',
  'fuelChanged',
  'outputCut',
  'outputRestored',
] as const
export type WiringStepId = (typeof WIRING_STEP_IDS)[number]

/** The part of a message that shows a step: an alarm, an attribute that is no longer what it was, the reply to an order. */
export type Sign =
  | { readonly kind: 'alarm'; readonly alarm: Alarm }
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'reply' }

/** The attributes that a device said last, over all its frames. */
export type Known = Readonly<Attributes>

interface StepRow {
  /** The alarm that says it outright. */
  readonly alarm?: Alarm
  /** What an attribute says: true when it went from what is known to what the step wants. */
  readonly attributes?: (name: string, value: unknown, before: unknown) => boolean
  /** The order that brings it about, instead of a person: its commands begin with this word. */
  readonly order?: 'cut' | 'restore'
  /** For a person to do it and for the device to report it. */
  readonly limitMs?: number
}

/** Most devices report an input at once. */
const USUAL_LIMIT_MS = 120_000
/** Some say how an output stands in their heartbeats only, which come every three minutes. */
const HEARTBEAT_LIMIT_MS = 300_000

interface TestRow {
  readonly steps: readonly WiringStepId[]
  /** Without knowing how it stands nobody can tell that it has changed. */
  readonly needsBaseline?: (known: Known) => boolean
  /** Begins with the second step where the first one holds already. */
  readonly isTurned?: (known: Known) => boolean
  /** The words of a model's lists that promise it. */
  readonly alarms: readonly Alarm[]
  readonly reports: readonly string[]
}

/** A supply is gone below half of what it was; devices measure an open wire as a few tenths of a volt. */
const GONE = 0.5
/** A gauge moves by itself by less than that: of full scale, in litres, in volts. */
const FUEL_STEPS: Readonly<Record<string, number>> = { fuelPercent: 2, fuelL: 1, fuelV: 0.1, adc: 0.1 }

const becomes =
  (wanted: boolean, ...names: readonly string[]) =>
  (name: string, value: unknown, before: unknown): boolean =>
    names.some((each) => name === each || name.endsWith(`.${each}`)) && value === wanted && before !== wanted

export const STEPS: Readonly<Record<WiringStepId, StepRow>> = {
  ignitionOn: { attributes: becomes(true, 'ignition') },
  ignitionOff: { attributes: becomes(false, 'ignition') },
  powerCut: {
    alarm: 'powerCut',
    attributes: (name, value, before) =>
      (before === true && becomes(false, 'charging', 'externalPower')(name, value, before)) ||
      (name === 'powerV' && areNumbers(value, before) && Number(value) < Number(before) * GONE),
  },
  powerRestored: {
    alarm: 'powerRestored',
    attributes: (name, value, before) =>
      (before === false && becomes(true, 'charging', 'externalPower')(name, value, before)) ||
      (name === 'powerV' && areNumbers(value, before) && Number(before) < Number(value) * GONE),
  },
  sosPressed: { alarm: 'sos' },
  doorOpened: {
    alarm: 'door',
    // The first word of a door that stands open already proves nothing.
    attributes: (name, value, before) => before === false && becomes(true, 'door')(name, value, before),
  },
  vehicleShaken: { alarm: 'vibration' },
  fuelChanged: { attributes: hasFuelMoved },
  outputCut: { attributes: becomes(true, 'outputCut', 'blocked'), order: 'cut', limitMs: HEARTBEAT_LIMIT_MS },
  outputRestored: {
    attributes: becomes(false, 'outputCut', 'blocked'),
    order: 'restore',
    limitMs: HEARTBEAT_LIMIT_MS,
  },
}

export const TESTS: Readonly<Record<WiringTestId, TestRow>> = {
  ignition: {
    steps: ['ignitionOn', 'ignitionOff'],
    needsBaseline: ({ ignition }) => ignition === undefined,
    isTurned: ({ ignition }) => ignition === true,
    alarms: [],
    reports: ['ignition'],
  },
  power: { steps: ['powerCut', 'powerRestored'], alarms: ['powerCut'], reports: ['powerV', 'charging'] },
  sos: { steps: ['sosPressed'], alarms: ['sos'], reports: [] },
  door: { steps: ['doorOpened'], alarms: ['door'], reports: ['door'] },
  vibration: { steps: ['vehicleShaken'], alarms: ['vibration'], reports: [] },
  fuel: {
    steps: ['fuelChanged'],
    needsBaseline: (known) => Object.keys(FUEL_STEPS).every((name) => !(name in known)),
    alarms: [],
    reports: ['fuelPercent', 'fuelL', 'fuelV'],
  },
  output: { steps: ['outputCut', 'outputRestored'], alarms: [], reports: ['outputCut'] },
}

/** What in this message shows the step, beside what was known before it; `isOrdered` once its order has gone out. */
export function signOf(
  step: WiringStepId,
  { kind, alarms, attributes = {}, text = '' }: Message,
  known: Known,
  isOrdered: boolean,
): Sign | undefined {
  const row = STEPS[step]
  if (row.alarm !== undefined && alarms?.includes(row.alarm)) return { kind: 'alarm', alarm: row.alarm }
  for (const [name, value] of Object.entries(attributes)) {
    if (row.attributes?.(name, value, (known as Record<string, unknown>)[name])) return { kind: 'attribute', name }
  }
  // A device that never says how its output stands can only say that it has obeyed.
  const isObeyed = isOrdered && kind === 'reply' && !REFUSES.test(text) && !('outputCut' in known)
  return isObeyed ? { kind: 'reply' } : undefined
}

const REFUSES = /fail|error|wrong|sorry|\bnot\b|unsupport|denied|over speed/i

export function limitOf(step: WiringStepId | undefined): number {
  return (step && STEPS[step].limitMs) ?? USUAL_LIMIT_MS
}

/** How it is known that a device can show a test: from its papers, from what it has sent, not at all, or that it cannot. */
export type Ability = 'listed' | 'seen' | 'unknown' | 'none'

/** `said` are the names of alarms and attributes that the device has used so far. */
export function abilityOf(id: WiringTestId, model: DeviceModel | undefined, said: ReadonlySet<string>): Ability {
  const { alarms, reports } = TESTS[id]
  const words: readonly string[] = [...alarms, ...reports]
  if (words.some((word) => [...said].some((name) => name === word || name.endsWith(`.${word}`)))) return 'seen'
  // Relatives are known by their family only: their lists are empty.
  if (!model || model.alarms.length + model.reports.length === 0) return 'unknown'
  if (id === 'output') return model.hasOutput ? 'listed' : 'none'
  const listed = new Set<string>([...model.alarms, ...model.reports])
  return words.some((word) => listed.has(word)) ? 'listed' : 'none'
}

function areNumbers(value: unknown, before: unknown): boolean {
  return typeof value === 'number' && typeof before === 'number'
}

function hasFuelMoved(name: string, value: unknown, before: unknown): boolean {
  const least = FUEL_STEPS[name]
  if (least === undefined) return false
  if (Array.isArray(value) && Array.isArray(before))
    return value.some((each, i) => Math.abs(Number(each) - Number(before[i])) >= least)
  return areNumbers(value, before) && Math.abs(Number(value) - Number(before)) >= least
}
