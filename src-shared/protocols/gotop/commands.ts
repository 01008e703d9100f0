import { fromText } from '../../bytes/ascii'
import { parseWhole } from '../../bytes/number'
import { commandFrom, decimalNumber, freeText, wholeNumber } from '../parameters'
import type { CommandRow, ParameterRule, ParameterValues } from '../parameters'
import type { Command } from '../protocol'
import { PASSWORD_DIGITS } from './downlink'

/** A command without its envelope (gotop.md, 5). */
interface Row extends Omit<CommandRow, 'say' | 'needsDevice'> {
  text(values: ParameterValues): string
}

const PASSWORD = freeText('password', 'Password of the device', '123456', ':#')
const MARKS = ',#'

const SLOT = wholeNumber('slot', 'Slot, 1 to 8 (5 on older units)', 1, 1, 8)
const FENCE = wholeNumber('fence', 'Fence', 1, 1, 5)
const PORT = wholeNumber('port', 'Port', 8888, 1, 65_535)
const APN = freeText('apn', 'APN', 'internet', MARKS, true)

function degrees(id: string, label: string, most: number): ParameterRule {
  return decimalNumber(id, label, '', -most, most)
}

const ROWS: readonly Row[] = [
  { id: 'locate', label: 'Locate once', text: () => 'F' },
  { id: 'locate-cell', label: 'Locate by radio cell', text: () => 'F1' },
  {
    id: 'interval',
    label: 'Report at an interval',
    parameters: [wholeNumber('seconds', 'Seconds', 30, 1, 254 * 3600)],
    refuse: ({ seconds = '' }) =>
      interval(Number(seconds)) === undefined
        ? 'The interval goes up to 254 seconds, or in whole minutes up to 254, or in whole hours: choose one of these'
        : undefined,
    text: ({ seconds = '' }) => `M1,${interval(Number(seconds)) ?? ''}`,
  },
  { id: 'interval-stop', label: 'Stop reporting at an interval', text: () => 'M0,030S' },
  {
    id: 'heartbeat',
    label: 'Heartbeat period',
    parameters: [wholeNumber('seconds', 'Seconds', 120, 60, 600)],
    text: ({ seconds }) => `M2,${seconds}`,
  },
  // The relay exists on the VT108 and its sisters; the 3G and 4G firmware does nothing on T.
  { id: 'cut', label: 'Cut the output (oil, starter)', danger: true, text: () => 'T1' },
  { id: 'restore', label: 'Restore the output', danger: true, text: () => 'T0' },
  {
    id: 'server',
    label: 'APN and server by address',
    parameters: [
      APN,
      freeText('host', 'IP address', '', MARKS),
      PORT,
      freeText('transport', 'tcp or udp', 'tcp', MARKS),
    ],
    refuse: ({ host = '', transport = '' }) => refuseAddress(host) ?? refuseTransport(transport),
    text: ({ apn, host, port, transport }) => `C${apn},${transport === 'udp' ? 'u,' : ''}${host}:${port}`,
  },
  {
    id: 'server-name',
    label: 'Server by name (wins over the address)',
    parameters: [freeText('host', 'Host name', '', ',#;'), PORT],
    refuse: ({ host = '' }) =>
      host.length > 23 ? 'The device keeps 23 characters of a host name: use a shorter one or the address' : undefined,
    text: ({ host, port }) => `Rhttp://${host};${port}`,
  },
  { id: 'server-name-clear', label: 'Forget the server name', text: () => 'R;' },
  {
    id: 'apn-user',
    label: 'User and password of the APN',
    parameters: [freeText('user', 'User', '', MARKS, true), freeText('secret', 'Password', '', MARKS, true)],
    refuse: ({ user = '', secret = '' }) =>
      user.length > 22 || secret.length > 11
        ? 'The device keeps 22 characters of the user and 11 of the password'
        : undefined,
    text: ({ user, secret }) => `O${user},${secret}`,
  },
  { id: 'version', label: 'Ask for the version', text: () => 'B' },
  { id: 'status', label: 'Ask for the parameters', text: () => 'G' },
  {
    id: 'timezone',
    label: 'Time zone (use 0: the server expects UTC)',
    parameters: [
      wholeNumber('hours', 'Hours', 0, 0, 23),
      wholeNumber('minutes', 'Minutes: 0, 15, 30 or 45', 0, 0, 45),
      freeText('side', '+ east or - west', '+', MARKS),
    ],
    refuse: ({ minutes, side = '' }) =>
      Number(minutes) % 15 !== 0 || (side !== '+' && side !== '-')
        ? 'A zone is + or -, whole hours, and 0, 15, 30 or 45 minutes'
        : undefined,
    text: ({ side, hours = '', minutes = '' }) => `L${side}${two(hours)}${minutes === '0' ? '' : ':' + two(minutes)}`,
  },
  {
    id: 'overspeed',
    label: 'Alarm above a speed',
    parameters: [wholeNumber('kmh', 'km/h', 80, 30, 255)],
    text: ({ kmh = '' }) => `J1,${kmh.padStart(3, '0')}`,
  },
  { id: 'overspeed-off', label: 'No alarm above a speed', text: () => 'J0,080' },
  {
    id: 'fence',
    label: 'Set a fence',
    parameters: [
      FENCE,
      wholeNumber('direction', 'Alarm: 0 on entering, 1 on leaving', 0, 0, 1),
      degrees('north', 'Northern edge, degrees', 90),
      degrees('west', 'Western edge, degrees', 180),
      degrees('south', 'Southern edge, degrees', 90),
      degrees('east', 'Eastern edge, degrees', 180),
    ],
    refuse: ({ north, south }) =>
      Number(north) <= Number(south) ? 'The northern edge must lie north of the southern edge' : undefined,
    text: (values) => `I${values['fence']},1,${values['direction']},${corners(values)}`,
  },
  { id: 'fence-clear', label: 'Remove a fence', parameters: [FENCE], text: ({ fence }) => `I${fence},0,0` },
  {
    id: 'movement',
    label: 'Alarm when moved from here',
    parameters: [wholeNumber('radius', 'Radius', 20, 1, 250)],
    text: ({ radius = '' }) => `P1,${radius.padStart(3, '0')}`,
  },
  { id: 'movement-off', label: 'No alarm when moved', text: () => 'P0' },
  {
    id: 'battery',
    label: 'Alarm below a battery level',
    parameters: [wholeNumber('percent', 'Percent', 40, 1, 45)],
    text: ({ percent = '' }) => `N1,${two(percent)}`,
  },
  { id: 'battery-full', label: 'Alarm when fully charged', text: () => 'N2,1' },
  {
    id: 'phone',
    label: 'Store an authorised number',
    parameters: [SLOT, freeText('number', 'Phone number', '', MARKS)],
    refuse: ({ number = '' }) =>
      parseWhole(number.replace('+', '')) === undefined
        ? 'A phone number has digits and perhaps a + in front'
        : undefined,
    text: ({ slot, number }) => `A${slot},${number}`,
  },
  { id: 'phone-clear', label: 'Delete an authorised number', parameters: [SLOT], text: ({ slot }) => `A${slot},D` },
  {
    id: 'password',
    label: 'Change the SMS password',
    parameters: [freeText('next', 'New password, 6 digits', '', MARKS)],
    refuse: ({ next = '' }) => refusePassword(next),
    text: ({ next }) => `H${next}`,
  },
  { id: 'gps-on', label: 'Allow GPS', text: () => 'U4' },
  { id: 'gps-off', label: 'Switch GPS off', danger: true, text: () => 'U5' },
  { id: 'gps-always', label: 'GPS always on', text: () => 'U8' },
  { id: 'gps-saving', label: 'GPS saving power', text: () => 'U9' },
  { id: 'reports-normal', label: 'Report as configured', text: () => 'U7' },
  { id: 'reports-saving', label: 'Report less, save data', text: () => 'U6' },
  { id: 'listen', label: 'Calls are for listening', text: () => 'U1' },
  { id: 'talk', label: 'Calls are for talking', text: () => 'U0' },
  { id: 'data-on', label: 'Connect again', text: () => 'D' },
  { id: 'data-off', label: 'Go off-line (only an SMS brings it back)', danger: true, text: () => 'E' },
]

