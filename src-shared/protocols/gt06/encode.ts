import { unitsFromDegrees } from '../../bytes/degrees'
import { Writer } from '../../bytes/writer'
import type { Cell, Fix, Message, Scene } from '../../model/message'
import type { Alarm } from '../../model/vocabulary'
import { alarmCode, TERMINAL_ALARMS } from './alarms'
import { longFrame, shortFrame } from './frame'
import { clockBytes } from './replies'

/** What one generation sends: its numbers, and how wide its cells are. */
interface Generation {
  readonly location: number
  readonly alarm: number
  readonly alarmWithoutFix: number
  readonly is4G: boolean
  /** Ignition, upload mode and mark of a stored point behind a location. */
  readonly hasTail: boolean
  readonly hasLongLogin: boolean
}

const CLASSIC: Generation = {
  location: 0x12,
  alarm: 0x16,
  alarmWithoutFix: 0x19,
  is4G: false,
  hasTail: false,
  hasLongLogin: false,
}
const UTC: Generation = { ...CLASSIC, location: 0x22, alarm: 0x26, hasTail: true, hasLongLogin: true }
const FOURTH: Generation = { ...UTC, location: 0xa0, alarm: 0xa4, alarmWithoutFix: 0xa5, is4G: true }

/** Variants that are not here send what GT06N sends. */
const GENERATIONS: Readonly<Record<string, Generation>> = { classic: CLASSIC, '4g': FOURTH, vl: FOURTH }

export function encode(scene: Scene, serial: number, variant?: string): Uint8Array[] {
  const generation = GENERATIONS[variant ?? ''] ?? UTC
  switch (scene.kind) {
    case 'login':
      return [shortFrame(0x01, login(scene, generation), serial)]
    case 'heartbeat':
      return [shortFrame(0x13, new Writer().bytes(status(scene, undefined)).u16(ENGLISH).take(), serial)]
    case 'position':
      return scene.fix ? [shortFrame(generation.location, location(scene, scene.fix, generation), serial)] : []
    case 'alarm':
      return alarms(scene, generation, serial, variant)
    case 'reply':
      return scene.text === undefined ? [] : [reply(scene.text, generation, serial)]
    case 'status':
    case 'info':
      return information(scene, serial)
    default:
      return []
  }
}

const ENGLISH = 2
/** A model number that no maker has given out: whoever looks it up finds that this is no real unit. */
const NO_MODEL = 0x0000

function login({ device }: Scene, { hasLongLogin }: Generation): Uint8Array {
  const writer = new Writer().bcd(device.padStart(16, '0').slice(-16))
  // The simulator keeps UTC: zone 0.
  if (hasLongLogin) writer.u16(NO_MODEL).u16(ENGLISH)
  return writer.take()
}

const FIX_LENGTH = 0xc0

function place(time: number, fix: Fix): Uint8Array {
  const course = Math.round(fix.courseDeg ?? 0) % 360
  const flags = (fix.valid ? 0x1000 : 0) | (fix.lat >= 0 ? 0x0400 : 0) | (fix.lon < 0 ? 0x0800 : 0)
  const writer = new Writer().bytes(clockBytes(time)).u8(FIX_LENGTH | Math.min(15, fix.satellites ?? 0))
  writer.u32(unitsFromDegrees(fix.lat)).u32(unitsFromDegrees(fix.lon))
  return writer
    .u8(Math.min(255, Math.round(fix.speedKmh ?? 0)))
    .u16(flags | course)
    .take()
}

/** Behind date, satellites, place and speed. */
const COURSE_AT = 16

const NO_CELL: Cell = { mcc: 0, mnc: 0, lac: 0, cid: 0 }

/** The highest bit of the country announces a network of two bytes. */
function network(cells: readonly Cell[] | undefined, is4G: boolean): Uint8Array {
  const { mcc, mnc, lac, cid } = cells?.[0] ?? NO_CELL
  const writer = mnc > 0xff ? new Writer().u16(mcc | 0x8000).u16(mnc) : new Writer().u16(mcc).u8(mnc)
  if (!is4G) return writer.u16(lac).u24(cid).take()
  return writer
    .u32(lac)
    .u32(Math.floor(cid / 0x1_0000_0000))
    .u32(cid)
    .take()
}

function location(scene: Scene, fix: Fix, { is4G, hasTail }: Generation): Uint8Array {
  const { ignition, archive, odometerKm } = scene.attributes ?? {}
  const block = place(scene.time, fix)
  // Without the tail only two bits of the course can say the ignition, as clones do.
  if (!hasTail && ignition !== undefined) block[COURSE_AT] = (block[COURSE_AT] ?? 0) | (ignition ? 0xc0 : 0x40)
  const writer = new Writer().bytes(block).bytes(network(scene.cells, is4G))
  if (!hasTail) return writer.take()
  writer
    .u8(ignition ? 1 : 0)
    .u8(0)
    .u8(archive ? 1 : 0)
  if (odometerKm !== undefined) writer.u32(Math.round(odometerKm * 1000))
  return writer.take()
}

