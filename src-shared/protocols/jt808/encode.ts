import { fromHex } from '../../bytes/hex'
import { timeDigits } from '../../bytes/civil-time'
import { Writer } from '../../bytes/writer'
import type { Cell, Fix, Scene, Wifi } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import { identityBytes } from './header'
import { profileOf, type Profile } from './profiles'
import { message } from './replies'
import { ALTERNATIVE, STANDARD } from './wire'

const MS_PER_HOUR = 3_600_000
const VERSION_2019 = 1
/** Longest text that fits every maker's field. */
const LONGEST_TEXT = 500

export function encode(scene: Scene, serial: number, variant?: string): Uint8Array[] {
  const profile = profileOf(variant)
  const { attributes = {} } = scene
  if (scene.kind === 'login') {
    const code = scene.device.padStart(12, '0')
    return [
      frame(scene, 0x0100, registration(scene, variant), serial, variant),
      frame(scene, 0x0102, authentication(code, variant), serial + 1, variant),
    ]
  }
  if (scene.kind === 'heartbeat') return [frame(scene, 0x0002, new Uint8Array(0), serial, variant)]
  if ((scene.kind === 'position' || scene.kind === 'alarm') && scene.fix) {
    const body = location(scene, scene.fix, profile)
    if (!attributes.archive) return [frame(scene, 0x0200, body, serial, variant)]
    const batch = new Writer(128).u16(1).u8(1).u16(body.length).bytes(body).take()
    return [frame(scene, 0x0704, batch, serial, variant)]
  }
  const bytes = attributes.rs232 === undefined ? undefined : fromHex(attributes.rs232)
  if (bytes) return [frame(scene, 0x0900, new Writer().u8(0x41).bytes(bytes).take(), serial, variant)]
  if (scene.kind === 'reply' && scene.text !== undefined) {
    return [frame(scene, 0x6006, new Writer().u8(0).text(scene.text.slice(0, LONGEST_TEXT)).take(), serial, variant)]
  }
  return []
}

function frame(
  scene: Scene,
  number: number,
  body: Uint8Array,
  serial: number,
  variant: string | undefined,
): Uint8Array {
  const marking = variant === 'e7' ? ALTERNATIVE : STANDARD
  const version = variant === '2019' ? VERSION_2019 : undefined
  const identity = identityBytes(scene.device, version === undefined ? marking.identityWidth : 10)
  return message({ number, version, identity, serial: serial & 0xffff }, body, marking)
}

/** Province and city unknown, maker and model of a simulator, no plate. */
function registration(scene: Scene, variant: string | undefined): Uint8Array {
  const [maker, model, terminal] = variant === '2019' ? [11, 30, 30] : [5, 20, 7]
  const writer = new Writer(96).u16(0).u16(0)
  for (const [text, width] of [
    ['BENCH', maker],
    ['SIMULATOR', model],
    [scene.device.slice(-7), terminal],
  ] as const) {
    writer.text(text.padEnd(width, '\0').slice(0, width))
  }
  return writer.u8(0).take()
}

function authentication(code: string, variant: string | undefined): Uint8Array {
  if (variant !== '2019') return new Writer().text(code).take()
  return new Writer(64)
    .u8(code.length)
    .text(code)
    .text(code.padStart(15, '0').slice(-15))
    .text('1.0'.padEnd(20, '\0'))
    .take()
}

function location(scene: Scene, fix: Fix, profile: Profile): Uint8Array {
  const { attributes = {} } = scene
  const { yymmdd, hhmmss } = timeDigits(scene.time + profile.zone * MS_PER_HOUR)
  const writer = new Writer(96)
    .u32(alarmWord(scene, profile))
    .u32(statusWord(fix, attributes))
    .u32(Math.round(Math.abs(fix.lat) * 1e6))
    .u32(Math.round(Math.abs(fix.lon) * 1e6))
    .u16(Math.round(fix.altitudeM ?? 0))
    .u16(Math.round((fix.speedKmh ?? 0) * 10))
    .u16(Math.round(fix.courseDeg ?? 0) % 360)
    .bcd(yymmdd + hhmmss)
  writeItems(writer, fix, attributes)
  if (scene.cells) writeCells(writer, scene.cells)
  if (scene.wifi) writeAccessPoints(writer, scene.wifi)
  return writer.take()
}

function alarmWord(scene: Scene, profile: Profile): number {
  let word = 0
  for (const alarm of scene.alarms ?? []) {
    const bit = Object.keys(profile.alarms).find((key) => profile.alarms[Number(key)] === alarm)
    if (bit !== undefined) word |= 1 << Number(bit)
  }
  return word >>> 0
}

function statusWord(fix: Fix, attributes: Attributes): number {
  const bits: readonly (readonly [number, boolean | undefined])[] = [
    [0, attributes.ignition],
    [1, fix.valid],
    [2, fix.lat < 0],
    [3, fix.lon < 0],
    [6, attributes.armed],
    [10, attributes.outputCut],
    [18, fix.valid],
    [26, attributes.charging],
  ]
  return bits.reduce((word, [bit, isSet]) => (isSet ? word | (1 << bit) : word), 0) >>> 0
}

/** Number, width, value: only what the scene knows. */
function writeItems(writer: Writer, fix: Fix, attributes: Attributes): void {
  const items: readonly (readonly [number: number, width: 1 | 2 | 4, value: number | undefined, scale: number])[] = [
    [0x01, 4, attributes.odometerKm, 10],
    [0x02, 2, attributes.fuelL, 10],
    [0x30, 1, attributes.signalCsq, 1],
    [0x31, 1, fix.satellites, 1],
    [0x61, 2, attributes.powerV, 100],
    [0x69, 2, attributes.batteryV, 100],
  ]
  for (const [number, width, value, scale] of items) {
    if (value === undefined) continue
    writer.u8(number).u8(width)
    const scaled = Math.round(value * scale)
    if (width === 1) writer.u8(scaled)
    else if (width === 2) writer.u16(scaled)
    else writer.u32(scaled)
  }
  if (attributes.temperatureC !== undefined)
    writer
      .u8(0x51)
      .u8(2)
      .u16(signMagnitude(attributes.temperatureC * 10))
  const { batteryPercent } = attributes
  if (batteryPercent !== undefined)
    writer
      .u8(0x56)
      .u8(2)
      .u8(Math.round(batteryPercent / 10))
      .u8(Math.round(batteryPercent))
}

function signMagnitude(value: number): number {
  const size = Math.round(Math.abs(value)) & 0x7fff
  return value < 0 ? size | 0x8000 : size
}

/** Ten bytes each, as a 4G unit sends them. */
function writeCells(writer: Writer, cells: readonly Cell[]): void {
  const sent = cells.slice(0, 6)
  writer
    .u8(0x5d)
    .u8(1 + sent.length * 10)
    .u8(sent.length)
  for (const { mcc, mnc, lac, cid, signal = 0 } of sent) writer.u16(mcc).u8(mnc).u16(lac).u32(cid).u8(signal)
}

function writeAccessPoints(writer: Writer, points: readonly Wifi[]): void {
  const sent = points.slice(0, 8)
  writer
    .u8(0x54)
    .u8(1 + sent.length * 7)
    .u8(sent.length)
  for (const { mac, signal = 0 } of sent) writer.bcd(mac.replaceAll(':', '')).u8(signal)
}
