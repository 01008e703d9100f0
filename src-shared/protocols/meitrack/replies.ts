import { toText } from '../../bytes/ascii'
import type { Decoded } from '../protocol'
import { textFrame } from './frame'
import { isLineEnd, isSumRight } from './wire'

/** Marks, flag, length, identity and command stand within so many bytes. */
const HEAD_BYTES = 40
/** The flag of requests for pictures. */
const PICTURE_FLAG = 'O'
/** The device stops after so many parts of a picture, until it is asked for more. */
const PARTS_AT_ONCE = 8

/** The device keeps records until it hears how many arrived, so a damaged frame is not answered (meitrack.md, Framing). */
export function replies(decoded: Decoded, bytes: Uint8Array): Uint8Array[] {
  const star = bytes.length - (isLineEnd(bytes, bytes.length - 2) ? 5 : 3)
  const known = decoded.messages.filter((message) => message.kind !== 'other')
  if (known.length === 0 || !isSumRight(bytes, 0, star)) return []
  const [head = '', device = '', type = ''] = toText(bytes, 0, Math.min(star, HEAD_BYTES)).split(',', 3)
  const flag = head.slice(2, 3)
  switch (type) {
    case 'CCC':
    case 'CCE':
      return [textFrame('@@', flag, device, `${type},${known.length}`)]
    case 'AAC':
      return [textFrame('@@', flag, device, toText(bytes, head.length + device.length + 2, star))]
    case 'D03':
      return [textFrame('@@', PICTURE_FLAG, device, 'D00,camera_picture.jpg,0')]
    case 'D00':
      return nextParts(decoded, device)
    default:
      return []
  }
}

function nextParts(decoded: Decoded, device: string): Uint8Array[] {
  const {
    'meitrack.file': file,
    'meitrack.part': part,
    'meitrack.parts': parts,
  } = decoded.messages[0]?.attributes ?? {}
  const next = Number(part) + 1
  if (!(next < Number(parts)) || next % PARTS_AT_ONCE !== 0) return []
  return [textFrame('@@', PICTURE_FLAG, device, `D00,${String(file)},${next}`)]
}
