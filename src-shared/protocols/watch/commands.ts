import { toText } from '../../bytes/ascii'
import { fromHex } from '../../bytes/hex'
import {
  commandFrom,
  freeText,
  wholeNumber,
  type CommandRow,
  type ParameterRule,
  type ParameterValues,
} from '../parameters'
import type { Command, CommandContext } from '../protocol'
import { frameOf } from './replies'
import { escape } from './wire'

/** Characters that end a field or the frame. */
const MARKS = '[]*,'

interface Row extends Omit<CommandRow, 'say' | 'needsDevice'> {
  readonly words: (values: ParameterValues) => string
}

/** Every byte may take two, and the length has four hex digits. */
const LONGEST_VOICE = 32_000

const SWITCH: ParameterRule = wholeNumber('on', '1 on, 0 off', 1, 0, 1)
const PHONE: ParameterRule = freeText('phone', 'Phone number', '', MARKS)

/** watch.md, 5. Nothing here acts on a vehicle: the family has no output. */
const ROWS: readonly Row[] = [
  { id: 'locate', label: 'Locate now (about three minutes)', words: () => 'CR' },
  {
    id: 'interval',
    label: 'Reporting interval',
    parameters: [wholeNumber('seconds', 'Interval in seconds', 60, 10, 65_535)],
    words: ({ seconds }) => `UPLOAD,${seconds}`,
  },
  {
    id: 'server',
    label: 'Server address',
    parameters: [freeText('host', 'Host', '', MARKS + ' '), wholeNumber('port', 'Port', 8888, 1, 65_535)],
    words: ({ host, port }) => `IP,${host},${port}`,
  },
  {
    id: 'apn',
    label: 'APN',
    parameters: [
      freeText('apn', 'APN', 'internet', MARKS),
      freeText('user', 'User', '', MARKS, true),
      freeText('password', 'Password', '', MARKS, true),
      freeText('network', 'MCC and MNC', '', MARKS, true),
    ],
    words: ({ apn, user, password, network }) => `APN,${apn},${user},${password},${network}`,
  },
  {
    id: 'zone',
    label: 'Language and time zone',
    parameters: [
      wholeNumber('language', 'Language: 0 English, 1 Chinese', 0, 0, 99),
      freeText('zone', 'Hours from UTC', '0', MARKS),
    ],
    refuse: ({ zone = '' }) => {
      const hours = Number(zone)
      return hours >= -12 && hours <= 14 ? undefined : '“Hours from UTC” must be a number from -12 to 14'
    },
    words: ({ language, zone }) => `LZ,${language},${zone}`,
  },
  {
    id: 'sos-number',
    label: 'SOS phone number',
    parameters: [wholeNumber('place', 'Place', 1, 1, 3), PHONE],
    words: ({ place, phone }) => `SOS${place},${phone}`,
  },
  { id: 'sos-sms', label: 'SMS on SOS', parameters: [SWITCH], words: ({ on }) => `SOSSMS,${on}` },
  { id: 'battery-alarm', label: 'Low battery alarm', parameters: [SWITCH], words: ({ on }) => `LOWBAT,${on}` },
  { id: 'removal-alarm', label: 'Taken-off alarm', parameters: [SWITCH], words: ({ on }) => `REMOVE,${on}` },
  {
    id: 'message',
    label: 'Show a message',
    parameters: [freeText('text', 'Text', '', '')],
    words: ({ text = '' }) => `MESSAGE,${utf16Hex(text)}`,
  },
  {
    id: 'voice',
    label: 'Voice message',
    parameters: [freeText('bytes', 'AMR bytes in hex', '', '')],
    refuse: ({ bytes = '' }) => {
      const count = fromHex(bytes)?.length ?? 0
      return count >= 1 && count <= LONGEST_VOICE
        ? undefined
        : `Give 1 to ${LONGEST_VOICE} bytes as pairs of hex digits`
    },
    words: ({ bytes = '' }) => `TK,${toText(escape(fromHex(bytes) ?? new Uint8Array(0)))}`,
  },
  { id: 'status', label: 'Report the parameters', words: () => 'TS' },
  { id: 'reboot', label: 'Restart the device', words: () => 'RESET' },
  { id: 'power-off', label: 'Switch the device off', words: () => 'POWEROFF' },
]

/** Sixteen bits a character, the high byte first. */
function utf16Hex(text: string): string {
  let hex = ''
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0').toUpperCase()
  return hex
}

/** The maker's letters and the index are those of the device's own frames. */
function say(words: string, context: CommandContext): Uint8Array {
  const { variant, device, serial } = context
  const [maker = DEFAULT_MAKER, index] = (variant ?? DEFAULT_MAKER).split('+')
  const number = (serial & 0xffff).toString(16).padStart(4, '0')
  return frameOf(maker, device ?? '', index === undefined ? undefined : number, words)
}

export const DEFAULT_MAKER = '3G'

export const commands: readonly Command[] = ROWS.map((row) =>
  commandFrom({ ...row, needsDevice: true, say: (values, context) => say(row.words(values), context) }),
)
