import type { Reader } from '../../bytes/reader'
import type { Message } from '../../model/message'
import { commandFrom, decimalNumber, freeText, wholeNumber, type CommandRow, type ParameterValues } from '../parameters'
import type { Command, Decoded, Wire } from '../protocol'
import { readEnvelope, readTrailer } from './envelope'
import { textFrame } from './frame'
import { cutMarked, DOWNLINK_MARK } from './wire'

const FLAG = 'A'
/** Ends a field or the frame. */
const MARKS = ',*'

interface Row extends Omit<CommandRow, 'say'> {
  readonly words: (values: ParameterValues) => string
}

/** meitrack.md, "Downlink"; outputs are five digits: 1 on, 0 off, 2 as it is. */
const ROWS: readonly Row[] = [
  { id: 'locate', label: 'Locate once', words: () => 'A10' },
  {
    id: 'interval',
    label: 'Interval',
    parameters: [wholeNumber('seconds', 'Seconds, in steps of ten', 30, 10, 655_350)],
    words: ({ seconds }) => `A12,${Math.ceil(Number(seconds) / 10)}`,
  },
  { id: 'cut', label: 'Switch output 1 on', danger: true, words: () => 'C01,0,12222' },
  { id: 'restore', label: 'Switch output 1 off', danger: true, words: () => 'C01,0,02222' },
  {
    id: 'server',
    label: 'Server and APN',
    parameters: [
      wholeNumber('mode', 'Transport: 1 TCP, 2 UDP', 1, 1, 2),
      freeText('host', 'Host name', '', MARKS),
      wholeNumber('port', 'Port', 8888, 1, 65_535),
      freeText('name', 'APN', 'internet', MARKS),
      freeText('user', 'User', '', MARKS, true),
      freeText('password', 'Password', '', MARKS, true),
    ],
    words: ({ mode, host, port, name, user, password }) => `A21,${mode},${host},${port},${name},${user},${password}`,
  },
  {
    id: 'speed-limit',
    label: 'Speed limit',
    parameters: [wholeNumber('limit', 'km/h', 120, 0, 255)],
    words: ({ limit }) => `B07,${limit}`,
  },
  {
    id: 'zone',
    label: 'Time zone',
    parameters: [decimalNumber('minutes', 'Minutes from UTC', '0', -720, 840)],
    words: ({ minutes }) => `B36,${Math.round(Number(minutes))}`,
  },
  { id: 'reboot', label: 'Restart the GSM part', words: () => 'F01' },
  { id: 'status', label: 'Ask for the firmware version', words: () => 'E91' },
]

export const commands: readonly Command[] = ROWS.map(({ words, ...row }) =>
  commandFrom({ ...row, say: (values, { device }) => textFrame('@@', FLAG, device ?? '', words(values)) }),
)

/** What only confirms; everything else is a command. */
const ANSWERS = new Set(['AAC', 'CCC', 'CCE'])

export const downlink: Wire = {
  cut: (buffer, start, end) => cutMarked(buffer, start, end, DOWNLINK_MARK),
  decode,
}

function decode(reader: Reader): Decoded {
  const envelope = readEnvelope(reader)
  const { text, device, type, star, hasSum } = envelope
  // The count behind CCC and CCE, and the request behind D00, are text on the way down.
  const words = text.done ? reader.text('text', star - reader.offset) : text.rest('text')
  const isProven = readTrailer(reader, envelope)
  const message: Message = {
    kind: ANSWERS.has(type) ? 'reply' : 'other',
    text: words === '' ? type : `${type},${words}`,
  }
  if (device !== '') message.device = device
  return { messages: hasSum && !reader.fault ? [message] : [], variant: 'text', serial: null, proven: isProven }
}