/** Terminal information, battery and signal. A heartbeat has no other place for an alarm than the first of them. */
function status({ attributes = {} }: Message, alarm: Alarm | undefined): Uint8Array {
  const bits =
    (attributes.armed ? 0x01 : 0) |
    (attributes.ignition ? 0x02 : 0) |
    (attributes.charging ? 0x04 : 0) |
    (attributes.outputCut ? 0x80 : 0) |
    (Math.max(0, TERMINAL_ALARMS.indexOf(alarm)) << 3)
  const level = Math.round(((attributes.batteryPercent ?? 100) * 6) / 100)
  return new Writer()
    .u8(bits)
    .u8(level)
    .u8(Math.min(4, attributes.signalCsq ?? 4))
    .take()
}

/** One frame for each alarm that the generation has a code for. */
function alarms(scene: Scene, generation: Generation, serial: number, variant?: string): Uint8Array[] {
  const frames: Uint8Array[] = []
  for (const alarm of scene.alarms ?? []) {
    const number = scene.fix ? generation.alarm : generation.alarmWithoutFix
    const code = alarmCode(number, alarm, variant)
    // Only the terminal information knows a fence without a direction.
    if (code === undefined && !TERMINAL_ALARMS.includes(alarm)) continue
    frames.push(alarmFrame(scene, generation, { number, alarm, code: code ?? 0, serial: serial + frames.length }))
  }
  return frames
}

interface AlarmFrame {
  readonly number: number
  readonly alarm: Alarm
  readonly code: number
  readonly serial: number
}

function alarmFrame(scene: Scene, { is4G }: Generation, { number, alarm, code, serial }: AlarmFrame): Uint8Array {
  const cell = network(scene.cells, is4G)
  const writer = new Writer()
  // The length of the cell counts itself.
  if (scene.fix) writer.bytes(place(scene.time, scene.fix)).u8(cell.length + 1)
  writer
    .bytes(cell)
    .bytes(status(scene, code === 0 ? alarm : undefined))
    .u8(code)
    .u8(ENGLISH)
  if (scene.fix && is4G) writer.u8(NO_FENCE)
  return shortFrame(number, writer.take(), serial & 0xffff)
}

const NO_FENCE = 0xff
/** The longest text behind one length byte that also counts flag, language and serial. */
const LONGEST_SHORT_TEXT = 240

/** Older units answer in a short frame, with the length of flag and text in front and the language behind. */
function reply(text: string, { hasTail }: Generation, serial: number): Uint8Array {
  if (hasTail) return longFrame(0x21, new Writer().u32(0).u8(1).text(text).take(), serial)
  const short = text.slice(0, LONGEST_SHORT_TEXT)
  const writer = new Writer().u8(short.length + 4).u32(0)
  return shortFrame(0x15, writer.text(short).u16(ENGLISH).take(), serial)
}

/** Number 0x94, one frame for each kind of information that the scene holds, and the serial port. */
function information(scene: Scene, serial: number): Uint8Array[] {
  const { powerV, adc, temperatureC, humidityPercent, iccid, imsi, rs232 } = scene.attributes ?? {}
  const contents: Uint8Array[] = []
  const volts = powerV ?? adc?.[0]
  if (volts !== undefined)
    contents.push(
      new Writer()
        .u8(0x00)
        .u16(Math.round(volts * 100))
        .take(),
    )
  if (iccid !== undefined) {
    const writer = new Writer().u8(0x0a).bcd(scene.device.padStart(16, '0').slice(-16))
    contents.push(
      writer
        .bcd((imsi ?? '').padStart(16, '0'))
        .bcd(iccid.padEnd(20, 'f').slice(0, 20))
        .take(),
    )
  }
  if (temperatureC !== undefined) {
    const writer = new Writer().u8(0x1e).u32(Math.round(temperatureC * 10))
    contents.push(writer.u32(Math.round((humidityPercent ?? 0) * 10)).take())
  }
  const frames = contents.map((content, i) => longFrame(0x94, content, (serial + i) & 0xffff))
  if (rs232 === undefined) return frames
  const port = new Writer().u8(SERIAL_PORT).bcd(rs232).take()
  return [...frames, longFrame(0x9b, port, (serial + frames.length) & 0xffff)]
}

const SERIAL_PORT = 0x01
