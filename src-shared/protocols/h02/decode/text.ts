import type { Reader } from '../../../bytes/reader'
import { TextReader } from '../../../bytes/text-reader'
import type { Message } from '../../../model/message'
import type { Decoded } from '../../protocol'
import { bodyOf } from './messages'
import type { Reading } from './status'
import { readRest, type TextFrame } from './text-frame'

const HASH = 0x23

/** `*XX,ID,TYPE,…#` (h02.md, 1). */
export function decodeText(reader: Reader, variant: string | undefined): Decoded {
  const isClosed = reader.left > 1 && reader.peek(reader.left - 1) === HASH
  reader.text('envelope.start', 1)
  const text = new TextReader(reader, reader.left - (isClosed ? 1 : 0))
  text.next('maker')
  const device = text.next('device')
  const type = text.maybe('type') ?? ''
  const reading: Reading = variant === 'cantrack' ? 'cantrack' : 'common'
  const { messages, isKnown } = readBody(text, { reader, device, type, reading })
  if (isClosed) reader.text('envelope.stop', 1)
  else if (!reader.fault) reader.report('short', 'The frame ends before its #', reader.start, reader.end)
  const isWhole = isClosed && reader.fault === null
  return {
    // Without its end the last field may be cut in two: it is shown among the fields, and no message is built from it.
    messages: isWhole ? messages : [],
    variant: reading === 'cantrack' ? 'cantrack' : 'text',
    serial: null,
    proven: isWhole && isKnown,
  }
}

function readBody(text: TextReader, frame: TextFrame): { messages: Message[]; isKnown: boolean } {
  const body = bodyOf(frame.type)
  const { from, to } = text
  const made = body ? body(text, frame) : unknown(text)
  if (!body && !text.fault) {
    frame.reader.report('unknown-type', `“${frame.type}” is in no document: its fields are kept as they came`, from, to)
  }
  readRest(text)
  const messages = Array.isArray(made) ? made : [made]
  if (frame.device !== '') for (const message of messages) message.device = frame.device
  return { messages, isKnown: body !== undefined }
}

function unknown(text: TextReader): Message {
  return { kind: 'other', text: text.left }
}
