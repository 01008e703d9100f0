import { fromText } from '../../bytes/ascii'
import { timeDigits } from '../../bytes/civil-time'
import type { Fix, Scene } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import { encodeFixedRecord, encodeParameterRecord } from './encode-records'
import { eventOf, HEARTBEAT } from './events'
import { meitrackFrame } from './frame'

/** The flag runs from A to z. */
const FIRST_FLAG = 0x41
const FLAGS = 0x7b - 0x41
const INTERVAL = 35

export function encode(scene: Scene, serial: number, variant = 'text'): Uint8Array[] {
  const body = bodyOf(scene, variant)
  const flag = String.fromCharCode(FIRST_FLAG + (serial % FLAGS))
  return body === undefined ? [] : [meitrackFrame('$$', flag, scene.device, body)]
}

function bodyOf(scene: Scene, variant: string): Uint8Array | undefined {
  if (scene.kind === 'reply') {
    const command = String(scene.attributes?.['meitrack.command'] ?? 'A10')
    return scene.text === undefined ? undefined : fromText(`${command},${scene.text.replaceAll('*', ' ')}`)
  }
  const event = eventNumber(scene)
  if (event === undefined) return undefined
  const fix = scene.fix ?? { valid: false, lat: 0, lon: 0 }
  if (variant === 'ccc') return encodeFixedRecord(scene, fix, event)
  if (variant === 'cce') return encodeParameterRecord(scene, fix, event)
  return fromText(record(scene, fix, event))
}

/** One event a record: the only alarm, the interval or the heartbeat. */
function eventNumber({ kind, fix, alarms }: Scene): number | undefined {
  if (kind === 'heartbeat') return HEARTBEAT
  if (kind === 'position') return fix ? INTERVAL : undefined
  const alarm = alarms?.length === 1 ? alarms[0] : undefined
  return kind === 'alarm' && alarm ? eventOf(alarm) : undefined
}

function record({ time, cells, attributes = {} }: Scene, fix: Fix, event: number): string {
  const { yymmdd, hhmmss } = timeDigits(time)
  const { mcc = 0, mnc = 0, lac = 0, cid = 0 } = cells?.[0] ?? {}
  const { odometerKm = 0, inputs = 0, outputs = 0 } = attributes
  return [
    `AAA,${event},${fix.lat.toFixed(6)},${fix.lon.toFixed(6)},${yymmdd}${hhmmss}`,
    motion(fix, attributes.signalCsq),
    `${Math.round(odometerKm * 1000)},${Number(attributes['meitrack.runtimeS'] ?? 0)}`,
    `${mcc}|${mnc}|${hex(lac, 4)}|${hex(cid, 4)}`,
    hex(inputs, 2) + hex(outputs, 2),
    volts(attributes),
    tail(attributes),
  ].join(',')
}

function motion(fix: Fix, signal = 0): string {
  const { valid, satellites = 0, speedKmh = 0, courseDeg = 0, hdop = 0, altitudeM = 0 } = fix
  const course = Math.round(courseDeg) % 360
  return `${valid ? 'A' : 'V'},${satellites},${signal},${Math.round(speedKmh)},${course},${hdop.toFixed(1)},${Math.round(altitudeM)}`
}

function volts({ adc = [], batteryV, powerV }: Attributes): string {
  const inputs = [adc[0] ?? 0, adc[1] ?? 0, adc[2] ?? 0]
  return [...inputs, batteryV ?? 0, powerV ?? 0].map((value) => hex(Math.round(value * 100), 4)).join('|')
}

/** Event data, reserved, version 3, fuel and the first temperature in hundredths. */
function tail({ driverId = '', fuelPercent = 0, temperatureC }: Attributes): string {
  const fuel = Math.round(fuelPercent * 100)
  const temperature = temperatureC === undefined ? '' : `01${hex(Math.round(temperatureC * 100) & 0xffff, 4)}`
  return `${driverId},,3,${hex(Math.floor(fuel / 100), 2)}${hex(fuel % 100, 2)},${temperature}`
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}
