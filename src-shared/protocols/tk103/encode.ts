import { fromText, isDigit, toText } from '../../bytes/ascii'
import { timeDigits } from '../../bytes/civil-time'
import { formatMinutes } from '../../bytes/degrees'
import type { Fix, Scene } from '../../model/message'
import type { Alarm, Attributes } from '../../model/vocabulary'
import type { Decoded } from '../protocol'
import { DRIVING_ALARMS, eventCommand, VEHICLE_ALARMS } from './messages'
import { COMMAND_LENGTH, headOf } from './wire'

const CLASSIC_LENGTH = 12
const IMEI_LENGTH = 15
const NO_FIX: Fix = { valid: false, lat: 0, lon: 0 }
/** Of ten bits, which most boards send. */
const FUEL_SCALE = 0x3ff
/** Percent from which on a level of ZC20 counts, from level 6 downwards; the levels stand for 100, 80, 50, 20 and 10. */
const LEVELS = [90, 65, 35, 15] as const

/**
 * The classic form wants its handshake and its login answered, and repeats an alarm until it is (tk103.md, 2). What
 * the form with commas wants is not documented: it gets no answer.
 */
export function replies(_: Decoded, frame: Uint8Array): Uint8Array[] {
  const head = headOf(frame, 0, frame.length)
  if (typeof head === 'string' || head.hasCommas) return []
  const after = 1 + head.deviceLength
  const device = toText(frame, 1, after)
  switch (toText(frame, after, after + COMMAND_LENGTH)) {
    case 'BP00':
      return [fromText(`(${device}AP01HSO)`)]
    case 'BP05':
      return [fromText(`(${device}AP05)`)]
    case 'BO01':
      return isDigit(frame[after + COMMAND_LENGTH]) ? [fromText(`(${device}AS01${alarmNumber(frame, after)})`)] : []
    default:
      return []
  }
}

/** The digit behind the command. */
function alarmNumber(frame: Uint8Array, command: number): string {
  const at = command + COMMAND_LENGTH
  return toText(frame, at, at + 1)
}

export function encode(scene: Scene, _serial: number, variant?: string): Uint8Array[] {
  const frame =
    variant === 'comma' ? commaFrame(scene, scene.device) : (classicFrame(scene) ?? commaFrame(scene, shortId(scene)))
  return frame === undefined ? [] : [fromText(`(${frame})`)]
}

/** The classic identity is 0 and the last eleven digits of an IMEI (tk103.md, 1). */
function shortId({ device }: Scene): string {
  return device.length === IMEI_LENGTH ? `0${device.slice(-11)}` : device.padStart(CLASSIC_LENGTH, '0')
}

function classicFrame(scene: Scene): string | undefined {
  const id = shortId(scene)
  const { kind, attributes = {}, fix } = scene
  switch (kind) {
    case 'login':
      return `${id}BP05${scene.device.padStart(IMEI_LENGTH, '0')}${classicLocation(scene, fix ?? NO_FIX)}`
    case 'heartbeat':
      return `${id}BP00${scene.device.padStart(IMEI_LENGTH, '0')}HSO${attributes.firmware ?? ''}`
    case 'position':
      return fix && `${id}BR00${classicLocation(scene, fix)}`
    case 'alarm':
      return classicAlarm(scene, id)
    case 'info':
      return attributes.vin === undefined
        ? attributes.firmware && `${id}BP01${attributes.firmware}`
        : vin(id, attributes.vin)
    case 'status':
      return scene.cells && `${id}BZ00${cellList(scene.cells)}`
    default:
      return undefined
  }
}

function vin(id: string, number: string): string {
  return `${id}BV00${number.slice(0, 17).padEnd(17)}`
}

function classicAlarm(scene: Scene, id: string): string | undefined {
  const alarm = scene.alarms?.[0]
  const place = classicLocation(scene, scene.fix ?? NO_FIX)
  const vehicle = indexOf(VEHICLE_ALARMS, alarm)
  if (vehicle >= 0) return `${id}BO01${vehicle}${place}`
  const driving = indexOf(DRIVING_ALARMS, alarm)
  if (driving >= 0) return `${id}BQ81,ALARM,${driving},000,${place}`
  return alarm === undefined || eventCommand(alarm) === undefined ? `${id}BR00${place}` : undefined
}

