import { fromText } from '../../bytes/ascii'
import { timeDigits } from '../../bytes/civil-time'
import { formatMinutes, KMH_PER_KNOT } from '../../bytes/degrees'
import type { Cell, Fix, Scene } from '../../model/message'
import { encodeBinary } from './encode-binary'
import { statusWord, type Reading } from './decode/status'

const BARE_MAKER = 'HQ'

export function textFrame(device: string, body: string, maker = BARE_MAKER): Uint8Array {
  return fromText(`*${maker},${device},${body}#`)
}

/** Units that report in binary say everything else in text. */
export function encode(scene: Scene, serial: number, variant = 'text'): Uint8Array[] {
  const reading: Reading = variant === 'cantrack' ? 'cantrack' : 'common'
  if (variant.startsWith('binary') && (scene.kind === 'position' || scene.kind === 'alarm')) {
    return encodeBinary(scene, serial, variant)
  }
  const body = WORDS[scene.kind]?.(scene, reading)
  return body === undefined ? [] : [textFrame(scene.device, body)]
}

type Words = (scene: Scene, reading: Reading) => string | undefined

const WORDS: Partial<Record<Scene['kind'], Words>> = {
  login: (_, reading) => (reading === 'cantrack' ? 'V0' : ''),
  heartbeat: (scene, reading) => (reading === 'cantrack' ? heartbeat(scene) : link(scene, reading)),
  position: (scene, reading) => (scene.fix ? position(scene, reading) : undefined),
  alarm,
  status: (scene, reading) => (scene.cells ? neighbourCells(scene, scene.cells, reading) : link(scene, reading)),
  reply,
  info: ({ attributes }) => (attributes?.iccid === undefined ? undefined : `ICCID,${attributes.iccid}`),
}

function heartbeat({ attributes }: Scene): string {
  return attributes?.batteryPercent === undefined ? 'HTBT' : `HTBT,${Math.round(attributes.batteryPercent)}`
}

/** LINK where there is something to say, XT otherwise. */
function link(scene: Scene, reading: Reading): string {
  const { signalCsq, satellites, batteryPercent, steps } = scene.attributes ?? {}
  if (signalCsq === undefined && satellites === undefined && batteryPercent === undefined) return 'XT'
  const counts = [signalCsq ?? 0, satellites ?? 0, Math.round(batteryPercent ?? 0), steps ?? 0, 0].join(',')
  const { hhmmss, ddmmyy } = timeDigits(scene.time)
  return `LINK,${hhmmss},${counts},${ddmmyy},${statusHex(scene, reading)}`
}

function position(scene: Scene, reading: Reading): string {
  return `V1,${positionFields(scene)},${statusHex(scene, reading)}${tail(scene)}`
}

/** A bit of the status word, or the number of an ALRM frame where there is no bit. */
function alarm(scene: Scene, reading: Reading): string | undefined {
  if (statusWord(scene, reading) !== undefined) return position(scene, reading)
  if (scene.alarms?.join() !== 'geofence') return undefined
  return `ALRM,3,${positionFields(scene)},${statusHex({ ...scene, alarms: [] }, reading)}`
}

function reply(scene: Scene, reading: Reading): string | undefined {
  if (scene.text === undefined) return undefined
  const words = scene.text.replace(/[*#]/g, ' ')
  if (scene.fix) {
    const { hhmmss } = timeDigits(scene.time)
    return `V4,${words},${hhmmss},${positionFields(scene)},${statusHex(scene, reading)}`
  }
  return reading === 'cantrack' ? `V4,CMD,,${words}` : `SMS,${words}`
}

/** From the clock to the date. */
function positionFields({ fix, time }: Scene): string {
  const { hhmmss, ddmmyy } = timeDigits(time)
  if (!fix) return `${hhmmss},V,,N,,E,0.00,0,${ddmmyy}`
  return `${hhmmss},${fix.valid ? 'A' : 'V'},${place(fix)},${motion(fix)},${ddmmyy}`
}

function place({ lat, lon }: Fix): string {
  return `${formatMinutes(lat, 2, 4)},${lat < 0 ? 'S' : 'N'},${formatMinutes(lon, 3, 4)},${lon < 0 ? 'W' : 'E'}`
}

function motion({ speedKmh = 0, courseDeg = 0 }: Fix): string {
  const knots = (speedKmh / KMH_PER_KNOT).toFixed(2).padStart(6, '0')
  return `${knots},${String(Math.round(courseDeg) % 360).padStart(3, '0')}`
}

function statusHex(scene: Scene, reading: Reading): string {
  return (statusWord(scene, reading) ?? 0xffff_ffff).toString(16).toUpperCase().padStart(8, '0')
}

/** mcc, mnc, LAC, cell and battery; units with an IMEI for an identity write hex. */
function tail({ device, cells, attributes }: Scene): string {
  const battery = attributes?.batteryPercent
  const cell = cells?.[0]
  if (!cell && battery === undefined) return ''
  const base = device.length === 15 ? 16 : 10
  const numbers = cell ? [cell.mcc, cell.mnc, cell.lac, cell.cid] : [0, 0, 0, 0]
  const words = numbers.map((number) => number.toString(base))
  if (battery !== undefined) words.push(String(Math.round(battery)))
  return `,${words.join(',')}`
}

function neighbourCells(scene: Scene, cells: readonly Cell[], reading: Reading): string {
  const { hhmmss, ddmmyy } = timeDigits(scene.time)
  const list = cells.map((cell) => `${cell.lac},${cell.cid},${cell.signal ?? 0}`).join(',')
  const network = `${cells[0]?.mcc ?? 0},${cells[0]?.mnc ?? 0}`
  return `NBR,${hhmmss},${network},0,${cells.length},${list},${ddmmyy},${statusHex(scene, reading)}`
}
