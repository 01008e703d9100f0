import type { FieldValue, Labels } from '../../model/field'
import { COMMON_LABELS } from '../texts'
import { STATES } from './states'

export const labels: Labels = {
  ...COMMON_LABELS,
  model: { label: 'Model', role: 'identity' },
  password: { label: 'Password', role: 'identity' },
  door: { label: 'Door', role: 'status', text: (value) => (value === 1 ? 'open' : 'closed') },
  fuel: { label: 'Fuel sensor', role: 'status', unit: 'V' },
  power: { label: 'External supply', role: 'status', unit: 'V' },
  battery: { label: 'Battery', role: 'status', unit: 'V' },
  temperature: { label: 'Temperature', role: 'status', unit: '°C' },
  state: { label: 'State', role: 'status', text: stateText },
  count: { label: 'Number of records', role: 'envelope' },
  record: { label: 'Record', role: 'payload' },
  'record.start': { label: 'Start of the record', role: 'envelope' },
  station: { label: 'Radio station', role: 'network' },
  cell: { label: 'Radio cell', role: 'network' },
  'cell.mcc': { label: 'Country (MCC)', role: 'network' },
  'cell.mnc': { label: 'Network (MNC)', role: 'network' },
  'cell.lac': { label: 'Area (LAC)', role: 'network' },
  'cell.cid': { label: 'Cell', role: 'network' },
  sentence: { label: 'Kind of sentence', role: 'envelope' },
  'time.clock': { label: 'Time, HHMMSS', role: 'time' },
  'fix.lat.side': { label: 'North or south', role: 'position' },
  'fix.lon.side': { label: 'East or west', role: 'position' },
  variation: { label: 'Magnetic variation', role: 'position' },
  'variation.side': { label: 'East or west', role: 'position' },
  mode: { label: 'Positioning mode', role: 'position' },
  rest: { label: 'Further field', role: 'payload' },
  'wifi.signal': { label: 'Strength', role: 'network', unit: 'dBm' },
  'wifi.mac': { label: 'Wi-Fi address', role: 'network' },
  cut: { label: 'Unfinished record', role: 'payload' },
}

function stateText(value: FieldValue): string {
  return `${String(value)} (${STATES[String(value)]?.title ?? 'undocumented'})`
}
