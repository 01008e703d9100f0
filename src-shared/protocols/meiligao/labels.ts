import type { LabelRow, Labels, Role } from '../../model/field'
import { COMMON_LABELS, hexText } from '../texts'
import { DOWNLINK_MESSAGES, MESSAGES } from './messages'

const ROWS: Readonly<
  Record<Exclude<Role, 'checksum'>, readonly (readonly [id: string, label: string, unit?: string])[]>
> = {
  envelope: [
    ['count', 'How many'],
    ['entry', 'Position'],
    ['separator', 'Separator'],
    ['memory', 'Place in memory'],
    ['result', 'Result'],
  ],
  identity: [
    ['driver', 'Driver’s card'],
    ['card', 'Driver’s card'],
  ],
  time: [
    ['time.date', 'Date'],
    ['time.clock', 'Clock'],
    ['time.rest', 'Rest of the sentence'],
  ],
  position: [
    ['fix.state', 'Fix'],
    ['fix.hemisphere', 'North or south'],
    ['fix.side', 'East or west'],
  ],
  status: [
    ['alarm.code', 'Alarm code'],
    ['analog', 'Analog inputs'],
    ['odometer', 'Odometer', 'm'],
    ['obd.value', 'Engine value'],
    ['output', 'Output'],
  ],
  network: [
    ['network', 'Network or odometer'],
    ['signal', 'Signal', 'CSQ'],
  ],
  payload: [
    ['text', 'Text'],
    ['rest', 'Rest'],
    ['picture', 'Picture'],
    ['picture.index', 'Picture number'],
    ['picture.footage', 'Footage'],
    ['picture.count', 'Parts'],
    ['picture.part', 'Part'],
    ['picture.reason', 'Taken because'],
    ['number', 'Number'],
  ],
}

export const labels: Labels = {
  ...COMMON_LABELS,
  ...fromRows(),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((i) => [`state.output${i}`, { label: `Output ${i}`, role: 'status' as const }]),
  ),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8].map((i) => [`state.input${i}`, { label: `Input ${i}`, role: 'status' as const }]),
  ),
  type: { label: 'Command', role: 'envelope', text: (value) => commandText(Number(value)) },
  checksum: { label: 'CRC', role: 'checksum', text: hexText(4) },
  state: { label: 'Outputs and inputs', role: 'status', text: hexText(4) },
}

function commandText(command: number): string {
  const name = MESSAGES[command] ?? DOWNLINK_MESSAGES[command] ?? 'unknown'
  return `0x${command.toString(16).padStart(4, '0')} ${name}`
}

function fromRows(): Labels {
  const labels: Record<string, LabelRow> = {}
  for (const [role, rows] of Object.entries(ROWS) as [Role, (typeof ROWS)['envelope']][]) {
    for (const [id, label, unit] of rows) labels[id] = { label, role, ...(unit === undefined ? {} : { unit }) }
  }
  return labels
}
