import type { Reader } from '../../../bytes/reader'
import { TextReader } from '../../../bytes/text-reader'
import { parseWhole } from '../../../bytes/number'
import type { Decoded } from '../../protocol'
import { identityText } from '../header'

const TIME_QUERY = '2,TIME'

/** `(identity,serial,001,WORD,…)`: locks answer and ask in words between their binary messages. */
export function readText(reader: Reader): Decoded {
  const { bytes, start, end } = reader
  const isClosed = bytes[end - 1] === 0x29
  reader.text('envelope.start', 1)
  const fields = new TextReader(reader, Math.max(0, end - start - 1 - (isClosed ? 1 : 0)))
  const device = identityText(fields.next('device'))
  fields.note(device)
  const serial = parseWhole(fields.next('serial'))
  const code = fields.next('text.code')
  const word = fields.next('text.word')
  const content = fields.rest('text')
  if (isClosed) reader.text('envelope.stop', 1)
  else reader.report('short', 'The text ends before its bracket', start, end)
  if (fields.fault) return { messages: [], variant: 'text', serial: null, proven: false }
  const isQuery = word === 'BASE' && content === TIME_QUERY
  const text = isQuery ? 'Asks for the time' : [code, word, content].filter((part) => part !== '').join(',')
  const messages = [{ kind: isQuery ? ('info' as const) : ('reply' as const), device, text }]
  return { messages, variant: 'text', serial: serial ?? null, proven: isClosed }
}
