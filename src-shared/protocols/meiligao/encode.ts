import { fromText } from '../../bytes/ascii'
import { timeDigits } from '../../bytes/civil-time'
import { formatMinutes, KMH_PER_KNOT } from '../../bytes/degrees'
import { xorOf } from '../../bytes/sums'
import { Writer } from '../../bytes/writer'
import type { Cell, Fix, Scene } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import { alarmsOf } from './messages'
import { enclose, identityBytes, UPLINK } from './wire'

const NOTHING = new Uint8Array(0)

export function encode(scene: Scene, _: number, variant?: string): Uint8Array[] {
  const { kind, fix, attributes = {}, text } = scene
  if (kind === 'login') return [frame(scene, 0x5000, NOTHING)]
  if (kind === 'heartbeat') return [frame(scene, 0x0001, NOTHING)]
  if ((kind === 'position' || kind === 'alarm') && fix) {
    const sentence = fromText(position(scene, fix))
    const code = alarmCode(scene, variant)
    if (attributes.archive) {
      return [frame(scene, 0x6688, new Writer(128).u8(1).u8(code).bytes(sentence).take())]
    }
    if (code === 0) return [frame(scene, 0x9955, sentence)]
    return [frame(scene, 0x9999, new Writer(128).u8(code).bytes(sentence).take())]
  }
  return kind === 'reply' && text !== undefined ? [frame(scene, 0x9001, fromText(text))] : []
}

function frame(scene: Scene, command: number, content: Uint8Array): Uint8Array {
  return enclose(UPLINK, identityBytes(scene.device), command, content)
}

/** Zero where the family has no code. */
function alarmCode(scene: Scene, variant: string | undefined): number {
  const codes = alarmsOf(variant)
  const [alarm] = scene.alarms ?? []
  return Number(Object.keys(codes).find((code) => codes[Number(code)] === alarm) ?? 0)
}

function position(scene: Scene, fix: Fix): string {
  const { attributes = {}, cells = [] } = scene
  const { ddmmyy, hhmmss } = timeDigits(scene.time)
  const sentence = [
    `${hhmmss}.000`,
    fix.valid ? 'A' : 'V',
    formatMinutes(fix.lat, 2, 4),
    fix.lat < 0 ? 'S' : 'N',
    formatMinutes(fix.lon, 3, 4),
    fix.lon < 0 ? 'W' : 'E',
    ((fix.speedKmh ?? 0) / KMH_PER_KNOT).toFixed(2),
    Math.round(fix.courseDeg ?? 0) % 360,
    ddmmyy,
    '',
    '',
  ].join(',')
  // The check of an NMEA line, which the text was cut from.
  const check = hex(xorOf(fromText(`GPRMC,${sentence}`)), 2)
  const state = hex(((attributes.inputs ?? 0) << 8) | (attributes.outputs ?? (attributes.outputCut ? 1 : 0)), 4)
  const head = [`${sentence}*${check}`, (fix.hdop ?? 0).toFixed(1), (fix.altitudeM ?? 0).toFixed(0), state, '0000,0000']
  return [...head, ...tail(fix, attributes, cells[0])].join('|')
}

/** With a network there are signal and satellites, without one the odometer and a card's number. */
function tail(fix: Fix, attributes: Attributes, cell: Cell | undefined): string[] {
  const metres = Math.round((attributes.odometerKm ?? 0) * 1000)
  if (!cell) {
    const odometer = String(metres).padStart(9, '0')
    return attributes.driverId === undefined ? [odometer] : [odometer, attributes.driverId]
  }
  const network = hex(cell.mcc, 4) + hex(cell.mnc, 4) + hex(cell.lac, 4) + hex(cell.cid, 8)
  return [network, hex(attributes.signalCsq ?? 20, 2), hex(metres, 8), hex(fix.satellites ?? 0, 2)]
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}
