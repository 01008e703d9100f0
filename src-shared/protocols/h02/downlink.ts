import type { Reader } from '../../bytes/reader'
import { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import type { Decoded, Wire } from '../protocol'
import { cutDownlink } from './wire'

/** What a server answers; everything else that it sends is a command. */
const ANSWERS: ReadonlySet<string> = new Set(['V0', 'V4', 'HTBT', 'VI', 'R12'])

export const downlink: Wire = { cut: cutDownlink, decode }

/** `*XX,ID,COMMAND[,parameters]#` (h02.md, 6 and 7). */
function decode(reader: Reader): Decoded {
  const isClosed = reader.left > 1 && reader.peek(reader.left - 1) === 0x23
  reader.text('envelope.start', 1)
  const text = new TextReader(reader, reader.left - (isClosed ? 1 : 0))
  text.next('maker')
  const device = text.next('device')
  const words = text.left
  const command = text.next('command')
  while (!text.done && !text.fault) text.next('command.parameter')
  if (isClosed) reader.text('envelope.stop', 1)
  else if (!reader.fault) reader.report('short', 'The frame ends before its #', reader.start, reader.end)
  const message: Message = { kind: ANSWERS.has(command) ? 'reply' : 'other', text: words }
  if (device !== '') message.device = device
  const isWhole = isClosed && reader.fault === null
  return { messages: isWhole ? [message] : [], variant: 'text', serial: null, proven: isWhole }
}
