import { fromText } from '../../bytes/ascii'
import { Writer } from '../../bytes/writer'
import {
  commandFrom,
  freeText,
  wholeNumber,
  type CommandRow,
  type ParameterRule,
  type ParameterValues,
} from '../parameters'
import type { Command } from '../protocol'
import { DOWNLINK, enclose, identityBytes } from './wire'

interface Row extends Omit<CommandRow, 'say' | 'needsDevice'> {
  readonly command: (values: ParameterValues) => number
  readonly content?: (values: ParameterValues) => Uint8Array
}

const ONE_BYTE = 0x4115
const FIVE_BYTES = 0x4114
const [OFF, ON, KEEP] = [0, 1, 2] as const

/** Newer units take one byte for output 1, older ones one byte for each of five. */
const FORM: ParameterRule = wholeNumber('form', 'Command: 4115, or 4114 for older units', 4115, 4114, 4115)

function output(id: 'cut' | 'restore', label: string, state: number): Row {
  return {
    id,
    label,
    danger: true,
    parameters: [FORM],
    command: ({ form }) => (form === '4114' ? FIVE_BYTES : ONE_BYTE),
    content: ({ form }) => (form === '4114' ? Uint8Array.of(state, KEEP, KEEP, KEEP, KEEP) : Uint8Array.of(state)),
  }
}

/** meiligao.md, 3. */
const ROWS: readonly Row[] = [
  { id: 'locate', label: 'Locate once', command: () => 0x4101 },
  {
    id: 'interval',
    label: 'Reporting interval',
    parameters: [wholeNumber('seconds', 'Interval in seconds, in tens', 60, 10, 655_350)],
    command: () => 0x4102,
    content: ({ seconds }) => new Writer(2).u16(Math.round(Number(seconds) / 10)).take(),
  },
  output('cut', 'Cut output 1 (immobiliser)', ON),
  output('restore', 'Restore output 1', OFF),
  {
    id: 'movement-alarm',
    label: 'Movement alarm',
    parameters: [wholeNumber('metres', 'Radius in metres, 0 for none', 200, 0, 65_535)],
    command: () => 0x4106,
    content: ({ metres }) => new Writer(2).u16(Number(metres)).take(),
  },
  {
    id: 'zone',
    label: 'Time zone',
    parameters: [freeText('minutes', 'Minutes from UTC', '0', '')],
    refuse: ({ minutes = '' }) =>
      /^-?\d{1,3}$/.test(minutes) && Math.abs(Number(minutes)) <= 840
        ? undefined
        : '“Minutes from UTC” must be a whole number from -840 to 840',
    command: () => 0x4132,
    content: ({ minutes = '' }) => fromText(minutes),
  },
  {
    id: 'server',
    label: 'Server address (answers the device’s query)',
    parameters: [freeText('host', 'Host', '', ' :'), wholeNumber('port', 'Port', 8888, 1, 65_535)],
    command: () => 0x0002,
    content: ({ host, port }) => fromText(`${host}:${port}`),
  },
  { id: 'photo', label: 'Take a picture', command: () => 0x4151 },
  { id: 'status', label: 'Report serial number and IMEI', command: () => 0x9001 },
  { id: 'reboot', label: 'Restart the device', command: () => 0x4902 },
]

const NOTHING = new Uint8Array(0)

export const commands: readonly Command[] = ROWS.map((row) =>
  commandFrom({
    ...row,
    needsDevice: true,
    say: (values, { device }) =>
      enclose(DOWNLINK, identityBytes(device ?? ''), row.command(values), row.content?.(values) ?? NOTHING),
  }),
)
