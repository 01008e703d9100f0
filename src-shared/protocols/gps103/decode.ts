import { isDigit } from '../../bytes/ascii'
import type { Reader } from '../../bytes/reader'
import { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import type { Decoded } from '../protocol'
import { equipoReport, isEquipoReport } from './equipo'
import { obdReport } from './obd'
import { photoPacket, report } from './report'
import { closingLength, IMEI_DIGITS, LOGIN_START, REPORT_START } from './wire'

const ASTERISK = 0x2a

export function decode(reader: Reader): Decoded {
  const closing = closingLength(reader.bytes, reader.start, reader.end)
  const isStarred = closing === 1 && reader.peek(reader.left - 1) === ASTERISK
  const isBeat = isDigit(reader.peek())
  const fields = new TextReader(reader, reader.left - closing)
  const messages: Message[] = []
  if (isBeat) messages.push(heartbeat(fields))
  const isEquipo = isEquipoReport(fields.text, isStarred)
  const message = isBeat && fields.done ? undefined : named(fields, isEquipo)
  // A message that ran out of bytes says less than it should: it is not kept. What a closed one does not have was not sent.
  if (message && (closing > 0 || !fields.fault)) messages.push(message)
  const isKnown = fields.done || message !== undefined
  fields.rest(isKnown ? 'rest' : 'body')
  if (closing === 0 && !fields.fault) reader.report('short', NOT_CLOSED, reader.end, reader.end)
  else if (!isKnown && !fields.fault) reader.report('unknown-type', NOT_OURS, reader.start, reader.end)
  if (closing > 0) reader.text('envelope.stop', closing)
  const isWhole = closing > 0 && isKnown && !fields.fault
  return { messages, variant: isEquipo && isWhole ? 'equipo' : null, serial: null, proven: isWhole }
}

const NOT_CLOSED = 'Nothing closes the frame: it is whole if it came alone in a datagram, and cut off otherwise'
const NOT_OURS = 'The frame opens with none of ##,imei: and imei: and an IMEI: its bytes are kept'

/** The whole text, or an IMEI with a report glued to it. */
function heartbeat(fields: TextReader): Message {
  const isGlued = fields.text.includes(REPORT_START)
  return { kind: 'heartbeat', device: fields.take('device', isGlued ? IMEI_DIGITS : fields.peek().length) }
}

function named(fields: TextReader, isEquipo: boolean): Message | undefined {
  if (fields.skipLiteral(LOGIN_START)) return login(fields)
  if (!fields.skipLiteral(REPORT_START)) return undefined
  const device = fields.next('device')
  switch (fields.peek()) {
    case 'vr':
      return photoPacket(fields, device)
    case 'OBD':
      return obdReport(fields, device)
    default:
      return isEquipo ? equipoReport(fields, device) : report(fields, device)
  }
}

function login(fields: TextReader): Message {
  const device = fields.next('device')
  fields.maybe('keyword')
  return { kind: 'login', device }
}
