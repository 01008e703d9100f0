import { fromText } from '../../bytes/ascii'
import { timeDigits } from '../../bytes/civil-time'
import { formatMinutes, KMH_PER_KNOT } from '../../bytes/degrees'
import type { Cell, Fix, Scene } from '../../model/message'

/** A user makes the frame longer than the login it would begin with otherwise. */
const USER = 'user'
const PASSWORD = '0000'

export function encode(scene: Scene, _serial: number, variant = 'minutes'): Uint8Array[] {
  const { device, kind, fix } = scene
  if (kind === 'login') return [fromText(`#${device}##`)]
  const isSos = kind === 'alarm' && scene.alarms?.includes('sos') === true
  if (!fix || (kind !== 'position' && !isSos)) return []
  const user = scene.attributes?.['v680.user'] ?? USER
  const head = variant === 'further' ? '' : `#${device}#${String(user)}#`
  const { ddmmyy, hhmmss } = timeDigits(scene.time)
  const fields = [
    fix.valid ? (fix.satellites ?? 1) : 0,
    PASSWORD,
    isSos ? 'SOS' : 'AUT',
    '1',
    (scene.cells ?? []).map(cellText).join(','),
    position(fix, variant === 'degrees'),
    ddmmyy,
    `${hhmmss}.000`,
  ]
  return [fromText(`${head}${fields.join('#')}##`)]
}

/** The first with its network, the neighbours without. */
function cellText({ mcc, mnc, lac, cid }: Cell, index: number): string {
  const area = lac.toString(16).padStart(4, '0') + (cid & 0xffff).toString(16).padStart(4, '0')
  return index > 0 ? area : String(mcc).padStart(3, '0') + String(mnc).padStart(3, '0') + area
}

function position(fix: Fix, isDecimal: boolean): string {
  const { lon, lat, speedKmh = 0, courseDeg } = fix
  const [x, y] = isDecimal
    ? [Math.abs(lon).toFixed(6), Math.abs(lat).toFixed(6)]
    : [formatMinutes(lon, 3, 6), formatMinutes(lat, 2, 6)]
  const knots = (speedKmh / KMH_PER_KNOT).toFixed(2)
  return [x, lon < 0 ? 'W' : 'E', y, lat < 0 ? 'S' : 'N', knots, courseDeg?.toFixed(2) ?? ''].join(',')
}
