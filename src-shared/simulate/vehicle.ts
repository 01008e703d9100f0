import type { DeviceModel } from '../model/device-models'
import type { Alarm, AttributeName, Attributes } from '../model/vocabulary'
import type { Motion } from './motion'

/** What is wired to the device, as it stands now. */
export interface Vehicle {
  readonly ignition: boolean
  readonly isPowered: boolean
  readonly isOutputCut: boolean
  readonly batteryPercent: number
}

export const STARTED: Vehicle = { ignition: true, isPowered: true, isOutputCut: false, batteryPercent: 95 }

const LOW_BATTERY_PERCENT = 15
const SUPPLY_V = 12.6
/** A backup battery of 140 mAh (G02) holds for about two hours: so much of it goes with every report. */
const DRAIN_PERCENT = 0.5

/** What an alarm changes: a cut supply stays cut until it is restored. */
export function afterAlarm(vehicle: Vehicle, alarm: Alarm): Vehicle {
  if (alarm === 'powerCut') return { ...vehicle, isPowered: false }
  if (alarm === 'powerRestored') return { ...vehicle, isPowered: true }
  return alarm === 'lowBattery' ? { ...vehicle, batteryPercent: LOW_BATTERY_PERCENT } : vehicle
}

/** Without the vehicle's supply the device lives on its battery. */
export function afterReport(vehicle: Vehicle): Vehicle {
  if (vehicle.isPowered) return vehicle
  return { ...vehicle, batteryPercent: Math.max(0, vehicle.batteryPercent - DRAIN_PERCENT) }
}

/** What the server orders of the output; anything else leaves the vehicle as it is. */
export function afterOrder(vehicle: Vehicle, order: string): Vehicle {
  if (order.startsWith('cut')) return { ...vehicle, isOutputCut: true }
  return order.startsWith('restore') ? { ...vehicle, isOutputCut: false } : vehicle
}

const USUAL: readonly AttributeName[] = ['ignition', 'outputCut', 'batteryPercent', 'powerV', 'signalCsq']

/** What the device tells about its vehicle: only what its model is said to report. */
export function attributesOf(vehicle: Vehicle, motion: Motion, model: DeviceModel | undefined): Attributes {
  const all: Attributes = {
    ignition: vehicle.ignition,
    outputCut: vehicle.isOutputCut,
    batteryPercent: Math.round(vehicle.batteryPercent),
    powerV: vehicle.isPowered ? SUPPLY_V : 0,
    signalCsq: 22,
    fuelV: fuelV(motion.odometerKm),
    adc: [fuelV(motion.odometerKm), 0],
  }
  const told = new Set<string>(model?.reports.length ? model.reports : USUAL)
  const attributes = Object.fromEntries(Object.entries(all).filter(([name]) => told.has(name))) as Attributes
  attributes.odometerKm = Math.round(motion.odometerKm * 10) / 10
  return attributes
}

/** A float gauge between 0.5 V (empty) and 4.5 V (full): a tank lasts 600 km and is then filled. */
function fuelV(odometerKm: number): number {
  return Math.round((4.5 - (4 * (odometerKm % 600)) / 600) * 100) / 100
}
