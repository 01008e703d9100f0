import { toText } from '../../bytes/ascii'
import { timeDigits } from '../../bytes/civil-time'
import type { Decoded, ReplyContext } from '../protocol'
import { textFrame } from './encode'

const STAR = 0x2a
/** Maker, identity and type stand within so many bytes. */
const HEAD_BYTES = 32

/**
 * Login and heartbeat come back as an echo without the battery (h02.md, 6), a position and a report of cells with the
 * clock in UTC. The binary frame needs no answer. The tracker obeys only its own maker's letters, so they come back.
 */
export function replies(decoded: Decoded, bytes: Uint8Array, context: ReplyContext): Uint8Array[] {
  if (bytes[0] !== STAR || !decoded.proven) return []
  const [maker = '', device = '', type = ''] = toText(bytes, 1, Math.min(bytes.length, HEAD_BYTES)).split(/[,#]/, 3)
  if (device === '') return []
  const word = type.toUpperCase()
  if (word === 'V0' || word === 'HTBT') return [textFrame(device, type, maker)]
  if (word === 'V1' || word === 'NBR') return [textFrame(device, `V4,${type},${clockText(context.at)}`, maker)]
  return []
}

/** YYYYMMDDHHMMSS */
function clockText(at: number): string {
  const { yymmdd, hhmmss } = timeDigits(at)
  return `${new Date(at).getUTCFullYear()}${yymmdd.slice(2)}${hhmmss}`
}
