import type { FieldValue, LabelRow } from '../model/field'

/** Rows that most families share, so that the same thing is called the same everywhere. */

function latitudeText(value: FieldValue): string {
  return hemisphereText(value, 'N', 'S')
}

function longitudeText(value: FieldValue): string {
  return hemisphereText(value, 'E', 'W')
}

function hemisphereText(value: FieldValue, positive: string, negative: string): string {
  if (typeof value !== 'number') return String(value ?? '')
  return `${Math.abs(value).toFixed(6)}° ${value < 0 || Object.is(value, -0) ? negative : positive}`
}

/** A moment, given in milliseconds since 1970 UTC, as people read it. */
export function timeText(value: FieldValue): string {
  return typeof value === 'number'
    ? new Date(value).toISOString().replace('T', ' ').replace('.000Z', ' UTC')
    : String(value ?? '')
}

export function hexText(digits: number): (value: FieldValue) => string {
  return (value) => (typeof value === 'number' ? `0x${value.toString(16).padStart(digits, '0')}` : String(value ?? ''))
}

export const COMMON_LABELS = {
  'envelope.start': { label: 'Start', role: 'envelope' },
  'envelope.length': { label: 'Length', role: 'envelope' },
  'envelope.stop': { label: 'Stop', role: 'envelope' },
  checksum: { label: 'Checksum', role: 'checksum' },
  device: { label: 'Identity', role: 'identity' },
  serial: { label: 'Serial number', role: 'envelope' },
  time: { label: 'Time', role: 'time', text: timeText },
  'time.year': { label: 'Year', role: 'time' },
  'time.month': { label: 'Month', role: 'time' },
  'time.day': { label: 'Day', role: 'time' },
  'time.hour': { label: 'Hour', role: 'time' },
  'time.minute': { label: 'Minute', role: 'time' },
  'time.second': { label: 'Second', role: 'time' },
  fix: { label: 'Position', role: 'position' },
  'fix.valid': { label: 'Fix', role: 'position' },
  'fix.lat': { label: 'Latitude', role: 'position', text: latitudeText },
  'fix.lon': { label: 'Longitude', role: 'position', text: longitudeText },
  'fix.altitude': { label: 'Altitude', role: 'position', unit: 'm' },
  'fix.speed': { label: 'Speed', role: 'position', unit: 'km/h' },
  'fix.course': { label: 'Course', role: 'position', unit: '°' },
  'fix.satellites': { label: 'Satellites', role: 'position' },
  'fix.hdop': { label: 'HDOP', role: 'position' },
  body: { label: 'Unknown body', role: 'payload' },
} as const satisfies Record<string, LabelRow>
