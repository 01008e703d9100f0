import type { DeviceModel } from '../model/device-models'
import type { AttributeName, Attributes } from '../model/vocabulary'
import type { Happening } from './happenings'
import type { Motion } from './motion'
import type { Order } from './orders'

/** What is wired to the device, as it stands now. */
export interface Vehicle {
  readonly ignition: boolean
  readonly isPowered: boolean
  readonly isOutputCut: boolean
  readonly batteryPercent: number
  /** Pulled along with its engine off. */
  readonly isTowed: boolean
  /** How much of a full tank was taken out of it. */
  readonly fuelStolen: number
}

export const STARTED: Vehicle = {
  ignition: true,
  isPowered: true,
  isOutputCut: false,
  batteryPercent: 95,
  isTowed: false,
  fuelStolen: 0,
}

export const LOW_BATTERY_PERCENT = 15
const SUPPLY_V = 12.6
/** A backup battery of 140 mAh (G02) holds for about two hours. */
const BATTERY_HOURS = 2
const PERCENT_PER_MS = 100 / (BATTERY_HOURS * 3_600_000)
const THEFT_SHARE = 0.3

/** What a happening changes: a cut supply stays cut until it is restored. */
export function afterHappening(vehicle: Vehicle, happening: Happening): Vehicle {
  switch (happening) {
    case 'ignitionOn':
      return { ...vehicle, ignition: true, isTowed: false }
    case 'ignitionOff':
      return { ...vehicle, ignition: false, isTowed: false }
    case 'tow':
      return { ...vehicle, isTowed: true }
    case 'powerCut':
      return { ...vehicle, isPowered: false }
    case 'powerRestored':
      return { ...vehicle, isPowered: true, batteryPercent: Math.max(vehicle.batteryPercent, LOW_BATTERY_PERCENT + 1) }
    case 'lowBattery':
      return { ...vehicle, batteryPercent: Math.min(vehicle.batteryPercent, LOW_BATTERY_PERCENT) }
    case 'fuelTheft':
      return { ...vehicle, fuelStolen: Math.min(1, vehicle.fuelStolen + THEFT_SHARE) }
    default:
      return vehicle
  }
}

/** Without the vehicle's supply the device lives on its battery. */
export function afterTime(vehicle: Vehicle, milliseconds: number): Vehicle {
  if (vehicle.isPowered) return vehicle
  return { ...vehicle, batteryPercent: Math.max(0, vehicle.batteryPercent - milliseconds * PERCENT_PER_MS) }
}

/** Neither supply nor battery: the device says nothing more. */
export function isDead({ isPowered, batteryPercent }: Vehicle): boolean {
  return !isPowered && batteryPercent <= 0
}

/** What the server orders of the output, where the model has one; anything else leaves the vehicle as it is. */
export function afterOrder(vehicle: Vehicle, { id }: Order, model: DeviceModel | undefined): Vehicle {
  // What the common relatives can do is not known: they obey.
  if (model?.hasOutput === false && model.reports.length > 0) return vehicle
  if (id.startsWith('cut')) return { ...vehicle, isOutputCut: true }
  return id.startsWith('restore') ? { ...vehicle, isOutputCut: false } : vehicle
}

const USUAL: readonly AttributeName[] = ['ignition', 'outputCut', 'batteryPercent', 'powerV', 'signalCsq']

/** What the device tells about its vehicle: only what its model is said to report. */
export function attributesOf(vehicle: Vehicle, motion: Motion, model: DeviceModel | undefined): Attributes {
  const volts = fuelV(motion.odometerKm, vehicle.fuelStolen)
  const all: Attributes = {
    ignition: vehicle.ignition,
    outputCut: vehicle.isOutputCut,
    batteryPercent: Math.round(vehicle.batteryPercent),
    powerV: vehicle.isPowered ? SUPPLY_V : 0,
    signalCsq: 22,
    fuelV: volts,
    adc: [volts, 0],
  }
  const told = new Set<string>(model?.reports.length ? model.reports : USUAL)
  const attributes = Object.fromEntries(Object.entries(all).filter(([name]) => told.has(name))) as Attributes
  attributes.odometerKm = Math.round(motion.odometerKm * 10) / 10
  return attributes
}

/** A float gauge between 0.5 V (empty) and 4.5 V (full): a tank lasts 600 km and is then filled. */
function fuelV(odometerKm: number, stolen: number): number {
  const share = Math.max(0, 1 - (odometerKm % 600) / 600 - stolen)
  return Math.round((0.5 + 4 * share) * 100) / 100
}
