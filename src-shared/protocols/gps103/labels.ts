import type { FieldValue, Labels } from '../../model/field'
import { COMMON_LABELS, timeText } from '../texts'
import { localTime } from './clock'
import { commandMeaning, keywordMeaning } from './words'

function withMeaning(meaning: (word: string) => string | undefined): (value: FieldValue) => string {
  return (value) => {
    const word = String(value ?? '')
    const known = meaning(word)
    return known === undefined ? word : `${word} (${known})`
  }
}

export const labels: Labels = {
  ...COMMON_LABELS,
  keyword: { label: 'Keyword', role: 'status', text: withMeaning(keywordMeaning) },
  local: { label: 'Local time', role: 'time', text: localText },
  admin: { label: 'Authorised number, or card', role: 'identity' },
  source: { label: 'Source', role: 'status', text: withMeaning(sourceMeaning) },
  'fix.latHemisphere': { label: 'North or south', role: 'position' },
  'fix.lonHemisphere': { label: 'East or west', role: 'position' },
  'cell.lac': { label: 'Location area code, hex', role: 'network' },
  'cell.id': { label: 'Cell, hex', role: 'network' },
  empty: { label: 'Not used', role: 'envelope' },
  ignition: { label: 'Ignition', role: 'status' },
  door: { label: 'Door open', role: 'status' },
  fuel: { label: 'Fuel', role: 'status', unit: '%' },
  fuel2: { label: 'Second fuel sensor', role: 'status', unit: '%' },
  temperature: { label: 'Temperature', role: 'status', unit: '°C' },
  rest: { label: 'Undocumented fields', role: 'payload' },
  'photo.index': { label: 'Number of the packet', role: 'payload' },
  'photo.data': { label: 'Photo', role: 'payload' },
  'obd.odometer': { label: 'Odometer', role: 'status', unit: 'km' },
  'obd.fuelNow': { label: 'Fuel consumption now', role: 'status' },
  'obd.fuelAverage': { label: 'Fuel consumption on average', role: 'status' },
  'obd.hours': { label: 'Engine hours', role: 'status', unit: 'h' },
  'obd.speed': { label: 'Speed by OBD', role: 'status', unit: 'km/h' },
  'obd.load': { label: 'Engine load', role: 'status', unit: '%' },
  'obd.coolant': { label: 'Coolant temperature', role: 'status', unit: '°C' },
  'obd.throttle': { label: 'Throttle', role: 'status', unit: '%' },
  'obd.rpm': { label: 'Engine speed', role: 'status', unit: 'rpm' },
  'obd.voltage': { label: 'Battery voltage', role: 'status', unit: 'V' },
  'obd.code': { label: 'Trouble code', role: 'status' },
  name: { label: 'Name given to the unit', role: 'identity' },
  event: { label: 'Event', role: 'status' },
  'sensor.id': { label: 'Sensor', role: 'status' },
  'sensor.voltage': { label: 'Voltage of the sensor', role: 'status', unit: 'V' },
  date: { label: 'Date', role: 'time' },
  csq: { label: 'Signal', role: 'network', unit: 'CSQ' },
  charging: { label: 'Charging', role: 'status' },
  error: { label: 'Error', role: 'status' },
  answer: { label: 'Answer', role: 'payload' },
  command: { label: 'Command', role: 'payload', text: withMeaning(commandMeaning) },
  argument: { label: 'Argument', role: 'payload' },
}

function sourceMeaning(word: string): string | undefined {
  if (word === 'F') return 'satellites'
  return word === 'L' ? 'mobile cell, no satellites' : undefined
}

/** The unit's own zone, which only the time of day from satellites tells. */
function localText(value: FieldValue): string {
  const local = localTime(String(value ?? ''))
  return local === undefined ? `${value} (not set)` : timeText(local).replace('UTC', 'in the zone of the unit')
}
