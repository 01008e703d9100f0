import { fromText } from '../../bytes/ascii'
import { timeDigits } from '../../bytes/civil-time'
import { formatMinutes, KMH_PER_KNOT } from '../../bytes/degrees'
import type { Fix, Scene } from '../../model/message'
import type { Decoded } from '../protocol'
import { acknowledged, KEYWORDS, OIL, TEMPERATURE } from './words'

const LOAD = fromText('LOAD')
const ON = fromText('ON')

/** Without LOAD and ON the unit logs in again about every minute; E ends the repetition of an SOS (gps103.md, 1). */
export function replies(decoded: Decoded): Uint8Array[] {
  const answers: Uint8Array[] = []
  for (const { kind, device, alarms } of decoded.messages) {
    if (kind === 'login') answers.push(LOAD)
    else if (kind === 'heartbeat') answers.push(ON)
    else if (device !== undefined && alarms?.includes('sos')) answers.push(fromText(`**,imei:${device},E;`))
  }
  return answers
}

/** The simulated unit's zone is UTC, so its local time and that of the satellites agree. */
export function encode(scene: Scene, _serial: number, variant?: string): Uint8Array[] {
  const frame = frameOf(scene, variant)
  return frame === undefined ? [] : [fromText(frame)]
}

function frameOf(scene: Scene, variant?: string): string | undefined {
  if (scene.kind === 'login') return `##,imei:${scene.device},A;`
  if (scene.kind === 'heartbeat') return `${scene.device};`
  if (scene.kind === 'status') return engineReport(scene)
  const keyword = keywordOf(scene)
  if (keyword === undefined) return undefined
  if (variant === 'equipo') return scene.kind === 'position' && scene.fix ? equipoReport(scene, scene.fix) : undefined
  return report(scene, keyword)
}

/** The word for what the scene is about; an alarm that the family has no word for goes out as a plain report. */
function keywordOf(scene: Scene): string | undefined {
  if (scene.kind === 'position') return scene.attributes?.driverId === undefined ? 'tracker' : 'rfid'
  if (scene.kind === 'reply') return acknowledged(scene.text ?? '') === undefined ? undefined : scene.text
  if (scene.kind !== 'alarm') return undefined
  const alarm = scene.alarms?.[0]
  if (alarm === 'temperature') return `${TEMPERATURE}${signed(scene.attributes?.temperatureC ?? 0)}`
  if (alarm === 'fuelLeak') return `${OIL} ${(scene.attributes?.fuelPercent ?? 0).toFixed(2)}`
  for (const [keyword, row] of KEYWORDS) if (alarm !== undefined && row.alarm === alarm) return keyword
  return 'tracker'
}

function report(scene: Scene, keyword: string): string {
  const { yymmdd, hhmmss } = timeDigits(scene.time)
  const admin = scene.attributes?.driverId ?? ''
  const head = `imei:${scene.device},${keyword},${yymmdd}${hhmmss},${admin}`
  return `${head},${scene.fix ? satellites(scene.fix, hhmmss) : 'L,,,,,,,,,'},${inputs(scene)};`
}

function satellites(fix: Fix, hhmmss: string): string {
  const knots = ((fix.speedKmh ?? 0) / KMH_PER_KNOT).toFixed(2)
  const lat = `${formatMinutes(fix.lat, 2, 4)},${fix.lat < 0 ? 'S' : 'N'}`
  const lon = `${formatMinutes(fix.lon, 3, 4)},${fix.lon < 0 ? 'W' : 'E'}`
  const course = (fix.courseDeg ?? 0).toFixed(2)
  return `F,${hhmmss}.000,${fix.valid ? 'A' : 'V'},${lat},${lon},${knots},${course},${fix.altitudeM?.toFixed(1) ?? ''}`
}

function inputs({ attributes = {} }: Scene): string {
  const fuel = attributes.fuelPercent === undefined ? '' : `${attributes.fuelPercent.toFixed(2)}%`
  const temperature = attributes.temperatureC === undefined ? '' : signed(Math.round(attributes.temperatureC))
  return `${bit(attributes.ignition)},,${fuel},,${temperature}`
}

/** A bus that has not answered yet reads zero, as real units print it. */
function engineReport({ device, time, attributes = {} }: Scene): string {
  const { yymmdd, hhmmss } = timeDigits(time)
  const odometer = Math.round(attributes.odometerKm ?? 0)
  const hours = attributes.engineHours === undefined ? '' : Math.round(attributes.engineHours)
  const engine = `0,0.00%,0,0.00%,${Math.round(attributes.rpm ?? 0)},${(attributes.batteryV ?? 0).toFixed(2)}`
  return `imei:${device},OBD,${yymmdd}${hhmmss},${odometer},,,${hours},${engine},,,,;`
}

function equipoReport({ device, time, attributes = {} }: Scene, fix: Fix): string {
  const { ddmmyy, hhmmss } = timeDigits(time)
  const place = `${fix.lat.toFixed(5)},${fix.lon.toFixed(5)}`
  const motion = `${digits(fix.speedKmh, 3)},${digits(fix.courseDeg, 3)},${digits(fix.altitudeM, 4)}`
  const quality = `${(fix.hdop ?? 1).toFixed(2)},${digits(fix.satellites, 2)}`
  const state = `${bit(attributes.ignition ?? false)},${bit(attributes.charging ?? false)}`
  const head = `imei:${device},Equipo 1,---,------,----,${hhmmss},${ddmmyy},${attributes.signalCsq ?? 0}`
  return `${head},${fix.valid ? 1 : 0},${place},${motion},${quality},${state},---,*`
}

function digits(value = 0, width: number): string {
  return String(Math.round(value)).padStart(width, '0')
}

function signed(value: number): string {
  return value < 0 ? String(value) : `+${value}`
}

function bit(value: boolean | undefined): string {
  if (value === undefined) return ''
  return value ? '1' : '0'
}
