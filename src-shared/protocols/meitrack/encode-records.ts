import { Writer } from '../../bytes/writer'
import type { Cell, Fix, Scene } from '../../model/message'
import { secondsFromTime } from './time'

type Parameter = readonly [id: number, value: number | undefined]

const NO_CELL: Cell = { mcc: 0, mnc: 0, lac: 0, cid: 0 }
/** As the captures have it; its meaning is not known. */
const FIXED_VERSION = 0x0102
const FIXED_LENGTH = 52

/** CCC with one record. */
export function encodeFixedRecord(scene: Scene, fix: Fix, event: number): Uint8Array {
  const { attributes = {}, cells = [] } = scene
  const { mcc, mnc, lac, cid } = cells[0] ?? NO_CELL
  const writer = new Writer(80).text('CCC,')
  u16(writer, FIXED_VERSION)
  u16(writer, FIXED_LENGTH)
  u32(writer, 0)
  writer.u8(event)
  for (const value of [fix.lat * 1e6, fix.lon * 1e6, secondsFromTime(scene.time)]) u32(writer, value)
  for (const value of [Number(fix.valid), fix.satellites, attributes.signalCsq]) writer.u8(known(value))
  for (const value of [fix.speedKmh, course(fix), known(fix.hdop) * 10, fix.altitudeM]) u16(writer, value)
  u32(writer, known(attributes.odometerKm) * 1000)
  u32(writer, Number(attributes['meitrack.runtimeS'] ?? 0))
  for (const value of [mcc, mnc, lac, cid, attributes.status]) u16(writer, value)
  for (const volts of [attributes.adc?.[0], attributes.batteryV, attributes.powerV]) u16(writer, known(volts) * 100)
  u32(writer, 0)
  return writer.take()
}

/** CCE with one record: each group says how many parameters it has. */
export function encodeParameterRecord(scene: Scene, fix: Fix, event: number): Uint8Array {
  const { attributes = {}, cells = [] } = scene
  const groups = new Writer(120)
  let count = writeGroup(groups, bytesOf(scene, fix), (value) => groups.u8(known(value)))
  count += writeGroup(groups, wordsOf(scene, fix, event), (value) => u16(groups, value))
  const longs: Parameter[] = [
    [0x02, fix.lat * 1e6],
    [0x03, fix.lon * 1e6],
    [0x04, secondsFromTime(scene.time)],
    [0x0c, known(attributes.odometerKm) * 1000],
    [0x0d, Number(attributes['meitrack.runtimeS'] ?? 0)],
  ]
  count += writeGroup(groups, longs, (value) => u32(groups, value))
  groups.u8(cells.length)
  for (const cell of cells) writeCell(groups, cell)
  const writer = new Writer(140).text('CCE,')
  u32(writer, 0)
  u16(writer, 1)
  u16(writer, groups.length + 2)
  u16(writer, count + cells.length)
  return writer.bytes(groups.take()).take()
}

function bytesOf({ attributes = {} }: Scene, fix: Fix): Parameter[] {
  return [
    [0x05, Number(fix.valid)],
    [0x06, fix.satellites],
    [0x07, attributes.signalCsq],
    [0x14, attributes.outputs],
    [0x15, attributes.inputs],
  ]
}

function wordsOf({ attributes = {} }: Scene, fix: Fix, event: number): Parameter[] {
  return [
    [0x08, fix.speedKmh],
    [0x09, course(fix)],
    [0x0a, known(fix.hdop) * 10],
    [0x0b, fix.altitudeM],
    [0x19, known(attributes.batteryV) * 100],
    [0x1a, known(attributes.powerV) * 100],
    [0x40, event],
  ]
}

function writeGroup(
  writer: Writer,
  parameters: readonly Parameter[],
  write: (value: number | undefined) => void,
): number {
  writer.u8(parameters.length)
  for (const [id, value] of parameters) {
    writer.u8(id)
    write(value)
  }
  return parameters.length
}

function writeCell(writer: Writer, { mcc, mnc, lac, cid, signal }: Cell): void {
  writer.u8(0x0e).u8(12)
  for (const value of [mcc, mnc, lac]) u16(writer, value)
  u32(writer, cid)
  u16(writer, signal)
}

/** Binary records have no way to leave a number out. */
function known(value: number | undefined): number {
  return value ?? 0
}

function course({ courseDeg }: Fix): number {
  return known(courseDeg) % 360
}

/** Little-endian. */
function u16(writer: Writer, value: number | undefined): void {
  const whole = Math.round(known(value))
  writer.u8(whole).u8(whole >> 8)
}

function u32(writer: Writer, value: number | undefined): void {
  const whole = Math.round(known(value))
  writer
    .u8(whole)
    .u8(whole >> 8)
    .u8(whole >> 16)
    .u8(whole >> 24)
}
