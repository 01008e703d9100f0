import type { Cell } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import type { Thresholds } from '../thresholds'
import { keep, mark, NEVER, type Trail } from '../trail'

/** A value as a frame said it. */
export interface Reading<T> {
  readonly value: T
  readonly frame: number
  readonly at: number | undefined
}

/** Of one switch or line: its changes, newest last, the first value among them. */
type Changes = Reading<boolean>[]

const CHANGES = 8
/** What a modem says that does not know its signal. */
const UNKNOWN_CSQ = 99

export function newGauges() {
  return {
    ignition: [] as Changes,
    charging: [] as Changes,
    outputCut: [] as Changes,
    powerV: undefined as Reading<number> | undefined,
    lowestPowerV: undefined as Reading<number> | undefined,
    highestPowerV: undefined as Reading<number> | undefined,
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

export type Gauges = ReturnType<typeof newGauges>

interface Moment {
  readonly frame: number
  readonly at: number | undefined
  /** Of the fix in the same message. */
  readonly speedKmh: number | undefined
}

export function addAttributes(gauges: Gauges, attributes: Attributes, moment: Moment, limits: Thresholds): void {
  const { frame, at, speedKmh } = moment
  const { ignition, charging, outputCut, powerV, batteryPercent, batteryV, signalCsq } = attributes
  if (ignition !== undefined) addChange(gauges.ignition, ignition, frame, at)
  if (charging !== undefined) addChange(gauges.charging, charging, frame, at)
  if (outputCut !== undefined) addChange(gauges.outputCut, outputCut, frame, at)
  if (powerV !== undefined) addVoltage(gauges, { value: powerV, frame, at })
  if (batteryPercent !== undefined) gauges.batteryPercent = { value: batteryPercent, frame, at }
  if (batteryV !== undefined) gauges.batteryV = { value: batteryV, frame, at }
  if (signalCsq !== undefined)
    addSignal(gauges, { value: signalCsq, frame, at }, attributes['gt06.signalLevel'], limits)
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

function addChange(changes: Changes, value: boolean, frame: number, at: number | undefined): void {
  if (changes.at(-1)?.value !== value) keep(changes, { value, frame, at }, CHANGES)
}

function addVoltage(gauges: Gauges, reading: Reading<number>): void {
  gauges.powerV = reading
  if (reading.value < (gauges.lowestPowerV?.value ?? Infinity)) gauges.lowestPowerV = reading
  if (reading.value > (gauges.highestPowerV?.value ?? -Infinity)) gauges.highestPowerV = reading
}

/** GT06 units may send a level of 0 to 4 where others send a CSQ: it is judged, and not shown as one. */
function addSignal(gauges: Gauges, csq: Reading<number>, level: unknown, limits: Thresholds): void {
  const { value, frame, at } = csq
  const isLevel = typeof level === 'number'
  const isWeak = isLevel ? level <= limits.weakLevel : value <= limits.weakCsq || value === UNKNOWN_CSQ
  if (!isLevel) gauges.signalCsq = csq
  gauges.weakSignal = isWeak ? mark(gauges.weakSignal, frame, at) : NEVER
}
