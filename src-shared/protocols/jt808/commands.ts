import { timeDigits } from '../../bytes/civil-time'
import { fromHex } from '../../bytes/hex'
import { Writer } from '../../bytes/writer'
import { commandFrom, freeText, wholeNumber, type CommandRow, type ParameterRule } from '../parameters'
import type { Command, CommandContext } from '../protocol'
import { identityBytes } from './header'
import { message } from './replies'
import { ALTERNATIVE, STANDARD } from './wire'

const QUERY = 0x8201
const SET = 0x8103
const CONTROL = 0x8105
const FUEL = 0xa006

/** Words of 0x8105 that act on the vehicle: G10LS and W15L, then most others (jt808.md, Downlink). */
const CUT_WORDS: Readonly<Record<string, readonly [cut: number, restore: number]>> = {
  '64': [0x64, 0x65],
  F0: [0xf0, 0xf1],
}

const CUT_WORD: ParameterRule = freeText('word', 'Control word: 64 (G10LS, W15L) or F0 (others)', '64', '')

const REPORTED_VERSION = 1

/** A message to the device: in the layout it speaks, with the server's running number. */
function send(number: number, body: Uint8Array, context: CommandContext): Uint8Array {
  const marking = context.variant === 'e7' ? ALTERNATIVE : STANDARD
  const version = context.variant === '2019' ? REPORTED_VERSION : undefined
  const identity = identityBytes(context.device ?? '', version === undefined ? marking.identityWidth : 10)
  return message({ number, version, identity, serial: context.serial & 0xffff }, body, marking)
}

/** 0x8103: how many, then number, length and value of each; a number takes four bytes, text as many as it has. */
function setting(...items: readonly (readonly [number: number, value: number | string])[]): Uint8Array {
  const writer = new Writer().u8(items.length)
  for (const [number, value] of items) {
    writer.u32(number)
    if (typeof value === 'number') writer.u8(4).u32(value)
    else writer.u8(value.length).text(value)
  }
  return writer.take()
}

function cutBody(word: string | undefined, isCut: boolean): Uint8Array {
  const words = CUT_WORDS[word?.toUpperCase() ?? ''] ?? [0x64, 0x65]
  return Uint8Array.of(words[isCut ? 0 : 1])
}

function switchOutput(isCut: boolean): CommandRow {
  return {
    id: isCut ? 'cut' : 'restore',
    label: isCut ? 'Cut fuel and power' : 'Restore fuel and power',
    danger: true,
    needsDevice: true,
    parameters: [CUT_WORD],
    refuse: ({ word }) =>
      CUT_WORDS[word?.toUpperCase() ?? ''] ? undefined : `“${word}” is no control word: use 64 or F0`,
    say(values, context) {
      if (context.variant !== 'e7') return send(CONTROL, cutBody(values['word'], isCut), context)
      // The maker with marks of E7 has a message of its own: 1 or 0 and the time.
      const { yymmdd, hhmmss } = timeDigits(context.at)
      return send(
        FUEL,
        new Writer()
          .u8(isCut ? 1 : 0)
          .bcd(yymmdd + hhmmss)
          .take(),
        context,
      )
    },
  }
}

/** One byte of 0x8105 without a parameter. */
function control(id: string, label: string, word: number): CommandRow {
  return { id, label, needsDevice: true, say: (_, context) => send(CONTROL, Uint8Array.of(word), context) }
}

