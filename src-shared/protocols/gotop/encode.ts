import { timeDigits } from '../../bytes/civil-time'
import { fromText } from '../../bytes/ascii'
import type { Fix, Scene } from '../../model/message'
import type { Alarm } from '../../model/vocabulary'
import { LAYOUTS, type Layout } from './layouts'
import { typeRow } from './types'

/** Every position frame has a battery and a signal: these stand in where the scene says neither. */
const FULL_BATTERY = 100
const FAIR_SIGNAL = 20
/** A tracker that runs on the vehicle's supply; below it, on its battery. */
const EXTERNAL_SUPPLY_V = 5

/** The alarms that the family has a letter for; for all others it has no words. */
const ALARM_TYPES: Readonly<Partial<Record<Alarm, string>>> = {
  sos: 'ALM-A',
  geofence: 'ALM-B1',
  geofenceEnter: 'ALM-B1-1',
  geofenceExit: 'ALM-B2-1',
  overspeed: 'ALM-C',
  lowBattery: 'ALM-D',
  movement: 'ALM-H',
  fallDown: 'ALM-M',
  vibration: 'ALM-N',
}

/** What current units send. */
const USUAL = 'fw'

export function encode(scene: Scene, _serial: number, variant = USUAL): Uint8Array[] {
  const body = bodyOf(
    scene,
    LAYOUTS.find((row) => row.id === variant),
  )
  return body === undefined ? [] : [fromText(`#${scene.device}${body}#`)]
}

function bodyOf(scene: Scene, layout: Layout | undefined): string | undefined {
  if (scene.kind === 'heartbeat') return ',CMD-X'
  if (scene.kind === 'login') return ',CMD-D,'
  if (scene.kind === 'reply') return replyBody(scene, layout)
  const type = scene.kind === 'alarm' ? alarmType(scene) : scene.kind === 'position' ? 'CMD-T' : undefined
  if (type === undefined || !scene.fix || !layout) return undefined
  return `,${type},${position(scene, scene.fix, layout)}`
}

function alarmType(scene: Scene): string | undefined {
  for (const alarm of scene.alarms ?? []) {
    const type = ALARM_TYPES[alarm]
    if (type !== undefined) return type
  }
  return undefined
}

/** An acknowledgement is named by its type and repeats the last place; any other text goes out like a version. */
function replyBody(scene: Scene, layout: Layout | undefined): string | undefined {
  const text = scene.text ?? ''
  const row = typeRow(text)
  if (row?.kind !== 'reply') return isVersion(text) ? text : undefined
  // The firmware forces V into every acknowledgement (gotop.md, 4), but a scene is told as it is.
  return scene.fix && layout ? `,${text},${position(scene, scene.fix, layout)}` : `,${text},`
}

function isVersion(text: string): boolean {
  return text !== '' && !/^[0-9,]|[#\x00-\x1f\x7f]/.test(text)
}

function position(scene: Scene, fix: Fix, layout: Layout): string {
  const { yymmdd, hhmmss } = timeDigits(scene.time)
  const [date, time, lat, lon] = layout.isLabelled ? ['DATE:', 'TIME:', 'LAT:', layout.longitude] : ['', '', '', '']
  const [whole = '', tenth = ''] = Math.max(0, fix.speedKmh ?? 0)
    .toFixed(1)
    .split('.')
  return [
    fix.valid ? 'A' : 'V',
    date + yymmdd,
    time + hhmmss,
    lat + degrees(fix.lat, 2) + (fix.lat < 0 ? 'S' : 'N'),
    lon + degrees(fix.lon, 3) + (fix.lon < 0 ? 'W' : 'E'),
    `Speed:${whole.padStart(layout.speedDigits, '0')}.${tenth}`,
    power(scene, layout),
    ...layout.columns.map((column) => column.write(scene)),
  ].join(',')
}

function degrees(value: number, digits: number): string {
  return Math.abs(value)
    .toFixed(7)
    .padStart(digits + 8, '0')
}

function power({ attributes }: Scene, layout: Layout): string {
  const battery = Math.round(attributes?.batteryPercent ?? FULL_BATTERY)
  const signal = attributes?.signalCsq ?? FAIR_SIGNAL
  if (!layout.hasFlags) return `${String(battery).padStart(2, '0')}-${signal}`
  const supply = attributes?.powerV === undefined ? undefined : attributes.powerV >= EXTERNAL_SUPPLY_V
  const isExternal = attributes?.['gotop.externalPower'] ?? supply
  return [
    flag(isExternal),
    flag(attributes?.['gotop.gpsAllowed']),
    flag(attributes?.charging),
    0,
    battery,
    signal,
  ].join('-')
}

function flag(value: unknown): string {
  return value === undefined ? 'X' : value === true ? '1' : '0'
}
