import type { LabelRow, Labels, Role } from '../../model/field'
import { COMMON_LABELS, hexText, timeText } from '../texts'
import type { ItemTable } from './decode/extras'
import { ITEMS } from './decode/items'
import { LOCK_ITEMS } from './decode/lock'
import { BSJ_ITEMS, EXTERNAL_ITEMS, JIMI_ITEMS, OBD_ITEMS } from './decode/nested-items'
import { PARAMETER_ITEMS } from './decode/parameters'
import { VEHICLE_ITEMS } from './decode/passthrough'
import { DOWNLINK_MESSAGES, MESSAGES } from './messages'
import { ALARM_BITS, STATUS_BITS } from './profiles'

/** Each row: field id, label, unit. The role stands in front of its rows. */
const ROWS: Readonly<Record<Role, readonly (readonly [id: string, label: string, unit?: string])[]>> = {
  envelope: [
    ['attributes.length', 'Body length'],
    ['attributes.encryption', 'Encryption'],
    ['attributes.split', 'Sent in parts'],
    ['attributes.versioned', 'Layout of 2019'],
    ['attributes.reserved', 'Bit 15'],
    ['version', 'Protocol version'],
    ['parts', 'Parts'],
    ['part', 'Part'],
    ['count', 'How many'],
    ['batch.kind', 'From memory'],
    ['entry', 'Location'],
    ['entry.length', 'Length'],
    ['item', 'Item'],
    ['item.length', 'Length'],
    ['item.size', 'Size'],
    ['item.rest', 'Rest'],
    ['mark', 'Mark'],
    ['mask', 'Mask'],
    ['text.length', 'Text length'],
    ['text.flag', 'Text flag'],
    ['text.code', 'Code'],
    ['text.word', 'Word'],
    ['passthrough.kind', 'Kind of passthrough'],
    ['answer.serial', 'Serial answered'],
    ['answer.result', 'Result'],
    ['code.length', 'Code length'],
    ['hardware.length', 'Length'],
    ['firmware.length', 'Length'],
    ['driver.name.length', 'Length'],
    ['card.agency.length', 'Length'],
    ['beacon.length', 'Length'],
    ['alarm.length', 'Length'],
    ['fault.length', 'Length'],
    ['wifi.count', 'Access points'],
    ['cells.count', 'Cells'],
    ['lock.count', 'Locks'],
    ['beacons.count', 'Beacons'],
    ['fault.count', 'Codes'],
    ['vehicle.message', 'About'],
    ['external.kind', 'Kind of list'],
  ],
  identity: [
    ['province', 'Province'],
    ['city', 'City'],
    ['maker', 'Maker'],
    ['model', 'Model'],
    ['terminal', 'Terminal'],
    ['terminal.type', 'Terminal type'],
    ['plate', 'Plate'],
    ['plate.colour', 'Colour of the plate'],
    ['code', 'Authentication code'],
    ['imei', 'IMEI'],
    ['iccid', 'ICCID'],
    ['firmware', 'Firmware'],
    ['hardware', 'Hardware'],
    ['product', 'Product'],
    ['vin', 'VIN'],
    ['vin.known', 'VIN known'],
    ['vehicle.kind', 'Vehicle'],
  ],
  time: [
    ['sample', 'Sample'],
    ['fix.age', 'Age of the fix', 's'],
    ['ignition.time', 'Time with ignition', 's'],
    ['sample.time', 'Time of the sample'],
    ['fix.time', 'Time of the fix'],
    ['intervals', 'Intervals'],
    ['trip.start', 'Began'],
    ['trip.end', 'Ended'],
    ['track.interval', 'Interval', 's'],
    ['track.duration', 'Duration', 's'],
    ['clock', 'Time'],
  ],
  position: [
    ['area', 'Area'],
    ['trip.places', 'Where it began and ended'],
  ],
  network: [
    ['cell', 'Cell'],
    ['cell.mcc', 'MCC'],
    ['cell.mnc', 'MNC'],
    ['cell.lac', 'LAC'],
    ['cell.cid', 'Cell'],
    ['cell.signal', 'Signal'],
    ['wifi', 'Access point'],
    ['wifi.mac', 'MAC'],
    ['wifi.signal', 'Signal', 'dBm'],
    ['wifi.text', 'Access points'],
    ['beacon', 'Beacon'],
    ['beacon.number', 'Number'],
    ['beacon.mac', 'MAC'],
    ['beacon.signal', 'Signal', 'dBm'],
    ['beacon.name', 'Name'],
    ['beacon.firmware', 'Firmware'],
  ],
  status: [
    ['heartbeat.status', 'Status'],
    ['battery.level', 'Battery level'],
    ['battery.percent', 'Battery', '%'],
    ['battery.state', 'Battery state'],
    ['battery.voltage', 'Battery', 'V'],
    ['battery.left', 'Battery left'],
    ['mileage.left', 'Mileage left'],
    ['fuel.level', 'Fuel probe 1'],
    ['alarm.head', 'Serial number and state'],
    ['alarm.code', 'Alarm number'],
    ['alarm.value', 'What belongs to it'],
    ['positioning', 'Positioning'],
    ['recording', 'Recording'],
    ['event', 'Event'],
    ['lock', 'Lock'],
    ['lock.id', 'Lock number'],
    ['lock.battery', 'Lock battery'],
    ['lock.seal', 'Seal'],
    ['lock.state', 'Lock state'],
    ['lock.signal', 'Lock signal'],
    ['lock.card', 'Card'],
    ['lock.command', 'Unlocked by'],
    ['lock.result', 'Result'],
    ['lock.status', 'Lock status'],
    ['lock.alarm', 'Lock alarms'],
    ['tyre', 'Tyre'],
    ['tyre.number', 'Number'],
    ['tyre.sensor', 'Sensor'],
    ['tyre.pressure', 'Pressure'],
    ['tyre.temperature', 'Temperature'],
    ['tyre.state', 'State'],
    ['thermometer', 'Thermometer'],
    ['thermometer.number', 'Number'],
    ['thermometer.mac', 'MAC'],
    ['thermometer.temperature', 'Temperature', '°C'],
    ['thermometer.humidity', 'Humidity', '%'],
    ['external.threshold', 'Threshold'],
    ['limits', 'Limits'],
    ['trip.kind', 'Begins or ends'],
    ['trip.number', 'Trip'],
    ['trip.length', 'Length'],
    ['trip.fuel', 'Fuel'],
    ['idle.count', 'Idlings'],
    ['idle.time', 'Idling', 's'],
    ['fault.system', 'System'],
    ['fault.code', 'Code'],
    ['fault.state', 'State'],
    ['fault.text', 'Fault code'],
    ['card.status', 'Card'],
    ['card.result', 'Read'],
    ['control', 'Control word'],
    ['collision', 'Collision'],
  ],
  payload: [
    ['reserved', 'Reserved'],
    ['text', 'Text'],
    ['rs232', 'RS232 bytes'],
    ['item.value', 'Value'],
    ['card.agency', 'Issued by'],
    ['card.valid', 'Valid until'],
    ['beacon.payload', 'Beacon data'],
    ['media', 'Media'],
    ['media.id', 'Media number'],
    ['media.kind', 'Kind'],
    ['media.format', 'Format'],
    ['media.event', 'Taken because'],
    ['media.channel', 'Channel'],
    ['media.missing', 'Missing parts'],
    ['control.parameter', 'Parameter'],
  ],
  checksum: [],
}

