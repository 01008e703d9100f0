import type { Reader } from '../../../bytes/reader'
import type { Decoded } from '../../protocol'
import { decodeBinary } from './binary'
import { decodeText } from './text'

const DOLLAR = 0x24
const LETTER_X = 0x58

export function decode(reader: Reader, variant?: string): Decoded {
  switch (reader.peek()) {
    case DOLLAR:
      return decodeBinary(reader, variant)
    case LETTER_X:
      return decodeRaw(reader)
    default:
      return decodeText(reader, variant)
  }
}

/** Nobody says what a frame that begins with X means: its bytes are kept (h02.md, 1). */
function decodeRaw(reader: Reader): Decoded {
  reader.text('envelope.start', 1)
  reader.report('unknown-type', 'A frame that begins with X: no document describes it', reader.start, reader.end)
  reader.skip('body', reader.left)
  return { messages: [{ kind: 'other' }], variant: null, serial: null, proven: false }
}
