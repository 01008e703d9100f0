import type { Reader } from '../../../bytes/reader'
import { TextReader } from '../../../bytes/text-reader'
import type { Message } from '../../../model/message'
import type { Decoded } from '../../protocol'
import { isTextType } from '../types'
import { bodyOf } from './messages'
import { readPosition } from './position'
import type { Reading } from './status'
import { positionStart, readRest, type TextFrame } from './text-frame'

const HASH = 0x23
const COMMA = 0x2c

/** `*XX,ID,TYPE,…#` (h02.md, 1). */
export function decodeText(reader: Reader, variant: string | undefined): Decoded {
  const ending = endingOf(reader)
  reader.text('envelope.start', 1)
  const fields = ending === 'cut' ? wholeFields(reader) : reader.left - ending.length
  const text = new TextReader(reader, fields)
  text.next('maker')
  const device = text.next('device')
  const sent = text.maybe('type') ?? ''
  const type = isTextType(sent) ? sent : sent.toUpperCase()
  const reading: Reading = variant === 'cantrack' ? 'cantrack' : 'common'
  const { messages, isKnown } = readBody(text, { reader, device, type, reading })
  const isRead = reader.fault === null
  if (ending !== '#' && isRead) reader.report('short', 'The frame ends before its #', reader.start, reader.end)
  if (reader.left > 0) reader.text(ending === 'cut' ? 'cut' : 'envelope.stop', reader.left)
  return {
    // What a whole frame does not have was not sent: the rest of it stands.
    messages: ending !== 'cut' ? messages : isRead ? timed(messages) : [],
    variant: reading === 'cantrack' ? 'cantrack' : 'text',
    serial: null,
    proven: isRead && isKnown && ending === '#',
  }
}

/** The `#`, or the line end behind a frame that lost it; anything else may be a field cut in two. */
function endingOf(reader: Reader): '#' | '\r\n' | 'cut' {
  const last = reader.left - 1
  if (last > 0 && reader.peek(last) === HASH) return '#'
  return reader.peek(last) === 0x0a && reader.peek(last - 1) === 0x0d ? '\r\n' : 'cut'
}

/** Without an end only the fields with a comma behind them are taken for what they say. */
function wholeFields(reader: Reader): number {
  let width = reader.left
  while (width > 0 && reader.peek(width - 1) !== COMMA) width--
  return width > 0 ? width - 1 : reader.left
}

/** A frame that was cut off says where the device is if it came as far as the date; less would be half a message. */
function timed(messages: readonly Message[]): Message[] {
  return messages.filter(({ time }) => time !== undefined)
}

function readBody(text: TextReader, frame: TextFrame): { messages: Message[]; isKnown: boolean } {
  const body = bodyOf(frame.type)
  const { from, to } = text
  const made = body ? body(text, frame) : unknown(text, frame)
  if (!body && !text.fault) {
    frame.reader.report('unknown-type', `“${frame.type}” is in no document: its fields are kept as they came`, from, to)
  }
  readRest(text)
  const messages = Array.isArray(made) ? made : [made]
  if (frame.device !== '') for (const message of messages) message.device = frame.device
  return { messages, isKnown: body !== undefined }
}

/** Whatever the word, a clock, a mark and a place behind it are a position. */
function unknown(text: TextReader, frame: TextFrame): Message {
  return positionStart(text.left) === 0 ? readPosition(text, frame) : { kind: 'other', text: text.left }
}
