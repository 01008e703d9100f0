import { fromText } from '../../bytes/ascii'
import { parseTimeDigits } from '../../bytes/civil-time'
import {
  commandFrom,
  decimalNumber,
  freeText,
  wholeNumber,
  type ParameterRule,
  type ParameterValues,
} from '../parameters'
import type { Command } from '../protocol'
import { COMMAND_START } from './wire'

interface Row {
  readonly id: string
  readonly label: string
  /** Stands behind the identity. */
  readonly word: string
  readonly danger?: boolean
  readonly parameters?: readonly ParameterRule[]
  /** What follows the word and a comma. */
  readonly argument?: (values: ParameterValues) => string
  readonly refuse?: (values: ParameterValues) => string | undefined
}

const MOST_SECONDS = 999
const MOST_MINUTES = 99

/** gps103.md, 4. N is left out on purpose: it takes the unit off the network until somebody sends it an SMS. */
const ROWS: readonly Row[] = [
  { id: 'locate', label: 'Report the position once', word: 'B' },
  {
    id: 'interval',
    label: 'Report at an interval',
    word: 'C',
    parameters: [wholeNumber('seconds', 'Seconds', 30, 1, 99 * 3600)],
    argument: ({ seconds }) => interval(Number(seconds)),
    refuse: ({ seconds }) => refuseInterval(Number(seconds)),
  },
  { id: 'interval-stop', label: 'Stop reporting at an interval', word: 'D' },
  {
    id: 'distance',
    label: 'Report by distance',
    word: 'F',
    parameters: [wholeNumber('metres', 'Metres', 200, 1, 9999)],
    argument: ({ metres }) => `${padded(metres, 4)}m`,
  },
  { id: 'alarm-received', label: 'Confirm an alarm', word: 'E' },
  { id: 'movement', label: 'Alarm when moved', word: 'G' },
  {
    id: 'overspeed',
    label: 'Alarm above a speed',
    word: 'H',
    parameters: [wholeNumber('speed', 'Speed in km/h', 120, 1, 999)],
    argument: ({ speed }) => padded(speed, 3),
  },
  {
    id: 'timezone',
    label: 'Set the time zone',
    word: 'I',
    parameters: [decimalNumber('hours', 'Hours ahead of UTC', '0', -12, 14)],
    argument: ({ hours = '' }) => hours,
  },
  { id: 'cut', label: 'Cut oil and power', word: 'J', danger: true },
  { id: 'restore', label: 'Restore oil and power', word: 'K', danger: true },
  { id: 'arm', label: 'Arm', word: 'L' },
  { id: 'disarm', label: 'Disarm', word: 'M' },
  {
    id: 'fence',
    label: 'Set a fence',
    word: 'O',
    parameters: [
      decimalNumber('lat1', 'Latitude of one corner', '', -90, 90),
      decimalNumber('lon1', 'Longitude of this corner', '', -180, 180),
      decimalNumber('lat2', 'Latitude of the opposite corner', '', -90, 90),
      decimalNumber('lon2', 'Longitude of the opposite corner', '', -180, 180),
    ],
    argument: ({ lat1, lon1, lat2, lon2 }) => [lat1, lon1, lat2, lon2].join(','),
  },
  { id: 'fence-clear', label: 'Remove the fence', word: 'P' },
  {
    id: 'history',
    label: 'Upload a stored day',
    word: 'Q',
    parameters: [freeText('day', 'Day as YYYYMMDD', '', ',;*')],
    argument: ({ day = '' }) => day,
    refuse: ({ day = '' }) => (isDay(day) ? undefined : `“${day}” is no day: write YYYYMMDD, such as 20260821`),
  },
  { id: 'photo', label: 'Take a photo', word: '160' },
]

export const commands: readonly Command[] = ROWS.map(({ id, label, word, danger, parameters, argument, refuse }) =>
  commandFrom({
    id,
    label,
    danger: danger ?? false,
    parameters: parameters ?? [],
    needsDevice: true,
    refuse: (values) => refuse?.(values),
    say: (values, { device }) =>
      fromText(`${COMMAND_START}${device ?? ''},${word}${argument ? `,${argument(values)}` : ''};`),
  }),
)

/** Three digits of seconds; above them two digits of minutes, and above those two digits of hours. */
function interval(seconds: number): string {
  if (seconds <= MOST_SECONDS) return `${padded(seconds, 3)}s`
  return seconds <= MOST_MINUTES * 60 ? `${padded(seconds / 60, 2)}m` : `${padded(seconds / 3600, 2)}h`
}

function refuseInterval(seconds: number): string | undefined {
  if (seconds <= MOST_SECONDS) return undefined
  if (seconds % (seconds <= MOST_MINUTES * 60 ? 60 : 3600) === 0) return undefined
  return `Above ${MOST_SECONDS} seconds whole minutes are needed, and above ${MOST_MINUTES} minutes whole hours`
}

function isDay(text: string): boolean {
  return text.length === 8 && text.startsWith('20') && parseTimeDigits(text.slice(2), '000000', 'yymmdd') !== undefined
}

function padded(value: string | number = '', width: number): string {
  return String(value).padStart(width, '0')
}
