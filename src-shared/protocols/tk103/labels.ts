import type { FieldValue, Labels } from '../../model/field'
import { ALARMS, type Alarm } from '../../model/vocabulary'
import { COMMON_LABELS, hexText } from '../texts'
import { commandRow, DRIVING_ALARMS, VEHICLE_ALARMS } from './messages'

export const labels: Labels = {
  ...COMMON_LABELS,
  command: { label: 'Command', role: 'envelope', text: commandText },
  date: { label: 'Date', role: 'time' },
  serialNumber: { label: 'IMEI or serial number', role: 'identity' },
  handshake: { label: 'Handshake', role: 'payload' },
  firmware: { label: 'Firmware', role: 'payload' },
  'alarm.vehicle': { label: 'Alarm number', role: 'status', text: alarmText(VEHICLE_ALARMS) },
  'alarm.driving': { label: 'Alarm number', role: 'status', text: alarmText(DRIVING_ALARMS) },
  'alarm.value': { label: 'Value of the alarm', role: 'status' },
  'fix.latHemisphere': { label: 'North or south', role: 'position' },
  'fix.lonHemisphere': { label: 'East or west', role: 'position' },
  power: { label: 'Main power connected', role: 'status' },
  ignition: { label: 'Ignition', role: 'status' },
  io: { label: 'Inputs and outputs', role: 'status', text: hexText(1) },
  'io.input2': { label: 'Input 2', role: 'status' },
  'io.panic': { label: 'Panic button', role: 'status' },
  'io.output2': { label: 'Output 2', role: 'status' },
  'io.cut': { label: 'Oil cut', role: 'status' },
  sensors: { label: 'Sensors, high active', role: 'status', text: hexText(1) },
  'sensors.high': { label: 'High sensors', role: 'status' },
  'sensors.door': { label: 'Door', role: 'status' },
  'sensors.low': { label: 'Sensors, low active', role: 'status', text: hexText(1) },
  fuel: { label: 'Fuel, share of the input', role: 'status', unit: '%' },
  mileage: { label: 'Mileage', role: 'status', unit: 'km' },
  tail: { label: 'Undocumented tail', role: 'payload' },
  temperature: { label: 'Temperature', role: 'status', unit: '°C' },
  cell: { label: 'Mobile cell', role: 'network' },
  'cell.mcc': { label: 'Country', role: 'network' },
  'cell.mnc': { label: 'Network', role: 'network' },
  'cell.lac': { label: 'Location area code', role: 'network' },
  'cell.id': { label: 'Cell', role: 'network' },
  'cell.lacHex': { label: 'Location area code, hex', role: 'network' },
  'cell.idHex': { label: 'Cell, hex', role: 'network' },
  'cell.signal': { label: 'Signal', role: 'network' },
  'wifi.count': { label: 'Number of access points', role: 'network' },
  wifi: { label: 'Access point', role: 'network' },
  'wifi.mac': { label: 'Address', role: 'network' },
  'wifi.signal': { label: 'Signal', role: 'network', unit: 'dBm' },
  'wifi.channel': { label: 'Channel', role: 'network' },
  'battery.level': { label: 'Battery level', role: 'status' },
  'battery.voltage': { label: 'Battery, hundredths of a volt', role: 'status' },
  'power.voltage': { label: 'External supply, tenths of a volt', role: 'status' },
  installed: { label: 'Installed', role: 'status' },
  text: { label: 'Text', role: 'payload' },
  vin: { label: 'Vehicle identification number', role: 'identity' },
  'obd.kind': { label: 'Kind of engine data', role: 'payload' },
  'obd.data': { label: 'Engine data', role: 'payload' },
  rest: { label: 'Undocumented fields', role: 'payload' },
  argument: { label: 'Argument', role: 'payload' },
  'pack.length': { label: 'Length', role: 'envelope' },
  'pack.reserved': { label: 'Undocumented', role: 'payload' },
  'pack.cells': { label: 'Number of cells', role: 'status' },
  'pack.cell': { label: 'Voltage of a cell', role: 'status', unit: 'V' },
  'pack.direction': { label: 'Direction', role: 'status', text: (value) => (value === 0 ? 'charging' : `${value}`) },
  'pack.current': { label: 'Current', role: 'status', unit: 'A' },
  'pack.voltage': { label: 'Voltage of the pack', role: 'status', unit: 'V' },
  'pack.level': { label: 'Charge', role: 'status', unit: '%' },
  'pack.overheated': { label: 'Overheated', role: 'status' },
  'pack.chargeProtection': { label: 'Charging stopped', role: 'status' },
  'pack.dischargeProtection': { label: 'Discharging stopped', role: 'status' },
  'pack.cycles': { label: 'Cycles', role: 'status' },
  'pack.fault': { label: 'Fault', role: 'status' },
  'pack.sensors': { label: 'Number of temperatures', role: 'status' },
  'pack.powerTemperature': { label: 'Temperature of the switch', role: 'status', unit: '°C' },
  'pack.balanceTemperature': { label: 'Temperature of the balancer', role: 'status', unit: '°C' },
  'pack.temperature': { label: 'Temperature of the cells', role: 'status', unit: '°C' },
  'pack.capacity': { label: 'Capacity', role: 'status', unit: 'Ah' },
  'pack.discharged': { label: 'Discharged so far', role: 'status' },
}

function commandText(value: FieldValue): string {
  const command = String(value ?? '')
  const row = commandRow(command)
  return row ? `${command} (${row.meaning})` : command
}

function alarmText(alarms: readonly Alarm[]): (value: FieldValue) => string {
  return (value) => {
    const alarm = alarms[Number(value)]
    return alarm === undefined ? `${value} (unknown)` : `${value} (${ALARMS[alarm]})`
  }
}
