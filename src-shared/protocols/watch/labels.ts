import type { LabelRow, Labels, Role } from '../../model/field'
import { COMMON_LABELS, hexText } from '../texts'
import { STATUS_BITS } from './status'

const ROWS: Readonly<
  Record<Exclude<Role, 'checksum'>, readonly (readonly [id: string, label: string, unit?: string])[]>
> = {
  envelope: [
    ['index', 'Index'],
    ['type', 'Type'],
    ['media.part', 'Part'],
    ['media.parts', 'Parts'],
  ],
  identity: [
    ['maker', 'Maker'],
    ['iccid', 'ICCID'],
    ['imei', 'IMEI'],
  ],
  time: [
    ['time.date', 'Date'],
    ['time.clock', 'Clock'],
    ['media.time', 'Taken at'],
  ],
  position: [
    ['fix.state', 'Fix'],
    ['fix.hemisphere', 'North or south'],
    ['fix.side', 'East or west'],
    ['accuracy', 'Accuracy', 'm'],
  ],
  status: [
    ['battery', 'Battery', '%'],
    ['steps', 'Steps'],
    ['rolls', 'Rolls'],
    ['pulse', 'Pulse', '/min'],
    ['blood.high', 'Blood pressure, high', 'mmHg'],
    ['blood.low', 'Blood pressure, low', 'mmHg'],
    ['oxygen', 'Blood oxygen', '%'],
    ['measured', 'Measured'],
    ['temperature', 'Temperature', '°C'],
  ],
  network: [
    ['signal', 'Signal', '%'],
    ['cells', 'Cells'],
    ['cells.advance', 'Timing advance'],
    ['cell', 'Cell'],
    ['cell.mcc', 'MCC'],
    ['cell.mnc', 'MNC'],
    ['cell.lac', 'LAC'],
    ['cell.cid', 'Cell'],
    ['cell.signal', 'Signal'],
    ['wifi.count', 'Access points'],
    ['wifi', 'Access point'],
    ['wifi.name', 'Name'],
    ['wifi.mac', 'MAC'],
    ['wifi.signal', 'Signal', 'dBm'],
  ],
  payload: [
    ['text', 'Text'],
    ['rest', 'Rest'],
    ['media', 'Voice or picture'],
    ['media.kind', 'Kind'],
    ['media.name', 'Name'],
  ],
}

export const labels: Labels = {
  ...COMMON_LABELS,
  ...fromRows(),
  ...Object.fromEntries(STATUS_BITS.map(({ bit, label }) => [`status.${bit}`, { label, role: 'status' as const }])),
  'envelope.length': { label: 'Length', role: 'envelope', text: (value) => String(value) },
  status: { label: 'Status', role: 'status', text: hexText(8) },
}

function fromRows(): Labels {
  const labels: Record<string, LabelRow> = {}
  for (const [role, rows] of Object.entries(ROWS) as [Role, (typeof ROWS)['envelope']][]) {
    for (const [id, label, unit] of rows) labels[id] = { label, role, ...(unit === undefined ? {} : { unit }) }
  }
  return labels
}
