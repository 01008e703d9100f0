import { utcTime } from '../../../bytes/civil-time'
import { degreesFromMinutes, KMH_PER_KNOT } from '../../../bytes/degrees'
import type { Reader } from '../../../bytes/reader'
import type { Alarm } from '../../../model/vocabulary'
import { itemTable, readItems } from './extras'
import { acceleration, unlock } from './item-readers'
import { addAlarm, type Draft } from './location'

/** Minutes are sent with four decimals, glued to the degrees. */
const MINUTE_SCALE = 10_000
/** Above 100 the battery byte says AA charging, AB full. */
const CHARGER = [0xaa, 0xab]

/** Alarm bits by product: 1 and 2 are trailers' trackers, 3 the lock. */
const ALARMS: Readonly<Record<number, Readonly<Record<number, Alarm>>>> = {
  1: { 0: 'lowPower' },
  2: { 0: 'lowPower' },
  3: { 0: 'overspeed', 1: 'lowPower', 2: 'vibration', 3: 'lowBattery', 5: 'geofenceEnter', 6: 'geofenceExit' },
}

const LOCK = 3

export const LOCK_ITEMS = itemTable([
  [0x02, { id: 'fix.altitude', label: 'Altitude', role: 'position', width: 2, read: altitude }],
  [0x0a, { id: 'network', label: 'Network', role: 'network', width: 3, read: network }],
  [0x0b, { id: 'unlock', label: 'Unlocking', role: 'status', width: [1, 8], read: unlock }],
  [0x0c, { id: 'axis', label: 'Tilt', role: 'status', width: 6, read: acceleration }],
  [0x10, { id: 'wake', label: 'Woken by', role: 'status', width: 1, to: 'jt808.wakeSource' }],
  [0xfc, { id: 'geofence', label: 'Geofence number', role: 'status', width: 1, to: 'jt808.geofence' }],
])

/** 0x5501 and 0x5502 of lock makers: the location is in decimal digits and in UTC. */
export function readLock(reader: Reader, isStored: boolean): Draft {
  const draft: Draft = { kind: 'position', attributes: {} }
  const { attributes } = draft
  readPlace(reader, draft)
  attributes.signalCsq = reader.u8('signal')
  const satellites = reader.u8('fix.satellites')
  if (draft.fix) draft.fix.satellites = satellites
  attributes.odometerKm = reader.u32('odometer')
  const battery = reader.u8('battery.percent')
  if (battery <= 100) attributes.batteryPercent = battery
  else if (CHARGER.includes(battery)) attributes.charging = true
  const cid = reader.u32('cell.cid')
  const lac = reader.u16('cell.lac')
  readState(reader, draft)
  if (isStored) attributes.archive = true
  if (reader.fault) return draft
  readItems(reader, draft, LOCK_ITEMS)
  const mcc = attributes['jt808.mcc']
  const mnc = attributes['jt808.mnc']
  if (cid > 0 && lac > 0 && typeof mcc === 'number' && typeof mnc === 'number') draft.cells = [{ mcc, mnc, lac, cid }]
  if (draft.alarms) draft.kind = 'alarm'
  return draft
}

function readPlace(reader: Reader, draft: Draft): void {
  const from = reader.offset
  const digits = reader.bcd('time', 6)
  const two = (i: number) => Number(digits.slice(i * 2, i * 2 + 2))
  draft.time = utcTime(two(2), two(1), two(0), two(3), two(4), two(5))
  if (draft.time !== undefined) reader.note(draft.time)
  else if (!reader.fault) reader.report('range', 'No such date and time: the fix is left out', from, from + 6)
  const lat = degreesFromMinutes(Number(reader.bcd('fix.lat', 4)) / MINUTE_SCALE)
  // Nine digits of longitude and one of flags share five bytes.
  const packed = reader.bcd('fix.lon', 5)
  const lon = degreesFromMinutes(Number(packed.slice(0, 9)) / MINUTE_SCALE)
  const flags = Number.parseInt(packed.slice(9), 16)
  const isFixed = (flags & 1) !== 0
  const fix = { valid: isFixed, lat: flags & 2 ? lat : -lat, lon: flags & 4 ? lon : -lon }
  if (!Number.isNaN(fix.lon)) reader.note(fix.lon)
  reader.flag('fix.valid', 0, 0, isFixed)
  if (!Number.isNaN(fix.lat)) reader.settle('fix.lat', fix.lat)
  const speedKmh = Number(reader.bcd('fix.speed', 1)) * KMH_PER_KNOT
  reader.note(speedKmh)
  const courseDeg = reader.u8('fix.course') * 2
  reader.note(courseDeg)
  const isPlace = !Number.isNaN(fix.lat) && !Number.isNaN(fix.lon) && !Number.isNaN(speedKmh)
  if (draft.time !== undefined && isPlace) draft.fix = { ...fix, speedKmh, courseDeg }
  else if (draft.time !== undefined && !reader.fault) {
    reader.report('range', 'The position holds digits above 9: it is left out', from + 6, from + 17)
  }
}

function readState(reader: Reader, draft: Draft): void {
  const product = reader.u8('product')
  const status = reader.u16('lock.status')
  const word = reader.u16('lock.alarm')
  if (product === LOCK) draft.attributes.outputCut = (status & 0x20) !== 0
  for (const [bit, alarm] of Object.entries(ALARMS[product] ?? {})) {
    if ((word >> Number(bit)) & 1) addAlarm(draft, alarm)
  }
  draft.attributes.status = status
}

function altitude(reader: Reader, draft: Draft): void {
  const metres = reader.i16('fix.altitude')
  if (draft.fix && !reader.fault) draft.fix.altitudeM = metres
}

function network(reader: Reader, draft: Draft): void {
  draft.attributes['jt808.mcc'] = reader.u16('cell.mcc')
  draft.attributes['jt808.mnc'] = reader.u8('cell.mnc')
}
