import type { FieldValue, Labels } from '../../model/field'
import { COMMON_LABELS, hexText } from '../texts'
import { batteryText } from './decode/battery'
import { STATUS_LABELS } from './decode/status'
import { isTextType, TYPES } from './types'

/** HuaSunTeK 6: what became of a command. */
function resultText(value: FieldValue): string {
  const text = String(value ?? '')
  const code = text.length === 2 ? Number.parseInt(text, 16) : Number.NaN
  if (Number.isNaN(code)) return text
  const words = ['could not be carried out', 'is not supported', 'is out of range']
  return `${text} (${code >= 0x80 ? 'done' : (words[code] ?? 'failed')})`
}

function typeText(value: FieldValue): string {
  const type = String(value ?? '')
  return isTextType(type) ? `${type} (${TYPES[type]})`.trimStart() : type
}

export const labels: Labels = {
  ...COMMON_LABELS,
  ...STATUS_LABELS,
  maker: { label: 'Maker', role: 'envelope' },
  cut: { label: 'Unfinished field', role: 'payload' },
  type: { label: 'Type', role: 'envelope', text: typeText },
  'time.date': { label: 'Date', role: 'time' },
  'time.day': { label: 'Day and clock', role: 'time' },
  'fix.lat.side': { label: 'North or south', role: 'position' },
  'fix.lon.side': { label: 'East or west', role: 'position' },
  'fix.north': { label: 'North', role: 'position' },
  'fix.east': { label: 'East', role: 'position' },
  'fix.motion': { label: 'Speed in knots and course', role: 'position' },
  alarm: { label: 'Alarm number', role: 'status' },
  battery: { label: 'Battery', role: 'status', text: (value) => batteryText(Number(value)) },
  'battery.percent': { label: 'Battery', role: 'status', unit: '%' },
  'battery.raw': { label: 'Battery, raw', role: 'status' },
  restarts: { label: 'Restarts', role: 'status' },
  status: { label: 'Status word, 0 is active', role: 'status', text: hexText(8) },
  steps: { label: 'Steps', role: 'status' },
  rolls: { label: 'Rolls', role: 'status' },
  odometer: { label: 'Odometer', role: 'status', unit: 'm' },
  mileage: { label: 'Mileage, unit unknown', role: 'status' },
  fuel: { label: 'Fuel', role: 'status', unit: '%' },
  temperature: { label: 'Temperature', role: 'status', unit: '°C' },
  signal: { label: 'GSM signal', role: 'network' },
  'cell.network': { label: 'Country and network', role: 'network' },
  'cell.advance': { label: 'Timing advance', role: 'network' },
  'cell.count': { label: 'Cells', role: 'network' },
  'cell.mcc': { label: 'Country (MCC)', role: 'network' },
  'cell.mnc': { label: 'Network (MNC)', role: 'network' },
  'cell.lac': { label: 'Area (LAC)', role: 'network' },
  'cell.cid': { label: 'Cell', role: 'network' },
  'cell.signal': { label: 'Cell level', role: 'network' },
  'cell.level': { label: 'Cell level', role: 'network' },
  'cell.dbm': { label: 'Cell level', role: 'network', unit: 'dBm' },
  'cell.neighbour': { label: 'Neighbour cell', role: 'network' },
  'wifi.count': { label: 'Wi-Fi networks', role: 'network' },
  'wifi.network': { label: 'Wi-Fi network', role: 'network' },
  'sim.number': { label: 'Number or address', role: 'network' },
  'sim.iccid': { label: 'ICCID', role: 'network' },
  command: { label: 'Command', role: 'payload' },
  'command.result': { label: 'Result', role: 'payload', text: resultText },
  'command.parameter': { label: 'Parameter', role: 'payload' },
  'command.time': { label: 'Time of the command', role: 'time' },
  'records.length': { label: 'Length of the records', role: 'envelope' },
  record: { label: 'Record', role: 'position' },
  text: { label: 'Text', role: 'payload' },
  'text.item': { label: 'Item', role: 'payload' },
  reserved: { label: 'Reserved', role: 'payload' },
  sequence: { label: 'Sequence number', role: 'envelope' },
  tail: { label: 'Undocumented tail', role: 'payload' },
  'tail.flags': { label: 'Undocumented', role: 'payload' },
  rest: { label: 'Undocumented', role: 'payload' },
}
