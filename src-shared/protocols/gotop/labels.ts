import type { FieldValue, Labels } from '../../model/field'
import { COMMON_LABELS } from '../texts'
import { typeRow } from './types'

export const labels: Labels = {
  ...COMMON_LABELS,
  type: { label: 'Message type', role: 'envelope', text: typeText },
  vin: { label: 'Chassis number', role: 'payload' },
  prefix: { label: 'Text before the type', role: 'payload' },
  'time.date': { label: 'Date, YYMMDD', role: 'time' },
  'time.clock': { label: 'Time, HHMMSS', role: 'time' },
  power: { label: 'Power and signal', role: 'status' },
  'power.external': { label: 'External power', role: 'status', text: flagText },
  'power.gps': { label: 'GPS allowed', role: 'status', text: flagText },
  'power.charging': { label: 'Charging', role: 'status', text: flagText },
  'power.constant': { label: 'Unknown flag', role: 'status', text: flagText },
  'power.flag': { label: 'Undocumented flag', role: 'status', text: flagText },
  'power.battery': { label: 'Battery', role: 'status', unit: '%' },
  'power.signal': { label: 'Signal', role: 'network' },
  cell: { label: 'Radio cell', role: 'network' },
  'cell.mcc': { label: 'Country (MCC)', role: 'network' },
  'cell.mnc': { label: 'Network (MNC)', role: 'network' },
  'cell.lac': { label: 'Area (LAC)', role: 'network' },
  'cell.cid': { label: 'Cell', role: 'network' },
  cells: { label: 'List of 4G cells', role: 'network' },
  temperature: { label: 'Temperature inside', role: 'status', unit: '°C' },
  steps: { label: 'Steps', role: 'status' },
  reserved: { label: 'Reserved', role: 'payload' },
  acceleration: { label: 'Acceleration', role: 'status' },
  'acceleration.x': { label: 'x', role: 'status' },
  'acceleration.y': { label: 'y', role: 'status' },
  'acceleration.z': { label: 'z', role: 'status' },
  rotation: { label: 'Rotation', role: 'status' },
  'rotation.x': { label: 'x', role: 'status' },
  'rotation.y': { label: 'y', role: 'status' },
  'rotation.z': { label: 'z', role: 'status' },
  wifi: { label: 'Wi-Fi network', role: 'network' },
  'wifi.name': { label: 'Name', role: 'network' },
  'wifi.signal': { label: 'Strength', role: 'network', unit: 'dBm' },
  'wifi.mac': { label: 'Address', role: 'network' },
  ble: { label: 'Bluetooth device', role: 'network' },
  'ble.mac': { label: 'Address', role: 'network' },
  'ble.signal': { label: 'Strength', role: 'network', unit: 'dBm' },
  mark: { label: 'Mark', role: 'envelope' },
  rest: { label: 'Undocumented field', role: 'payload' },
  text: { label: 'Text', role: 'payload' },
  firmware: { label: 'Version', role: 'payload' },
  cut: { label: 'Unfinished field', role: 'payload' },
  password: { label: 'Password', role: 'identity' },
  command: { label: 'Command', role: 'payload' },
}

function typeText(value: FieldValue): string {
  const type = String(value ?? '').trim()
  return `${type} ${typeRow(type)?.title ?? 'unknown'}`
}

function flagText(value: FieldValue): string {
  const words: Record<string, string> = { '1': 'yes', '0': 'no', X: 'not supported' }
  return words[String(value)] ?? String(value ?? '')
}
