import type { Reader } from '../../bytes/reader'
import type { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import type { Decoded } from '../protocol'
import { decodeWith } from './decode'

/** Words that answer something the device said; all others are commands. */
const ANSWERS = new Set(['LK', 'INIT', 'AL', 'TKQ', 'TKQ2', 'JXTKR'])

export function decodeDownlink(reader: Reader): Decoded {
  return decodeWith(reader, readContent)
}

function readContent(fields: TextReader, _: Reader, type: string): Message[] {
  const rest = fields.rest(type === 'TK' ? 'media' : 'text')
  if (type === 'TK') return [{ kind: 'other', text: `Voice, ${rest.length} bytes` }]
  const text = rest === '' ? type : `${type},${rest}`
  return [{ kind: ANSWERS.has(type) ? 'reply' : 'other', text }]
}
