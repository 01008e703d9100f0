import type { Cell } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import type { Thresholds } from '../thresholds'
import { keep, mark, NEVER, type Trail } from '../trail'

/** A value as a frame said it. */
interface Reading<T> {
  value: T
  frame: number
  at: number | undefined
}

/** Of one switch or line: its changes, newest last, the first value among them. */
type Changes = Reading<boolean>[]

const CHANGES = 8
/** What a modem says that does not know its signal. */
const UNKNOWN_CSQ = 99

export function newGauges() {
  return {
    ignition: [] as Changes,
    /** What was said of the ignition last, and how often that was something else than before. */
    ignitionNow: undefined as Reading<boolean> | undefined,
    ignitionChanges: 0,
    charging: [] as Changes,
    outputCut: [] as Changes,
    powerV: undefined as Reading<number> | undefined,
    lowestPowerV: undefined as Reading<number> | undefined,
    highestPowerV: undefined as Reading<number> | undefined,
    satellites: undefined as Reading<number> | undefined,
    batteryPercent: undefined as Reading<number> | undefined,
    batteryV: undefined as Reading<number> | undefined,
    signalCsq: undefined as Reading<number> | undefined,
    /** Reports in a row with a weak or unknown signal. */
    weakSignal: NEVER as Readonly<Trail>,
    /** Reports that move although the ignition is said to be off. */
    drivingOff: NEVER as Readonly<Trail>,
    imsi: undefined as string | undefined,
    iccid: undefined as string | undefined,
    cell: undefined as Reading<Cell> | undefined,
    /** Reports in a row whose cell is 0 or all ones. */
    noCell: NEVER as Readonly<Trail>,
  }
}

type Gauges = ReturnType<typeof newGauges>

interface Moment {
  readonly frame: number
  readonly at: number | undefined
  /** Of the fix in the same message. */
  readonly speedKmh: number | undefined
}

export function addAttributes(gauges: Gauges, attributes: Attributes, moment: Moment, limits: Thresholds): void {
  const { frame, at, speedKmh } = moment
  const { ignition, charging, outputCut, powerV, batteryPercent, batteryV, signalCsq, satellites } = attributes
  if (ignition !== undefined) addIgnition(gauges, ignition, frame, at)
  if (satellites !== undefined) addSatellites(gauges, satellites, frame, at)
  if (charging !== undefined) addChange(gauges.charging, charging, frame, at)
  if (outputCut !== undefined) addChange(gauges.outputCut, outputCut, frame, at)
  if (powerV !== undefined) addVoltage(gauges, powerV, frame, at)
  if (batteryPercent !== undefined) gauges.batteryPercent = reading(gauges.batteryPercent, batteryPercent, frame, at)
  if (batteryV !== undefined) gauges.batteryV = reading(gauges.batteryV, batteryV, frame, at)
  if (signalCsq !== undefined) addSignal(gauges, signalCsq, attributes['gt06.signalLevel'], moment, limits)
  if (ignition === false && speedKmh !== undefined && speedKmh >= limits.drivingKmh)
    gauges.drivingOff = mark(gauges.drivingOff, frame, at)
  gauges.imsi = attributes.imsi ?? gauges.imsi
  gauges.iccid = attributes.iccid ?? gauges.iccid
}

export function addCells(gauges: Gauges, cells: readonly Cell[], frame: number, at: number | undefined): void {
  const [serving] = cells
  if (!serving) return
  // All ones in 16 or 28 bits, or nothing: the modem was not registered when the frame was built (R-CELL-4).
  const isNone = serving.cid === 0 || serving.lac === 0 || serving.cid === 0xffff || serving.cid >= 0xfffffff
  gauges.noCell = isNone ? mark(gauges.noCell, frame, at) : NEVER
  if (!isNone) gauges.cell = { value: serving, frame, at }
}

/** They are told with a fix, or without one. */
export function addSatellites(gauges: Gauges, satellites: number, frame: number, at: number | undefined): void {
  gauges.satellites = reading(gauges.satellites, satellites, frame, at)
}

function addIgnition(gauges: Gauges, isOn: boolean, frame: number, at: number | undefined): void {
  if (gauges.ignitionNow && gauges.ignitionNow.value !== isOn) gauges.ignitionChanges++
  gauges.ignitionNow = reading(gauges.ignitionNow, isOn, frame, at)
  addChange(gauges.ignition, isOn, frame, at)
}

function addChange(changes: Changes, value: boolean, frame: number, at: number | undefined): void {
  if (changes.at(-1)?.value !== value) keep(changes, { value, frame, at }, CHANGES)
}

function addVoltage(gauges: Gauges, volts: number, frame: number, at: number | undefined): void {
  gauges.powerV = reading(gauges.powerV, volts, frame, at)
  if (volts < (gauges.lowestPowerV?.value ?? Infinity)) gauges.lowestPowerV = { value: volts, frame, at }
  if (volts > (gauges.highestPowerV?.value ?? -Infinity)) gauges.highestPowerV = { value: volts, frame, at }
}

/** GT06 units may send a level of 0 to 4 where others send a CSQ: it is judged, and not shown as one. */
function addSignal(gauges: Gauges, csq: number, level: unknown, { frame, at }: Moment, limits: Thresholds): void {
  const isLevel = typeof level === 'number'
  const isWeak = isLevel ? level <= limits.weakLevel : csq <= limits.weakCsq || csq === UNKNOWN_CSQ
  if (!isLevel) gauges.signalCsq = reading(gauges.signalCsq, csq, frame, at)
  gauges.weakSignal = isWeak ? mark(gauges.weakSignal, frame, at) : NEVER
}

/** The one that is there goes on, with new numbers: a report makes no new objects. */
function reading<T>(last: Reading<T> | undefined, value: T, frame: number, at: number | undefined): Reading<T> {
  if (!last) return { value, frame, at }
  last.value = value
  last.frame = frame
  last.at = at
  return last
}
