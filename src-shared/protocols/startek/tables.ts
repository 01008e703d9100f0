import type { TextReader } from '../../bytes/text-reader'
import type { Labels } from '../../model/field'
import type { Alarm } from '../../model/vocabulary'
import { COMMON_LABELS, hexText } from '../texts'

interface EventRow {
  readonly label: string
  readonly alarm?: Alarm
}

/** Why a position was sent (startek.md, "Events"). Numbers without a row are shown as they come. */
const EVENTS: Readonly<Record<number, EventRow>> = {
  0: { label: 'interval' },
  1: { label: 'SOS', alarm: 'sos' },
  5: { label: 'door', alarm: 'door' },
  6: { label: 'door', alarm: 'door' },
  17: { label: 'external supply low', alarm: 'lowPower' },
  18: { label: 'external supply cut', alarm: 'powerCut' },
  19: { label: 'external supply restored', alarm: 'powerRestored' },
  39: { label: 'hard acceleration', alarm: 'hardAcceleration' },
  40: { label: 'hard braking', alarm: 'hardBraking' },
  41: { label: 'hard cornering', alarm: 'hardCornering' },
  53: { label: 'driver identified' },
}

export function eventAlarm(event: number): Alarm | undefined {
  return EVENTS[event]?.alarm
}

/** The number that says an alarm; of two the first. */
export function eventOf(alarm: Alarm): number | undefined {
  const found = Object.entries(EVENTS).find(([, row]) => row.alarm === alarm)
  return found ? Number(found[0]) : undefined
}

const SYSTEM_FLAGS = ['server1', 'server2', 'fix', 'power', 'antenna', 'stop', 'armed', 'rfid', 'shed'] as const
const INPUT_FLAGS = ['in1', 'acc', 'in3'] as const

export function flagSystem(text: TextReader, word: number | undefined): void {
  flagBits(text, 'system', SYSTEM_FLAGS, word)
}

export function flagInputs(text: TextReader, word: number | undefined): void {
  flagBits(text, 'inputs', INPUT_FLAGS, word)
}

function flagBits(text: TextReader, group: string, names: readonly string[], word: number | undefined): void {
  if (word === undefined) return
  names.forEach((name, bit) => {
    text.flag(`${group}.${name}`, bit, bit, (word & (1 << bit)) !== 0)
  })
}

export const labels: Labels = {
  ...COMMON_LABELS,
  flag: { label: 'Flag', role: 'envelope' },
  type: { label: 'Type', role: 'envelope' },
  event: {
    label: 'Event',
    role: 'status',
    text: (value) => (typeof value === 'number' ? `${value} (${EVENTS[value]?.label ?? 'no row'})` : String(value)),
  },
  'event.data': { label: 'Event data', role: 'payload' },
  odometer: { label: 'Odometer', role: 'status', unit: 'm' },
  'cell.mcc': { label: 'Country (MCC)', role: 'network' },
  'cell.mnc': { label: 'Network (MNC)', role: 'network' },
  'cell.lac': { label: 'Area (LAC)', role: 'network' },
  'cell.cid': { label: 'Cell', role: 'network' },
  signal: { label: 'Signal', role: 'network', unit: 'CSQ' },
  system: { label: 'System', role: 'status', text: hexText(8) },
  'system.server1': { label: 'Server 1 connected', role: 'status' },
  'system.server2': { label: 'Server 2 connected', role: 'status' },
  'system.fix': { label: 'GPS fix', role: 'status' },
  'system.power': { label: 'External supply', role: 'status' },
  'system.antenna': { label: 'GPS antenna', role: 'status' },
  'system.stop': { label: 'Standing', role: 'status' },
  'system.armed': { label: 'Armed', role: 'status' },
  'system.rfid': { label: 'Driver logged in', role: 'status' },
  'system.shed': { label: 'Shed', role: 'status' },
  inputs: { label: 'Inputs', role: 'status', text: hexText(2) },
  'inputs.in1': { label: 'Input 1', role: 'status' },
  'inputs.acc': { label: 'Input 2, ignition', role: 'status' },
  'inputs.in3': { label: 'Input 3', role: 'status' },
  outputs: { label: 'Outputs', role: 'status', text: hexText(2) },
  power: { label: 'External supply', role: 'status', unit: 'V' },
  battery: { label: 'Battery', role: 'status', unit: 'V' },
  adc: { label: 'Analog input', role: 'status', unit: 'V' },
  profile: { label: 'Accessory profile', role: 'status' },
  fuel: { label: 'Fuel tank', role: 'status' },
  temperature: { label: 'Temperature', role: 'status', unit: '°C' },
  'obd.rpm': { label: 'Engine speed', role: 'status', unit: 'rpm' },
  'obd.load': { label: 'Engine load', role: 'status', unit: '%' },
  'obd.flow': { label: 'Air flow', role: 'status' },
  'obd.pressure': { label: 'Intake pressure', role: 'status', unit: 'kPa' },
  'obd.intake': { label: 'Intake air', role: 'status', unit: '°C' },
  'obd.throttle': { label: 'Throttle', role: 'status', unit: '%' },
  'obd.coolant': { label: 'Coolant', role: 'status', unit: '°C' },
  'obd.rate': { label: 'Fuel rate, tenths', role: 'status' },
  'obd.fuel': { label: 'Fuel', role: 'status', unit: '%' },
  driver: { label: 'Driver card', role: 'payload' },
  rs232: { label: 'RS232 data', role: 'payload' },
  command: { label: 'Command', role: 'payload' },
  text: { label: 'Text', role: 'payload' },
  rest: { label: 'Undocumented', role: 'payload' },
}
