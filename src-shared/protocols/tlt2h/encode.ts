import { fromText } from '../../bytes/ascii'
import { timeDigits } from '../../bytes/civil-time'
import { formatMinutes, KMH_PER_KNOT } from '../../bytes/degrees'
import { xorOf } from '../../bytes/sums'
import type { Cell, Fix, Scene, Wifi } from '../../model/message'
import { STATES } from './states'
import { STOP } from './wire'

/** One record a frame, as the units send live. */
export function encode(scene: Scene, _serial: number, variant = 'plain'): Uint8Array[] {
  const state = stateOf(scene)
  if (state === undefined) return []
  const sentence = scene.fix ? minimum(scene, scene.fix) : scene.wifi ? networks(scene, scene.wifi) : undefined
  if (sentence === undefined) return []
  const sum = xorOf(fromText(sentence)).toString(16).toUpperCase().padStart(2, '0')
  const model = String(scene.attributes?.['tlt2h.model'] ?? 'MT600')
  const figures = variant === 'sensors' ? sensors(scene) : []
  const head = ['', scene.device, model, '0000', ...figures, state, '1'].join('#')
  return [fromText(`${head}\r\n#${station(scene, variant)}$${sentence}*${sum}\r\n${STOP}`)]
}

/** The word for the scene; undefined where the family has none. */
function stateOf({ kind, alarms = [], attributes }: Scene): string | undefined {
  if (kind === 'position') return attributes?.ignition === false ? 'AUTOLOW' : 'AUTO'
  if (kind !== 'alarm') return undefined
  return Object.keys(STATES).find((state) => alarms.some((alarm) => alarm === STATES[state]?.alarm))
}

function sensors({ attributes }: Scene): string[] {
  const { fuelV = 0, powerV = 0, batteryV = 0, temperatureC = 0 } = attributes ?? {}
  const tenths = [fuelV, powerV, batteryV, temperatureC].map((value) => String(Math.round(value * 10)))
  return [attributes?.['tlt2h.door'] === true ? '1' : '0', ...tenths]
}

/** The battery is told here only where the header does not tell it. */
function station({ attributes, cells }: Scene, variant: string): string {
  const cell = cells?.[0]
  if (variant !== 'voltage') return cell ? hex(cell.lac) + hex(cell.cid & 0xffff) : ''
  const battery =
    attributes?.batteryV === undefined ? '' : String(Math.round(attributes.batteryV * 1000)).padStart(4, '0')
  return battery + (cell ? `#${network(cell)}` : '')
}

function network({ mcc, mnc, lac, cid }: Cell): string {
  return [mcc, String(mnc).padStart(2, '0'), hex(lac), hex(cid)].join(',')
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}

function minimum({ time }: Scene, fix: Fix): string {
  const { ddmmyy, hhmmss } = timeDigits(time)
  const { lat, lon, speedKmh, courseDeg } = fix
  return [
    'GPRMC',
    `${hhmmss}.00`,
    fix.valid ? 'A' : 'V',
    formatMinutes(lat, 2, 4),
    lat < 0 ? 'S' : 'N',
    formatMinutes(lon, 3, 4),
    lon < 0 ? 'W' : 'E',
    speedKmh === undefined ? '' : (speedKmh / KMH_PER_KNOT).toFixed(2),
    courseDeg === undefined ? '' : courseDeg.toFixed(2),
    ddmmyy,
    ',,A',
  ].join(',')
}

function networks({ time }: Scene, wifi: readonly Wifi[]): string {
  const { ddmmyy, hhmmss } = timeDigits(time)
  const heard = wifi.flatMap(({ mac, signal = 0 }) => [String(signal), mac.replaceAll(':', '')])
  return ['WIFI', `${hhmmss}.00`, 'A', ...heard, ddmmyy].join(',')
}
