import { Writer } from '../../bytes/writer'
import { commandFrom, freeText, wholeNumber, type ParameterRule, type ParameterValues } from '../parameters'
import type { Command, CommandContext } from '../protocol'
import { shortFrame } from './frame'

const COMMAND = 0x80
/** The longest text that leaves room for flag, language and serial behind one length byte. */
const LONGEST_TEXT = 240
const LANGUAGES: Readonly<Record<string, number>> = { '1': 1, '2': 2 }

/** A command in the SMS syntax; `fields` go behind its word, commas between them. */
interface Row {
  readonly id: string
  readonly label: string
  readonly word: string
  readonly danger?: boolean
  readonly parameters?: readonly ParameterRule[]
  readonly fields?: (values: ParameterValues) => readonly (string | undefined)[]
}

/** Commas part the fields and # ends the command; no field holds a blank. */
function field(id: string, label: string, isOptional = false): ParameterRule {
  return freeText(id, label, '', ',# ', isOptional)
}

const PASSWORD = field('password', 'Password, where one is set', true)
const IS_ADDRESS = /^\d{1,3}(\.\d{1,3}){3}$/

/** gt06.md, 4 and SMS-SETUP.md, D. */
const ROWS: readonly Row[] = [
  { id: 'locate', label: 'Report the position once', word: 'WHERE' },
  { id: 'locate-classic', label: 'Report the position once, older units', word: 'DWXX', fields: () => ['000000'] },
  {
    id: 'interval',
    label: 'Report at an interval',
    word: 'TIMER',
    // GT06N takes no less than five seconds.
    parameters: [
      wholeNumber('moving', 'Seconds with ignition', 10, 5, 18_000),
      wholeNumber('standing', 'Seconds without ignition', 60, 5, 18_000),
    ],
    fields: ({ moving, standing }) => [moving, standing],
  },
  { id: 'cut', label: 'Cut oil and power', word: 'RELAY', danger: true, fields: () => ['1'] },
  { id: 'restore', label: 'Restore oil and power', word: 'RELAY', danger: true, fields: () => ['0'] },
  {
    id: 'cut-classic',
    label: 'Cut oil and power, older units',
    word: 'DYD',
    danger: true,
    parameters: [PASSWORD],
    fields: ({ password }) => [password],
  },
  {
    id: 'restore-classic',
    label: 'Restore oil and power, older units',
    word: 'HFYD',
    danger: true,
    parameters: [PASSWORD],
    fields: ({ password }) => [password],
  },
  {
    id: 'server',
    label: 'Set the server',
    word: 'SERVER',
    parameters: [
      field('host', 'Name or address'),
      wholeNumber('port', 'Port', 8888, 1, 65_535),
      wholeNumber('udp', '0 for TCP, 1 for UDP', 0, 0, 1),
    ],
    // The first field says whether an address or a name follows.
    fields: ({ host = '', port, udp }) => [IS_ADDRESS.test(host) ? '0' : '1', host, port, udp],
  },
  {
    id: 'apn',
    label: 'Set the access point',
    word: 'APN',
    parameters: [field('apn', 'APN'), field('user', 'User', true), field('password', 'Password', true)],
    fields: ({ apn, user, password }) => (user === '' && password === '' ? [apn] : [apn, user, password]),
  },
  { id: 'status', label: 'Ask how the device is', word: 'STATUS' },
  { id: 'parameters', label: 'Ask how the device is set', word: 'PARAM' },
  { id: 'network', label: 'Ask how the network is set', word: 'GPRSSET' },
  { id: 'reboot', label: 'Restart the device', word: 'RESET' },
]

/** Classic units want a word of language behind the text, many clones want none: try without, then with (gt06.md, 4). */
const LANGUAGE: ParameterRule = freeText(
  'language',
  'Language word: none, 1 Chinese or 2 English (classic GT06)',
  '',
  '',
  true,
)

function refuseLanguage({ language = '' }: ParameterValues): string | undefined {
  return language === '' || language in LANGUAGES ? undefined : 'The language word is 1, 2, or left empty'
}

/** Length, a flag that the unit gives back, the text, and the language. */
function commandFrame(text: string, { language = '' }: ParameterValues, { serial }: CommandContext): Uint8Array {
  const content = new Writer()
    .u8(text.length + 4)
    .u32(serial)
    .text(text)
  const word = LANGUAGES[language]
  if (word !== undefined) content.u16(word)
  return shortFrame(COMMAND, content.take(), serial)
}

function textOf({ word, fields }: Row, values: ParameterValues): string {
  // An optional field left empty at the end takes its comma with it.
  const given = (fields?.(values) ?? []).filter((text, i, all) => text !== '' || i < all.length - 1)
  return `${[word, ...given].join(',')}#`
}

function tooLong(text: string): string | undefined {
  return text.length > LONGEST_TEXT
    ? `A command may have ${LONGEST_TEXT} characters, this one has ${text.length}`
    : undefined
}

function command(row: Row): Command {
  return commandFrom({
    ...row,
    parameters: [...(row.parameters ?? []), LANGUAGE],
    refuse: (values) => refuseLanguage(values) ?? tooLong(textOf(row, values)),
    say: (values, context) => commandFrame(textOf(row, values), values, context),
  })
}

/** Anything the unit understands by SMS. It may be a command that acts on the vehicle. */
const FREE = commandFrom({
  id: 'text',
  label: 'Send any command',
  danger: true,
  parameters: [freeText('command', 'Command, as in an SMS', '', ''), LANGUAGE],
  refuse: (values) => refuseLanguage(values) ?? tooLong(values['command'] ?? ''),
  say: (values, context) => commandFrame(values['command'] ?? '', values, context),
})

/** What a server may ask: texts of the SMS syntax in frames of number 0x80 (gt06.md, 4). */
export const commands: readonly Command[] = [...ROWS.map(command), FREE]