const number = hexText(2)

export const labels: Labels = {
  ...fromTables([ITEMS, BSJ_ITEMS, EXTERNAL_ITEMS, JIMI_ITEMS, LOCK_ITEMS, OBD_ITEMS, PARAMETER_ITEMS, VEHICLE_ITEMS]),
  ...fromRows(),
  ...fromBits('alarm', ALARM_BITS),
  ...fromBits('status', STATUS_BITS),
  ...COMMON_LABELS,
  time: { label: 'Time', role: 'time', text: timeText },
  body: { label: 'Undocumented bytes', role: 'payload' },
  type: { label: 'Message', role: 'envelope', text: (value) => messageText(Number(value)) },
  'answer.type': { label: 'Message answered', role: 'envelope', text: (value) => messageText(Number(value)) },
  attributes: { label: 'Attributes', role: 'envelope', text: hexText(4) },
  alarm: { label: 'Alarms', role: 'status', text: hexText(8) },
  status: { label: 'Status', role: 'status', text: hexText(8) },
  'item.number': { label: 'Number', role: 'envelope', text: number },
}

function messageText(type: number): string {
  const name = MESSAGES[type]?.name ?? DOWNLINK_MESSAGES[type] ?? 'unknown'
  return `0x${type.toString(16).padStart(4, '0')} ${name}`
}

function fromRows(): Labels {
  const labels: Record<string, LabelRow> = {}
  for (const role of Object.keys(ROWS) as Role[]) {
    for (const [id, label, unit] of ROWS[role]) labels[id] = { label, role, ...(unit === undefined ? {} : { unit }) }
  }
  return labels
}

function fromTables(tables: readonly ItemTable[]): Labels {
  const labels: Record<string, LabelRow> = {}
  for (const table of tables) {
    for (const { id, label, role, unit } of [...table.values()].flat()) {
      labels[id] = { label, role, ...(unit === undefined ? {} : { unit }) }
    }
  }
  return labels
}

function fromBits(prefix: string, bits: Readonly<Record<number, string>>): Labels {
  return Object.fromEntries(Object.entries(bits).map(([bit, label]) => [`${prefix}.${bit}`, { label, role: 'status' }]))
}
