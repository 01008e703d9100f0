import { fromText } from '../../bytes/ascii'
import { commandFrom, freeText, wholeNumber, type ParameterRule, type ParameterValues } from '../parameters'
import type { Command } from '../protocol'

type Words = (values: ParameterValues) => string

interface Row {
  readonly id: string
  readonly label: string
  readonly danger?: boolean
  readonly parameters?: readonly ParameterRule[]
  /** Behind the identity, for units of the classic form. */
  readonly classic?: Words
  /** Between stars, for units that name themselves by an IMEI between commas. */
  readonly starred?: Words
}

/** tk103.md, 3. */
const ROWS: readonly Row[] = [
  { id: 'locate', label: 'Report the position once', classic: () => 'AP00', starred: () => '*getposl*' },
  {
    id: 'interval',
    label: 'Report at an interval',
    parameters: [wholeNumber('seconds', 'Seconds', 30, 1, 0xffff)],
    classic: ({ seconds }) => `AR00${Number(seconds).toString(16).toUpperCase().padStart(4, '0')}0000`,
  },
  { id: 'interval-stop', label: 'Stop reporting at an interval', classic: () => 'AR0000000000' },
  { id: 'track', label: 'Report continuously', starred: () => '*routetrack*99*' },
  { id: 'cut', label: 'Cut oil', danger: true, classic: () => 'AV010' },
  { id: 'restore', label: 'Restore oil', danger: true, classic: () => 'AV011' },
  {
    id: 'output',
    label: 'Switch an output',
    danger: true,
    parameters: [wholeNumber('state', 'State, 0 or 1', 0, 0, 1)],
    classic: ({ state = '' }) => `AV00${state}`,
  },
  { id: 'version', label: 'Ask for the version', classic: () => 'AP07' },
  { id: 'status', label: 'Ask for the status', starred: () => '*status*' },
  { id: 'reboot', label: 'Restart the unit', classic: () => 'AT00' },
  { id: 'mileage-clear', label: 'Clear the mileage', classic: () => 'AX01' },
  {
    id: 'server',
    label: 'Set the server',
    parameters: [freeText('address', 'IPv4 address', '', '*,[]'), wholeNumber('port', 'Port', 8888, 1, 65_535)],
    starred: ({ address = '', port }) => `*setip*${address.replaceAll('.', '*')}*${port}*`,
  },
]

/** The last words of an error: which of the two forms a unit speaks shows in how it names itself. */
const NOT_STARRED = 'This unit names itself by an IMEI between commas, and no such command is known for it'
const NOT_CLASSIC = 'This unit names itself by twelve characters, and no such command is known for it'

const LONGEST_CLASSIC_ID = 12

export const commands: readonly Command[] = ROWS.map(({ id, label, danger, parameters, classic, starred }) =>
  commandFrom({
    id,
    label,
    danger: danger ?? false,
    parameters: parameters ?? [],
    needsDevice: true,
    refuse: (_, { device }) => refusal(device ?? '', classic, starred),
    say: (values, { device }) => say(device ?? '', values, classic, starred),
  }),
)

function isClassic(device: string): boolean {
  return device.length <= LONGEST_CLASSIC_ID
}

function refusal(device: string, classic?: Words, starred?: Words): string | undefined {
  if (isClassic(device)) return classic ? undefined : NOT_CLASSIC
  return starred ? undefined : NOT_STARRED
}

function say(device: string, values: ParameterValues, classic?: Words, starred?: Words): Uint8Array {
  if (isClassic(device)) return fromText(`(${device}${classic?.(values) ?? ''})`)
  return fromText(`[begin]sms2,${starred?.(values) ?? ''},[end]`)
}
