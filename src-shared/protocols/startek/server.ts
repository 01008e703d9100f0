import type { Reader } from '../../bytes/reader'
import type { Message } from '../../model/message'
import { commandFrom, wholeNumber, type CommandRow } from '../parameters'
import type { Command, CommandContext, Decoded, Wire } from '../protocol'
import { readEnvelope, readTrailer } from './envelope'
import { startekFrame } from './encode'
import { cutMarked, DOWNLINK_MARK } from './wire'

/** The server's flag may be any; the manual's examples use a colon. */
const FLAG = ':'
/** The manual's queries know the commands 100, 101, 102, 105, 106 and 109. */
const FIRST_QUERY = 100
const LAST_QUERY = 999

function command({ device }: CommandContext, body: string): Uint8Array {
  return startekFrame('$$', FLAG, device ?? '', body)
}

/** startek.md, "Server reply" and "Down". The fields of the commands that set APN and server are in no public document. */
const ROWS: readonly CommandRow[] = [
  { id: 'cut', label: 'Cut output 1', danger: true, say: (_, context) => command(context, '900,1,1') },
  { id: 'restore', label: 'Restore output 1', danger: true, say: (_, context) => command(context, '900,1,0') },
  {
    id: 'status',
    label: 'Ask for a setting',
    parameters: [wholeNumber('number', 'Number of the command that sets it', FIRST_QUERY, FIRST_QUERY, LAST_QUERY)],
    say: ({ number }, context) => command(context, `808,${number}`),
  },
]

export const commands: readonly Command[] = ROWS.map(commandFrom)

export const downlink: Wire = {
  cut: (buffer, start, end) => cutMarked(buffer, start, end, DOWNLINK_MARK),
  decode,
}

/** `$$` flag length `,` identity `,` command[,parameters] sum CR LF. */
function decode(reader: Reader): Decoded {
  const envelope = readEnvelope(reader)
  const { text, device } = envelope
  const words = text.left
  text.next('command')
  if (!text.done) text.rest('text')
  const isProven = readTrailer(reader, envelope)
  const message: Message = { kind: 'other', text: words }
  if (device !== '') message.device = device
  return {
    messages: reader.fault || !envelope.isClosed ? [] : [message],
    variant: null,
    serial: null,
    proven: isProven,
  }
}
