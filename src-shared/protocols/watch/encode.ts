import { timeDigits } from '../../bytes/civil-time'
import type { Cell, Fix, Scene, Wifi } from '../../model/message'
import { DEFAULT_MAKER } from './commands'
import { isAnswer } from './decode'
import { frameOf } from './replies'
import { bitOf } from './status'

export function encode(scene: Scene, serial: number, variant?: string): Uint8Array[] {
  const content = contentOf(scene)
  if (content === undefined) return []
  const [maker = DEFAULT_MAKER, index] = (variant ?? DEFAULT_MAKER).split('+')
  const number = (serial & 0xffff).toString(16).padStart(4, '0')
  return [frameOf(maker, scene.device, index === undefined ? undefined : number, content)]
}

function contentOf(scene: Scene): string | undefined {
  const { kind, fix, attributes = {}, text } = scene
  if (kind === 'login') return 'INIT'
  if (kind === 'heartbeat') return `LK,${attributes.steps ?? 0},0,${attributes.batteryPercent ?? 100}`
  if (kind === 'alarm' && fix) {
    const status = (scene.alarms ?? []).reduce((word, alarm) => word | (1 << (bitOf(alarm) ?? 31)), 0)
    // An alarm that the family has no bit for goes out as a plain position.
    return status < 0 ? position('UD', scene, fix, 0) : position('AL', scene, fix, status)
  }
  if (kind === 'position' && fix) return position(attributes.archive ? 'UD2' : 'UD', scene, fix, 0)
  if (kind === 'status' && attributes.temperatureC !== undefined)
    return `btemp2,1,${attributes.temperatureC.toFixed(1)}`
  return kind === 'reply' && text !== undefined ? answer(text.replace(/[[\]]/g, ' ')) : undefined
}

/** Only a word that devices send back on a command is read as an answer. */
function answer(text: string): string {
  return isAnswer(text.split(',')[0] ?? '') ? text : `TS,${text}`
}

function position(word: string, scene: Scene, fix: Fix, status: number): string {
  const { attributes = {}, cells = [], wifi = [] } = scene
  const { ddmmyy, hhmmss } = timeDigits(scene.time)
  const motion = attributes.motion ? 1 << 4 : 0
  return [
    word,
    ddmmyy,
    hhmmss,
    fix.valid ? 'A' : 'V',
    Math.abs(fix.lat).toFixed(6),
    fix.lat < 0 ? 'S' : 'N',
    Math.abs(fix.lon).toFixed(6),
    fix.lon < 0 ? 'W' : 'E',
    (fix.speedKmh ?? 0).toFixed(2),
    (fix.courseDeg ?? 0).toFixed(1),
    (fix.altitudeM ?? 0).toFixed(1),
    fix.satellites ?? 0,
    attributes.signalCsq ?? 80,
    attributes.batteryPercent ?? 100,
    attributes.steps ?? 0,
    0,
    (status | motion).toString(16).padStart(8, '0'),
    ...cellFields(cells),
    ...wifiFields(wifi),
    '0.0',
  ].join(',')
}

function cellFields(cells: readonly Cell[]): (string | number)[] {
  const [first] = cells
  if (!first) return [0]
  const same = cells.filter((cell) => cell.mcc === first.mcc && cell.mnc === first.mnc)
  return [same.length, 1, first.mcc, first.mnc, ...same.flatMap((cell) => [cell.lac, cell.cid, cell.signal ?? 100])]
}

function wifiFields(points: readonly Wifi[]): (string | number)[] {
  return [points.length, ...points.flatMap(({ mac, signal }) => ['', mac.toLowerCase(), signal ?? -80])]
}
