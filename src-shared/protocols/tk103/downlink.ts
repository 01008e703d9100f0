import { frame, MORE, skip, type Cut } from '../../framing/cut'
import type { Reader } from '../../bytes/reader'
import { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import type { Decoded, Wire } from '../protocol'
import { COMMAND_LENGTH, cutSide, headOf, LONGEST } from './wire'

const SQUARE_OPEN = 0x5b
const BEGIN = '[begin]'
const END = '[end]'
/** Answers of a server: to the handshake, to the login and to an alarm. Other words ask for something. */
const ANSWERS: ReadonlySet<string> = new Set(['AP01', 'AP05', 'AS01'])

/** The server's side, in the two dialects of tk103.md, 3. */
export const downlink: Wire = { cut, decode }

function cut(buffer: Uint8Array, start: number, end: number): Cut {
  if (buffer[start] !== SQUARE_OPEN) return skipTo(cutSide(buffer, start, end, 'A'), buffer, start)
  for (let i = 1; i < BEGIN.length; i++) {
    if (start + i >= end) return MORE
    if (buffer[start + i] !== BEGIN.charCodeAt(i)) return skip(1)
  }
  const limit = Math.min(end, start + LONGEST)
  for (let at = start + BEGIN.length; at + END.length <= limit; at++) {
    if (endsAt(buffer, at)) return frame(at + END.length - start)
  }
  return end - start < LONGEST ? MORE : skip(1)
}

/** The other dialect may begin in what this one skips. */
function skipTo(cut: Cut, buffer: Uint8Array, start: number): Cut {
  if (cut.kind !== 'skip') return cut
  const square = buffer.indexOf(SQUARE_OPEN, start + 1)
  return square > 0 && square - start < cut.length ? skip(square - start) : cut
}

function endsAt(buffer: Uint8Array, at: number): boolean {
  for (let i = 0; i < END.length; i++) if (buffer[at + i] !== END.charCodeAt(i)) return false
  return true
}

function decode(reader: Reader): Decoded {
  const fields = new TextReader(reader)
  const message = fields.skipLiteral(BEGIN) ? starred(fields) : classic(reader, fields)
  const isWhole = !fields.fault && message !== undefined
  return { messages: isWhole ? [message] : [], variant: null, serial: null, proven: isWhole }
}

/** `sms2` and a command between stars, as a person would send it by SMS. */
function starred(fields: TextReader): Message {
  fields.next('command')
  const text = fields.until('argument', `,${END}`)
  return { kind: 'other', text }
}

function classic(reader: Reader, fields: TextReader): Message | undefined {
  const head = headOf(reader.bytes, reader.start, reader.end, 'A')
  if (typeof head === 'string') {
    reader.report(
      'unknown-type',
      'No identity and command of A stand behind (: the bytes are kept',
      reader.start,
      reader.end,
    )
    fields.rest('body')
    return undefined
  }
  fields.skipLiteral('(')
  const device = fields.take('device', head.deviceLength)
  fields.skipLiteral(',')
  const command = fields.take('command', COMMAND_LENGTH)
  const argument = fields.until('argument', ')')
  return { kind: ANSWERS.has(command) ? 'reply' : 'other', device, text: command + argument }
}