function indexOf(alarms: readonly Alarm[], alarm: Alarm | undefined): number {
  return alarm === undefined ? -1 : alarms.indexOf(alarm)
}

function classicLocation({ time, attributes = {} }: Scene, fix: Fix): string {
  const { yymmdd, hhmmss } = timeDigits(time)
  const speed = Math.min(999.9, fix.speedKmh ?? 0).toFixed(1)
  const course = ((fix.courseDeg ?? 0) % 360).toFixed(2)
  const motion = `${speed.padStart(5, '0')}${hhmmss}${course.padStart(6, '0')}`
  return `${yymmdd}${place(fix, '')}${motion}${status(attributes)}${temperature(attributes)}`
}

function place({ valid, lat, lon }: Fix, separator: string): string {
  const north = `${formatMinutes(lat, 2, 4)}${lat < 0 ? 'S' : 'N'}`
  const east = `${formatMinutes(lon, 3, 4)}${lon < 0 ? 'W' : 'E'}`
  return [valid ? 'A' : 'V', north, east].join(separator)
}

function status({ charging, ignition, outputCut, fuelPercent = 0, odometerKm = 0 }: Attributes): string {
  const fuel = hex(Math.round((Math.min(100, fuelPercent) / 100) * FUEL_SCALE), 3)
  return `${charging === false ? 1 : 0}${ignition ? 1 : 0}${outputCut ? 8 : 0}00${fuel}L${hex(Math.round(odometerKm * 1000), 8)}`
}

function temperature({ temperatureC }: Attributes): string {
  if (temperatureC === undefined) return ''
  return `${temperatureC < 0 ? '-' : '+'}${Math.abs(temperatureC).toFixed(1).padStart(5, '0')}`
}

function cellList(cells: NonNullable<Scene['cells']>): string {
  const { mcc, mnc } = cells[0] ?? { mcc: 0, mnc: 0 }
  const pairs = cells.map(({ lac, cid }) => `,${hex(lac, 4)},${hex(cid, 4)}`)
  return `,${mcc},${String(mnc).padStart(3, '0')}${pairs.join('')}`.toLowerCase()
}

function commaFrame(scene: Scene, id: string): string | undefined {
  const { kind, attributes = {}, fix } = scene
  switch (kind) {
    case 'login':
      return `${id},BP05,${commaLocation(scene, fix ?? NO_FIX)}`
    case 'position':
      return fix && `${id},DW30,${commaLocation(scene, fix)}`
    case 'alarm': {
      const command = scene.alarms?.[0] && eventCommand(scene.alarms[0])
      return `${id},${command ?? 'DW30'},${commaLocation(scene, fix ?? NO_FIX)}`
    }
    case 'status':
      return `${id},ZC20,${dateAndTime(scene)},${battery(attributes)},1`
    case 'reply':
      return `${id},ZC03,${dateAndTime(scene)},$${(scene.text ?? '').replaceAll('$', ' ')}$`
    default:
      return undefined
  }
}

function commaLocation({ time }: Scene, fix: Fix): string {
  const { ddmmyy, hhmmss } = timeDigits(time)
  const motion = `${(fix.speedKmh ?? 0).toFixed(3)},${hhmmss},${(fix.courseDeg ?? 0).toFixed(2)}`
  const height = fix.altitudeM === undefined ? '' : `,${fix.altitudeM.toFixed(2)},${fix.satellites ?? 0}`
  return `${ddmmyy},${place(fix, ',')},${motion}${height}`
}

function dateAndTime({ time }: Scene): string {
  const { ddmmyy, hhmmss } = timeDigits(time)
  return `${ddmmyy},${hhmmss}`
}

/** 255 and 65535 stand for what is not known. */
function battery({ batteryPercent, batteryV, powerV }: Attributes): string {
  const steps = LEVELS.findIndex((limit) => (batteryPercent ?? 0) >= limit)
  const level = batteryPercent === undefined ? 255 : steps < 0 ? 2 : 6 - steps
  const battery = batteryV === undefined ? 65_535 : Math.round(batteryV * 100)
  return `${level},${battery},${powerV === undefined ? 65_535 : Math.round(powerV * 10)}`
}

function hex(value: number, width: number): string {
  return value.toString(16).toUpperCase().padStart(width, '0')
}
