import type { Labels } from '../../model/field'
import { COMMON_LABELS } from '../texts'
import { EVENTS } from './events'

export const labels: Labels = {
  ...COMMON_LABELS,
  user: { label: 'User', role: 'identity' },
  'fix.state': {
    label: 'Fix',
    role: 'position',
    text: (value) => (value === 0 ? 'none' : value === 1 ? 'yes' : `with ${value} satellites`),
  },
  password: { label: 'Password', role: 'identity' },
  event: {
    label: 'Event',
    role: 'status',
    text: (value) => `${String(value)} (${EVENTS[String(value)]?.title ?? 'undocumented'})`,
  },
  count: { label: 'Number of positions', role: 'envelope' },
  rest: { label: 'Undocumented field', role: 'payload' },
  station: { label: 'Radio cells', role: 'network' },
  'cell.mcc': { label: 'Country (MCC)', role: 'network' },
  'cell.mnc': { label: 'Network (MNC)', role: 'network' },
  'cell.lac': { label: 'Area (LAC)', role: 'network' },
  'cell.cid': { label: 'Cell', role: 'network' },
  mark: { label: 'Mark', role: 'envelope' },
  'fix.lon.side': { label: 'East or west', role: 'position' },
  'fix.lat.side': { label: 'North or south', role: 'position' },
  'time.date': { label: 'Date, DDMMYY', role: 'time' },
  'time.clock': { label: 'Time, HHMMSS', role: 'time' },
}
