import type { Reader } from '../../../bytes/reader'
import type { TextReader } from '../../../bytes/text-reader'
import type { Message } from '../../../model/message'
import type { Decoded } from '../../protocol'
import { readEnvelope, readTrailer } from '../envelope'
import { readFixedRecords } from './fixed-records'
import { readParameterRecords } from './parameter-records'
import { readPicture } from './picture'
import { isRecord, readRecord } from './record'

export function decode(reader: Reader): Decoded {
  const envelope = readEnvelope(reader)
  const { text, device, type, star, hasSum } = envelope
  const contents = readContent(reader, text, type, star)
  while (!text.done && !text.fault) text.next('rest')
  const isProven = readTrailer(reader, envelope)
  // A content that ends early says less than it should; who sent it is known all the same.
  const messages: Message[] = !hasSum ? [] : reader.fault ? [{ kind: 'other' }] : contents
  if (device !== '') for (const message of messages) message.device = device
  return { messages, variant: variantOf(type), serial: null, proven: isProven }
}

function variantOf(type: string): string {
  return type === 'CCC' ? 'ccc' : type === 'CCE' ? 'cce' : 'text'
}

/**
 * By command; any other command is the device's answer to it, and so are those of three letters alone. An answer may be
 * a record, as that to A10 is.
 */
function readContent(reader: Reader, text: TextReader, type: string, star: number): Message[] {
  if (reader.fault) return []
  switch (type) {
    case 'AAA':
    case 'AFF':
      return [readRecord(text)]
    case 'CCC':
      return readFixedRecords(reader, star)
    case 'CCE':
      return readParameterRecords(reader, star)
    case 'D00':
      return [readPicture(reader, star)]
    default:
      return [isRecord(text) ? answeredRecord(text, type) : answer(text, type)]
  }
}

function answeredRecord(text: TextReader, type: string): Message {
  const message = readRecord(text)
  message.attributes = { ...message.attributes, 'meitrack.command': type }
  return message
}

function answer(text: TextReader, type: string): Message {
  const words = text.done ? '' : text.rest('text')
  return { kind: 'reply', attributes: { 'meitrack.command': type }, text: words }
}
