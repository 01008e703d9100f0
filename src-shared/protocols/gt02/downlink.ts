import type { Reader } from '../../bytes/reader'
import { frame, MORE, skip, type Cut } from '../../framing/cut'
import type { Message } from '../../model/message'
import type { Decoded, Wire } from '../protocol'

/** "Th", the number of what is answered, CR LF; no length, no identity and no serial number (gt02.md, 3). */
const ANSWER_LENGTH = 5

/** The server's side: one answer, to the heartbeat. */
export const downlink: Wire = { cut, decode }

function cut(buffer: Uint8Array, start: number, end: number): Cut {
  if (buffer[start] !== 0x54) return skip(toStart(buffer, start + 1, end) - start)
  if (end - start < ANSWER_LENGTH) return MORE
  const isAnswer = buffer[start + 1] === 0x68 && buffer[start + 3] === 0x0d && buffer[start + 4] === 0x0a
  return isAnswer ? frame(ANSWER_LENGTH) : skip(1)
}

function toStart(buffer: Uint8Array, from: number, end: number): number {
  const next = buffer.indexOf(0x54, from)
  return next < 0 || next > end ? end : next
}

function decode(reader: Reader): Decoded {
  reader.u16('envelope.start')
  reader.note('5468', '54 68')
  const type = reader.u8('type')
  if (type !== 0x1a && !reader.fault) {
    const text = `An answer to protocol number 0x${type.toString(16).padStart(2, '0')} is in no document`
    reader.report('unknown-type', text, reader.offset - 1, reader.offset)
  }
  reader.u16('envelope.stop')
  reader.note('0d0a', '0D 0A')
  const answer: Message = type === 0x1a ? { kind: 'reply', text: 'Answer to 0x1a heartbeat' } : { kind: 'other' }
  const messages: Decoded['messages'] = reader.fault ? [] : [answer]
  return { messages, variant: null, serial: null, proven: !reader.fault && type === 0x1a }
}