const ROWS: readonly CommandRow[] = [
  {
    id: 'locate',
    label: 'Locate once',
    needsDevice: true,
    say: (_, context) => send(QUERY, new Uint8Array(0), context),
  },
  {
    id: 'interval',
    label: 'Reporting interval',
    needsDevice: true,
    parameters: [wholeNumber('seconds', 'Interval in seconds', 30, 1, 86_400)],
    say: (values, context) => send(SET, setting([0x0029, Number(values['seconds'])]), context),
  },
  {
    id: 'sleep-interval',
    label: 'Reporting interval asleep',
    needsDevice: true,
    parameters: [wholeNumber('seconds', 'Interval in seconds', 3600, 1, 604_800)],
    say: (values, context) => send(SET, setting([0x0027, Number(values['seconds'])]), context),
  },
  {
    id: 'heartbeat',
    label: 'Heartbeat interval',
    needsDevice: true,
    parameters: [wholeNumber('seconds', 'Interval in seconds', 180, 10, 3600)],
    say: (values, context) => send(SET, setting([0x0001, Number(values['seconds'])]), context),
  },
  {
    id: 'track',
    label: 'Track for a while',
    needsDevice: true,
    parameters: [
      wholeNumber('seconds', 'Interval in seconds', 10, 1, 65_535),
      wholeNumber('duration', 'For so many seconds', 600, 1, 86_400),
    ],
    say: (values, context) =>
      send(0x8202, new Writer().u16(Number(values['seconds'])).u32(Number(values['duration'])).take(), context),
  },
  switchOutput(true),
  switchOutput(false),
  control('arm', 'Arm', 0x66),
  control('disarm', 'Disarm', 0x67),
  {
    id: 'server',
    label: 'Server address',
    needsDevice: true,
    parameters: [freeText('host', 'Host', '', ' '), wholeNumber('port', 'Port', 8888, 1, 65_535)],
    refuse: ({ host = '' }) => tooLong('Host', host),
    say: (values, context) =>
      send(SET, setting([0x0013, values['host'] ?? ''], [0x0018, Number(values['port'])]), context),
  },
  {
    id: 'apn',
    label: 'APN',
    needsDevice: true,
    parameters: [
      freeText('apn', 'APN', 'internet', ' '),
      freeText('user', 'User', '', ' ', true),
      freeText('password', 'Password', '', ' ', true),
    ],
    refuse: ({ apn = '', user = '', password = '' }) =>
      tooLong('APN', apn) ?? tooLong('User', user) ?? tooLong('Password', password),
    say: (values, context) =>
      send(
        SET,
        setting([0x0010, values['apn'] ?? ''], [0x0011, values['user'] ?? ''], [0x0012, values['password'] ?? '']),
        context,
      ),
  },
  {
    id: 'overspeed',
    label: 'Speed limit',
    needsDevice: true,
    parameters: [wholeNumber('limit', 'Limit in km/h', 120, 1, 300)],
    say: (values, context) => send(SET, setting([0x0055, Number(values['limit'])]), context),
  },
  {
    id: 'status',
    label: 'Query all parameters',
    needsDevice: true,
    say: (_, context) => send(0x8104, new Uint8Array(0), context),
  },
  control('reboot', 'Restart the device', 0x04),
  control('factory', 'Factory settings', 0x05),
  {
    id: 'text',
    label: 'Text or SMS command',
    needsDevice: true,
    parameters: [
      freeText('text', 'Text', '', ''),
      wholeNumber('flag', 'Text flag: 2 for G10LS, 1 for most others', 2, 0, 255),
    ],
    refuse: ({ text = '' }) => (text.length > 1000 ? 'The text is longer than 1000 characters: shorten it' : undefined),
    say: (values, context) =>
      send(
        0x8300,
        new Writer()
          .u8(Number(values['flag']))
          .text(values['text'] ?? '')
          .take(),
        context,
      ),
  },
  {
    id: 'rs232',
    label: 'Bytes to the serial port',
    needsDevice: true,
    parameters: [freeText('bytes', 'Bytes in hex', '', '')],
    refuse: ({ bytes = '' }) => {
      const count = fromHex(bytes)?.length ?? 0
      // G10LS protocol, 3.4: 512 bytes, one of which names the port.
      return count >= 1 && count <= 511 ? undefined : 'Give 1 to 511 bytes as pairs of hex digits'
    },
    say: (values, context) =>
      send(
        0x8900,
        new Writer()
          .u8(0x41)
          .bytes(fromHex(values['bytes'] ?? '') ?? [])
          .take(),
        context,
      ),
  },
]

function tooLong(label: string, text: string): string | undefined {
  return text.length > 255 ? `“${label}” is longer than 255 characters: shorten it` : undefined
}

export const commands: readonly Command[] = ROWS.map(commandFrom)
