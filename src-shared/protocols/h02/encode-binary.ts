import { timeDigits } from '../../bytes/civil-time'
import { formatMinutes, KMH_PER_KNOT } from '../../bytes/degrees'
import { Writer } from '../../bytes/writer'
import type { Fix, Scene } from '../../model/message'
import { statusWord } from './decode/status'
import { BINARY_FORMS, LONG_ID } from './forms'

/** Before the sequence number and in place of what is not known; captures show the same. */
const FILLER = 0xff00

/** The `$` frame of h02.md, 8; nothing for a size whose tail nobody knows. */
export function encodeBinary(scene: Scene, serial: number, variant: string): Uint8Array[] {
  const form = BINARY_FORMS.find((row) => row.id === variant)
  const status = statusWord(scene, 'common')
  if (!form || !scene.fix || status === undefined || form.id === 'binary-48') return []
  const { hhmmss, ddmmyy } = timeDigits(scene.time)
  const writer = new Writer().u8(0x24).bcd(identity(scene.device, form.idBytes)).bcd(hhmmss).bcd(ddmmyy)
  writePlace(writer, scene.fix, scene.attributes?.batteryPercent)
  writer.u32(status)
  if (form.id === 'binary-45') writeCellTail(writer, scene)
  else if (form.id === 'binary-46') writeMeterTail(writer, scene)
  else writer.u16(FILLER)
  while (writer.length < form.length - 1) writer.u8(0)
  if (writer.length < form.length) writer.u8(serial)
  return [writer.take()]
}

/** Ten digits, or fifteen and a pad; of a longer identity the end. */
function identity(device: string, idBytes: number): string {
  if (idBytes === LONG_ID) return device.slice(-15).padStart(15, '0') + 'f'
  return device.slice(-10).padStart(10, '0')
}

function writePlace(writer: Writer, fix: Fix, batteryPercent: number | undefined): void {
  const { valid, lat, lon, speedKmh = 0, courseDeg = 0 } = fix
  const flags = (valid ? 2 : 0) | (lat < 0 ? 0 : 4) | (lon < 0 ? 0 : 8)
  // Below 7 the byte is a level; 6 is the full one.
  const battery = batteryPercent === undefined ? 0 : Math.max(7, Math.round(batteryPercent))
  writer.bcd(formatMinutes(lat, 2, 4).replace('.', '')).u8(battery)
  writer.bcd(formatMinutes(lon, 3, 4).replace('.', '') + flags.toString(16))
  const knots = Math.min(999, Math.round(speedKmh / KMH_PER_KNOT))
  writer.bcd(String(knots).padStart(3, '0') + String(Math.round(courseDeg) % 360).padStart(3, '0'))
}

function writeCellTail(writer: Writer, { fix, attributes, cells }: Scene): void {
  const cell = cells?.[0]
  writer
    .u16(FILLER)
    .u8(attributes?.signalCsq ?? 0)
    .u8(fix?.satellites ?? 0)
    .u32(0)
  writer
    .u16(cell?.mcc ?? 0)
    .u8(cell?.mnc ?? 0)
    .u16(cell?.lac ?? 0)
    .u16(cell?.cid ?? 0)
}

function writeMeterTail(writer: Writer, { fix, attributes, cells }: Scene): void {
  const metres = Math.round((attributes?.odometerKm ?? 0) * 1000)
  writer.u16(FILLER).u8(0).bcd(String(metres).padStart(10, '0').slice(-10))
  writer.u16(Math.round(attributes?.fuelPercent ?? 0)).u16(Math.round(attributes?.temperatureC ?? 0))
  writer
    .u8(Math.round(fix?.altitudeM ?? 0))
    .u16(cells?.[0]?.lac ?? 0)
    .u16(cells?.[0]?.cid ?? 0)
}
