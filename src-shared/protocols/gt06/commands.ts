import { fromText } from '../../bytes/ascii'
import { Writer } from '../../bytes/writer'
import { failure, success, type Result } from '../../model/result'
import type { Command, CommandContext, CommandParameter } from '../protocol'
import { shortFrame } from './frame'

const COMMAND = 0x80
/** The longest text that leaves room for flag, language and serial behind one length byte. */
const LONGEST_TEXT = 240
const LANGUAGES: Readonly<Record<string, number>> = { '1': 1, '2': 2 }

/** Classic units want a word of language behind the text, many clones want none (gt06.md, 4, 0x80). */
const LANGUAGE: CommandParameter = {
  id: 'language',
  label: 'Language word: empty, 1 Chinese, 2 English (classic GT06)',
  kind: 'text',
  initial: '',
}

type Values = Readonly<Record<string, string>>
type Write = (values: Values) => Result<string>

interface Row {
  readonly id: string
  readonly label: string
  readonly danger?: boolean
  readonly parameters?: readonly CommandParameter[]
  readonly write: Write
}

/** Length, a flag that the unit gives back, the text as in an SMS, and the language. */
export function commandFrame(text: string, language: string, context: CommandContext): Result<Uint8Array> {
  const word = LANGUAGES[language]
  if (language !== '' && word === undefined) return failure('The language word is empty, 1 or 2')
  if (text.length > LONGEST_TEXT) return failure(`The command is longer than ${LONGEST_TEXT} characters`)
  const content = new Writer()
    .u8(text.length + 4)
    .u32(context.serial)
    .bytes(fromText(text))
  if (word !== undefined) content.u16(word)
  return success(shortFrame(COMMAND, content.take(), context.serial))
}

function command({ id, label, danger = false, parameters = [], write }: Row): Command {
  return {
    id,
    label,
    danger,
    parameters: [...parameters, LANGUAGE],
    build(values, context) {
      const text = write(values)
      return text.ok ? commandFrame(text.value, (values['language'] ?? '').trim(), context) : text
    },
  }
}

function fixed(text: string): Write {
  return () => success(text)
}

/** Commas part the fields and # ends the command: neither may stand in a value. */
function word(values: Values, id: string, what: string): Result<string> {
  const value = (values[id] ?? '').trim()
  if (value === '') return failure(`${what} is missing`)
  return /^[\x21-\x7e]+$/.test(value) && !/[,#]/.test(value)
    ? success(value)
    : failure(`${what} may hold letters, digits and signs, but no comma, no # and no blank`)
}

function whole(values: Values, id: string, what: string, [from, to]: readonly [number, number]): Result<string> {
  const text = (values[id] ?? '').trim()
  const value = Number(text)
  return /^\d+$/.test(text) && value >= from && value <= to
    ? success(String(value))
    : failure(`${what} is a whole number from ${from} to ${to}`)
}

/** Puts checked fields between commas; the first failure is the answer. */
function joined(name: string, fields: readonly Result<string>[]): Result<string> {
  const texts = [name]
  for (const field of fields) {
    if (!field.ok) return field
    texts.push(field.value)
  }
  return success(`${texts.join(',')}#`)
}

const IS_ADDRESS = /^\d{1,3}(\.\d{1,3}){3}$/

/** SERVER,0 takes an address, SERVER,1 a name; the last field is 0 for TCP and 1 for UDP (SMS-SETUP.md, D). */
function server(values: Values): Result<string> {
  const host = word(values, 'host', 'The server')
  if (!host.ok) return host
  const port = whole(values, 'port', 'The port', [1, 65_535])
  const transport = whole(values, 'udp', 'The transport: 0 for TCP, 1 for UDP,', [0, 1])
  return joined('SERVER', [success(IS_ADDRESS.test(host.value) ? '0' : '1'), host, port, transport])
}

/** User and password may stay away, but only both (SMS-SETUP.md, D). */
function apn(values: Values): Result<string> {
  const fields = [word(values, 'apn', 'The APN')]
  if ((values['user'] ?? '').trim() !== '') {
    fields.push(word(values, 'user', 'The user'), word(values, 'password', 'The password'))
  }
  return joined('APN', fields)
}

/** DYD and HFYD take a password, or none. */
function withPassword(name: string): Write {
  return (values) =>
    joined(name, (values['password'] ?? '').trim() === '' ? [] : [word(values, 'password', 'The password')])
}

function number(id: string, label: string, initial: string): CommandParameter {
  return { id, label, kind: 'number', initial }
}

function text(id: string, label: string, initial: string): CommandParameter {
  return { id, label, kind: 'text', initial }
}

const PASSWORD = text('password', 'Password, where one is set', '')
const SECONDS = [5, 86_400] as const

const ROWS: readonly Row[] = [
  { id: 'locate', label: 'Where are you (WHERE#)', write: fixed('WHERE#') },
  { id: 'locate-classic', label: 'Where are you, older units (DWXX)', write: fixed('DWXX,000000#') },
  {
    id: 'interval',
    label: 'Report every so many seconds (TIMER)',
    parameters: [number('moving', 'With ignition, s', '10'), number('standing', 'Without ignition, s', '60')],
    write: (values) =>
      joined('TIMER', [
        whole(values, 'moving', 'The interval with ignition', SECONDS),
        whole(values, 'standing', 'The interval without ignition', SECONDS),
      ]),
  },
  { id: 'cut', label: 'Cut oil and electricity (RELAY,1#)', danger: true, write: fixed('RELAY,1#') },
  { id: 'restore', label: 'Restore oil and electricity (RELAY,0#)', danger: true, write: fixed('RELAY,0#') },
  {
    id: 'cut-classic',
    label: 'Cut oil and electricity, older units (DYD)',
    danger: true,
    parameters: [PASSWORD],
    write: withPassword('DYD'),
  },
  {
    id: 'restore-classic',
    label: 'Restore oil and electricity, older units (HFYD)',
    danger: true,
    parameters: [PASSWORD],
    write: withPassword('HFYD'),
  },
  {
    id: 'server',
    label: 'Report to this server (SERVER)',
    parameters: [
      text('host', 'Name or address', ''),
      number('port', 'Port', '8888'),
      number('udp', '0 for TCP, 1 for UDP', '0'),
    ],
    write: server,
  },
  {
    id: 'apn',
    label: 'Access point of the SIM (APN)',
    parameters: [text('apn', 'APN', ''), text('user', 'User', ''), PASSWORD],
    write: apn,
  },
  { id: 'status', label: 'Say how you are (STATUS#)', write: fixed('STATUS#') },
  { id: 'parameters', label: 'Say how you are set (PARAM#)', write: fixed('PARAM#') },
  { id: 'settings', label: 'Say how the network is set (GPRSSET#)', write: fixed('GPRSSET#') },
  { id: 'reboot', label: 'Restart (RESET#)', write: fixed('RESET#') },
  {
    id: 'text',
    label: 'Any command, as in an SMS',
    danger: true,
    parameters: [text('command', 'Command', '')],
    write: ({ command: line = '' }) =>
      /^[\x20-\x7e]+$/.test(line.trim()) ? success(line.trim()) : failure('The command is empty, or not plain ASCII'),
  },
]

/** What a server may ask: texts of the SMS syntax in frames of number 0x80. */
export const commands: readonly Command[] = ROWS.map(command)
