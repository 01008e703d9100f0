import { crcCcitt } from '../../bytes/crc'
import { toHex } from '../../bytes/hex'
import { imeiCheckDigit } from '../../bytes/imei'
import type { Reader } from '../../bytes/reader'
import type { Message } from '../../model/message'
import type { Decoded } from '../protocol'
import { fourDigits, readContent, type ReadContent } from './contents'
import { IDENTITY_WIDTH, TRAILER } from './wire'

/** Reads what a device sends. */
export function decode(reader: Reader, variant?: string): Decoded {
  return decodeWith(reader, variant, readContent)
}

/** Reads a frame of either direction; `read` knows the contents. */
export function decodeWith(reader: Reader, variant: string | undefined, read: ReadContent): Decoded {
  const { bytes, start, end } = reader
  const isClosed = end - start >= TRAILER && bytes[end - 2] === 0x0d && bytes[end - 1] === 0x0a
  reader.text('envelope.start', 2)
  const length = reader.u16('envelope.length')
  const device = identity(reader)
  const command = reader.u16('type')
  if (reader.fault) return { messages: [], variant: null, serial: null, proven: false }
  const content = reader.within(Math.max(0, reader.left - (isClosed ? TRAILER : 0)))
  const contents = read(content, command, variant)
  // A content that ends early says less than it should; who sent it is known all the same.
  const messages: Message[] = content.fault === null ? contents : isClosed ? [{ kind: 'other' }] : []
  if (content.left > 0) content.skip('body', content.left)
  if (isClosed && length !== end - start) {
    // Old firmware leaves the length empty.
    const text = `The length says ${length} and ${end - start} bytes are there: the end mark decides`
    reader.report('range', text, start + 2, start + 4)
  }
  const isSound = isClosed && readTrailer(reader)
  if (!isClosed) reader.report('short', 'The frame ends before its 0D 0A', start, end)
  for (const message of messages) message.device = device
  return {
    messages,
    variant: variant ?? 'standard',
    serial: null,
    proven: isSound && content.fault === null,
  }
}

/**
 * Digits up to the first F; undefined where there are none. Fourteen of them may be an IMEI without its check digit,
 * which is shown beside it.
 */
function identity(reader: Reader): string | undefined {
  const hex = reader.bcd('device', IDENTITY_WIDTH)
  const stop = hex.indexOf('f')
  const device = stop < 0 ? hex : hex.slice(0, stop)
  const check = reader.trace !== null && device.length === 14 ? imeiCheckDigit(device) : undefined
  reader.note(device, check === undefined ? device : `${device} (as an IMEI ${device}${check})`)
  return device === '' ? undefined : device
}

function readTrailer(reader: Reader): boolean {
  const at = reader.offset
  const right = crcCcitt(reader.bytes, reader.start, at)
  const said = reader.u16('checksum')
  if (said !== right) {
    const text = `The CRC is ${fourDigits(said)} and should be ${fourDigits(right)}: a byte was damaged, or this firmware computes it differently`
    reader.report('checksum', text, at, at + 2, toHex(Uint8Array.of(right >> 8, right & 0xff)))
  }
  reader.text('envelope.stop', 2)
  return said === right
}
