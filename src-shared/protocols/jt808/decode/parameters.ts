import type { Reader } from '../../../bytes/reader'
import type { Role } from '../../../model/field'
import { itemTable, readItems, type ItemHead } from './extras'
import { text } from './item-readers'
import type { Draft } from './location'

interface Parameter {
  readonly number: number
  readonly label: string
  readonly kind: 'number' | 'text'
  /** Behind `jt808.`. */
  readonly name: string
  readonly role?: Role
}

/** JT/T 808-2013 table 12, as far as trackers use it (G10LS protocol, table 11). */
const PARAMETERS: readonly Parameter[] = [
  { number: 0x0001, label: 'Heartbeat interval, s', kind: 'number', name: 'heartbeatSeconds' },
  { number: 0x0010, label: 'APN', kind: 'text', name: 'apn', role: 'network' },
  { number: 0x0011, label: 'APN user', kind: 'text', name: 'apnUser', role: 'network' },
  { number: 0x0012, label: 'APN password', kind: 'text', name: 'apnPassword', role: 'network' },
  { number: 0x0013, label: 'Server', kind: 'text', name: 'server', role: 'network' },
  { number: 0x0017, label: 'Second server', kind: 'text', name: 'secondServer', role: 'network' },
  { number: 0x0018, label: 'TCP port', kind: 'number', name: 'tcpPort', role: 'network' },
  { number: 0x0019, label: 'UDP port', kind: 'number', name: 'udpPort', role: 'network' },
  { number: 0x0020, label: 'Reporting by time or distance', kind: 'number', name: 'reportStrategy' },
  { number: 0x0027, label: 'Interval asleep, s', kind: 'number', name: 'sleepSeconds' },
  { number: 0x0028, label: 'Interval in emergency, s', kind: 'number', name: 'emergencySeconds' },
  { number: 0x0029, label: 'Interval, s', kind: 'number', name: 'intervalSeconds' },
  { number: 0x002c, label: 'Distance between reports, m', kind: 'number', name: 'intervalMetres' },
  { number: 0x0030, label: 'Angle for a report, °', kind: 'number', name: 'reportAngle' },
  { number: 0x0055, label: 'Speed limit, km/h', kind: 'number', name: 'speedLimitKmh' },
  { number: 0x0056, label: 'Overspeed lasts, s', kind: 'number', name: 'speedLimitSeconds' },
  { number: 0x0080, label: 'Odometer, 0.1 km', kind: 'number', name: 'odometerTenths' },
  { number: 0x0081, label: 'Province', kind: 'number', name: 'province' },
  { number: 0x0082, label: 'City', kind: 'number', name: 'city' },
  { number: 0x0083, label: 'Plate', kind: 'text', name: 'plate' },
  { number: 0x0084, label: 'Colour of the plate', kind: 'number', name: 'plateColour' },
]

export const PARAMETER_ITEMS = itemTable(
  PARAMETERS.map(({ number, label, kind, name, role = 'payload' }) => [
    number,
    kind === 'number'
      ? { id: `parameter.${name}`, label, role, width: [1, 4], to: `jt808.${name}` }
      : { id: `parameter.${name}`, label, role, read: text(`parameter.${name}`, `jt808.${name}`) },
  ]),
)

export const PARAMETER_HEAD: ItemHead = { idWidth: 4, lengthWidth: 1 }

/** 0x0104: what was asked for, how many, and number, length, value of each. */
export function readParameters(reader: Reader): Draft {
  const draft: Draft = { kind: 'reply', attributes: {} }
  reader.u16('answer.serial')
  reader.u8('count')
  readItems(reader, draft, PARAMETER_ITEMS, PARAMETER_HEAD)
  draft.text = parameterText(draft)
  return draft
}

/** `apn=internet, tcpPort=8888`. */
export function parameterText(draft: Draft): string {
  return Object.entries(draft.attributes)
    .map(([name, value]) => `${name.replace('jt808.', '')}=${String(value)}`)
    .join(', ')
}
