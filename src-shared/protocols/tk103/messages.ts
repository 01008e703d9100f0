import type { Kind } from '../../model/message'
import type { Alarm } from '../../model/vocabulary'

/** How the body behind a command is laid out. A body that begins with a date is a location whatever the command. */
export type Layout =
  | 'location'
  | 'handshake'
  | 'login'
  | 'version'
  | 'cells'
  | 'network'
  | 'battery'
  | 'answer'
  | 'vin'
  | 'engine'
  | 'pack'
  | 'raw'

export interface CommandRow {
  readonly meaning: string
  readonly layout: Layout
  readonly kind?: Kind
  readonly alarm?: Alarm
  readonly ignition?: boolean
  /** The number is kept raw, since nobody says what it stands for. */
  readonly isNumbered?: boolean
}

/** What the form with commas reports, by the number behind ZC, and behind DW with satellites or with cells (tk103.md, 2). */
const EVENTS: readonly (readonly [zc: string, satellites: string, cells: string, event: Omit<CommandRow, 'layout'>])[] =
  [
    ['ZC11', 'DW31', 'DW51', { meaning: 'moved', alarm: 'movement' }],
    ['ZC12', 'DW32', 'DW52', { meaning: 'battery low', alarm: 'lowBattery' }],
    ['ZC13', 'DW33', 'DW53', { meaning: 'main power cut', alarm: 'powerCut' }],
    ['ZC15', 'DW35', 'DW55', { meaning: 'ignition switched on', ignition: true }],
    ['ZC16', 'DW36', 'DW56', { meaning: 'ignition switched off', ignition: false }],
    ['ZC17', 'DW37', 'DW57', { meaning: 'removed', alarm: 'removing' }],
    ['ZC25', 'DW3E', 'DW5E', { meaning: 'SOS button', alarm: 'sos' }],
    ['ZC26', 'DW3F', 'DW5F', { meaning: 'tampered with', alarm: 'tampering' }],
    ['ZC27', 'DW40', 'DW60', { meaning: 'external supply low', alarm: 'lowPower' }],
    ['ZC29', 'DW42', 'DW62', { meaning: 'ignition on', ignition: true }],
  ]

const COMMANDS: ReadonlyMap<string, CommandRow> = new Map<string, CommandRow>([
  ['BP00', { meaning: 'handshake', layout: 'handshake', kind: 'heartbeat' }],
  ['BP01', { meaning: 'version', layout: 'version', kind: 'info' }],
  ['BP04', { meaning: 'location asked for', layout: 'location' }],
  ['BP05', { meaning: 'login', layout: 'login', kind: 'login' }],
  ['BR00', { meaning: 'location at an interval', layout: 'location' }],
  ['BR01', { meaning: 'last location', layout: 'location' }],
  ['BR02', { meaning: 'extra location', layout: 'location' }],
  ['BO01', { meaning: 'alarm', layout: 'location' }],
  ['BQ81', { meaning: 'alarm of the driver or the engine', layout: 'location' }],
  ['BQ86', { meaning: 'data of the engine computer', layout: 'engine', kind: 'status' }],
  ['BS50', { meaning: 'battery pack', layout: 'pack', kind: 'status' }],
  ['BS51', { meaning: 'battery pack', layout: 'raw', kind: 'status' }],
  ['BV00', { meaning: 'vehicle identification', layout: 'vin', kind: 'info' }],
  ['BZ00', { meaning: 'cells, no satellites', layout: 'cells', kind: 'status' }],
  ['ZC03', { meaning: 'answer to a command', layout: 'answer', kind: 'reply' }],
  ['ZC20', { meaning: 'battery and supply', layout: 'battery', kind: 'status' }],
  ...EVENTS.flatMap(([zc, satellites, cells, event]): [string, CommandRow][] => [
    [zc, { ...event, layout: 'location' }],
    [satellites, { ...event, layout: 'location' }],
    [cells, { ...event, layout: 'network' }],
  ]),
])

/** DW3x and DW4x report with satellites, DW5x and DW6x with cells; the numbers without an event are regular reports. */
const SATELLITE_REPORT: CommandRow = { meaning: 'location', layout: 'location', isNumbered: true }
const CELL_REPORT: CommandRow = {
  meaning: 'cell and access points, no satellites',
  layout: 'network',
  isNumbered: true,
}

export function commandRow(command: string): CommandRow | undefined {
  const row = COMMANDS.get(command)
  if (row || !command.startsWith('DW')) return row
  const group = command[2]
  if (group === '3' || group === '4') return SATELLITE_REPORT
  return group === '5' || group === '6' ? CELL_REPORT : undefined
}

/** The command of the form with commas that raises an alarm. */
export function eventCommand(alarm: Alarm): string | undefined {
  return EVENTS.find(([, , , event]) => event.alarm === alarm)?.[0]
}

/** BO01 puts one digit in front of the location, BQ81 another one between commas (tk103.md, 2). */
export const VEHICLE_ALARMS: readonly Alarm[] = [
  'powerCut',
  'accident',
  'sos',
  'vibration',
  'lowspeed',
  'overspeed',
  'geofenceExit',
]
export const DRIVING_ALARMS: readonly Alarm[] = [
  'lowBattery',
  'overspeed',
  'idle',
  'hardAcceleration',
  'hardBraking',
  'temperature',
]
