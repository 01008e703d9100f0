import type { Reader } from '../../bytes/reader'
import { TextReader } from '../../bytes/text-reader'
import type { Decoded, Wire } from '../protocol'
import { closingLength, COMMAND_START, cutDownlink } from './wire'

/** The server's side: LOAD and ON, and commands of one word with an argument or none (gps103.md, 4). */
export const downlink: Wire = { cut: cutDownlink, decode }

function decode(reader: Reader): Decoded {
  const closing = closingLength(reader.bytes, reader.start, reader.end)
  const fields = new TextReader(reader, reader.left - closing)
  const message = fields.skipLiteral(COMMAND_START) ? command(fields) : answer(fields)
  if (closing > 0) reader.text('envelope.stop', closing)
  return { messages: fields.fault ? [] : [message], variant: null, serial: null, proven: !fields.fault }
}

function answer(fields: TextReader): Decoded['messages'][number] {
  return { kind: 'reply', text: fields.next('answer') }
}

function command(fields: TextReader): Decoded['messages'][number] {
  const device = fields.next('device')
  const word = fields.next('command')
  const rest = fields.left
  fields.rest('argument')
  // E answers an alarm; all the others ask for something.
  return { kind: word === 'E' ? 'reply' : 'other', device, text: rest === '' ? word : `${word},${rest}` }
}