export const commands: readonly Command[] = ROWS.map(({ text, refuse, parameters = [], ...row }) =>
  commandFrom({
    ...row,
    parameters: [...parameters, PASSWORD],
    refuse: (values, context) => refusePassword(values['password'] ?? '') ?? refuse?.(values, context),
    say: (values) => fromText(`:${values['password']}${text(values)}#`),
  }),
)

/** Three digits, at most 254, and the unit: seconds, minutes or hours. */
function interval(seconds: number): string | undefined {
  for (const [unit, length] of [
    ['S', 1],
    ['M', 60],
    ['H', 3600],
  ] as const) {
    const count = seconds / length
    if (Number.isInteger(count) && count <= 254) return String(count).padStart(3, '0') + unit
  }
  return undefined
}

function refusePassword(text: string): string | undefined {
  return text.length === PASSWORD_DIGITS && parseWhole(text) !== undefined
    ? undefined
    : `A password has ${PASSWORD_DIGITS} digits; 123456 is set at the factory`
}

function refuseTransport(text: string): string | undefined {
  return text === 'tcp' || text === 'udp' ? undefined : 'The transport is tcp or udp'
}

/** The firmware takes four numbers only and refuses names. */
function refuseAddress(host: string): string | undefined {
  const numbers = host.split('.').map((part) => parseWhole(part))
  const isAddress = numbers.length === 4 && numbers.every((part) => part !== undefined && part <= 255)
  return isAddress
    ? undefined
    : `“${host}” is no IP address like 192.0.2.7: for a name use the command for server names`
}

/** Upper left and lower right, each as degrees, minutes, seconds and hundredths with the hemisphere, run together. */
function corners({ north, west, south, east }: ParameterValues): string {
  return angle(north, 2, 'NS') + angle(west, 3, 'EW') + angle(south, 2, 'NS') + angle(east, 3, 'EW')
}

function angle(text = '', digits: number, hemispheres: string): string {
  const value = Number(text)
  const hundredths = Math.round(Math.abs(value) * 360_000)
  const seconds = Math.floor(hundredths / 100)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60, hundredths % 100]
  const whole = String(Math.floor(seconds / 3600)).padStart(digits, '0')
  return whole + parts.map((part) => two(String(part))).join('') + hemispheres.charAt(value < 0 ? 1 : 0)
}

function two(text: string): string {
  return text.padStart(2, '0')
}
