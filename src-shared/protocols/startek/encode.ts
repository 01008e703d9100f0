import { fromText, toText } from '../../bytes/ascii'
import { timeDigits } from '../../bytes/civil-time'
import { fromHex } from '../../bytes/hex'
import { sumOf } from '../../bytes/sums'
import type { Fix, Scene } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import { eventOf } from './tables'

/** The flag runs through these, one a frame. */
const FIRST_FLAG = 0x41
const FLAGS = 26

export function startekFrame(marks: string, flag: string, device: string, body: string): Uint8Array {
  const counted = `,${device},${body}`
  const summed = fromText(`${marks}${flag}${counted.length}${counted}`)
  return fromText(`${toText(summed)}${hex(sumOf(summed), 2)}\r\n`)
}

export function encode(scene: Scene, serial: number): Uint8Array[] {
  const body = bodyOf(scene)
  const flag = String.fromCharCode(FIRST_FLAG + (serial % FLAGS))
  return body === undefined ? [] : [startekFrame('&&', flag, scene.device, body)]
}

function bodyOf(scene: Scene): string | undefined {
  const { kind, alarms, fix, attributes, text } = scene
  if (kind === 'reply' && text !== undefined) return `${attributes?.['startek.command'] ?? '900'},${text}`
  if (kind === 'info' && attributes?.rs232 !== undefined)
    return `710,${toText(fromHex(attributes.rs232) ?? new Uint8Array())}`
  if ((kind !== 'position' && kind !== 'alarm') || !fix) return undefined
  const event = kind === 'alarm' && alarms?.[0] ? eventOf(alarms[0]) : 0
  return event === undefined || (alarms?.length ?? 0) > 1 ? undefined : position(scene, fix, event)
}

function position({ time, attributes = {}, cells }: Scene, fix: Fix, event: number): string {
  const { yymmdd, hhmmss } = timeDigits(time)
  const { mcc = 0, mnc = 0, lac = 0, cid = 0 } = cells?.[0] ?? {}
  const { signalCsq = 0, odometerKm = 0, outputs = 0 } = attributes
  return [
    `000,${event},,${yymmdd}${hhmmss}`,
    place(fix),
    Math.round(odometerKm * 1000),
    `${mcc}|${mnc}|${hex(lac, 4)}|${hex(cid, 8)}`,
    signalCsq,
    hex(systemWord(fix, attributes), 8),
    hex(inputWord(attributes), 2),
    hex(outputs, 2),
    volts(attributes),
    ...accessories(attributes),
  ].join(',')
}

function place({ valid, lat, lon, satellites = 0, hdop = 0, speedKmh = 0, courseDeg = 0, altitudeM = 0 }: Fix): string {
  const motion = `${Math.round(speedKmh)},${Math.round(courseDeg) % 360},${Math.round(altitudeM)}`
  return `${valid ? 'A' : 'V'},${lat.toFixed(6)},${lon.toFixed(6)},${satellites},${hdop.toFixed(1)},${motion}`
}

/** Connected to server 1, antenna in place, and what the scene knows. */
function systemWord({ valid }: Fix, { armed, powerV = 0 }: Attributes): number {
  return 0x11 | (valid ? 4 : 0) | (powerV > 0 ? 8 : 0) | (armed ? 0x40 : 0)
}

function inputWord({ ignition, inputs = 0 }: Attributes): number {
  return ignition ? inputs | 2 : inputs
}

function volts({ powerV = 0, batteryV = 0, adc = [0, 0] }: Attributes): string {
  return [powerV, batteryV, ...adc].map((value) => hex(Math.round(value * 100), 4)).join('|')
}

/** The profile, fuel and the first temperature: the fuel's unit is not known, so none is written. */
function accessories({ temperatureC }: Attributes): string[] {
  if (temperatureC === undefined) return ['1', '', '']
  const tenths = Math.round(Math.abs(temperatureC) * 10)
  return ['1', '', `01${hex(temperatureC < 0 ? tenths | 0x8000 : tenths, 4)}`]
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}
