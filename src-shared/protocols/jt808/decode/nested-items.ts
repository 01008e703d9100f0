import { parseMac } from '../../../bytes/mac'
import { parseDecimal } from '../../../bytes/number'
import type { Reader } from '../../../bytes/reader'
import type { Alarm } from '../../../model/vocabulary'
import { itemTable, readItems, type ItemHead, type ReadItem } from './extras'
import { alarmBits, cells, packedIccid, text } from './item-readers'
import { addAlarm, addWifi, type Draft } from './location'

const BSJ_HEAD: ItemHead = { idWidth: 2, lengthWidth: 2, isLengthFirst: true }
const OBD_HEAD: ItemHead = { idWidth: 2, lengthWidth: 1 }

/** 0xEB of BSJ: length of number and value, number, value. Alarm bits are 0 while the alarm is on. */
export const BSJ_ITEMS = itemTable([
  [0x0001, { id: 'fuel.level', label: 'Fuel probe 1', role: 'status', width: 3, read: fuelProbe }],
  [0x0023, { id: 'fuel.text', label: 'Fuel probe 2', role: 'status', width: 6, read: fuelText }],
  [
    0x002d,
    { id: 'battery.voltage', label: 'Battery', role: 'status', unit: 'V', width: 2, divide: 1000, to: 'batteryV' },
  ],
  [0x002d, { id: 'power', label: 'External supply', role: 'status', unit: 'V', width: 4, divide: 1000, to: 'powerV' }],
  [
    0x0089,
    {
      id: 'maker.alarms',
      label: 'Maker’s alarms',
      role: 'status',
      width: 4,
      read: alarmBits('maker.alarms', 4, { 0: 'powerOff', 12: 'removing' }, true),
    },
  ],
  [0x00a8, { id: 'battery.percent', label: 'Battery', role: 'status', unit: '%', width: 1, to: 'batteryPercent' }],
  [0x00b2, { id: 'iccid', label: 'ICCID', role: 'identity', width: 10, read: packedIccid }],
  [0x00b9, { id: 'wifi.text', label: 'Access points', role: 'network', read: accessPointText }],
  [0x00c5, { id: 'maker.state', label: 'Maker’s state', role: 'status', width: 4, read: vibrationAndMotion }],
  [0x00c6, { id: 'battery.alarm', label: 'Battery alarm', role: 'status', width: 1, read: batteryAlarm }],
  [0x00ce, { id: 'power', label: 'External supply', role: 'status', unit: 'V', width: 2, divide: 100, to: 'powerV' }],
  [
    0x00d8,
    {
      id: 'cells',
      label: 'Cells',
      role: 'network',
      width: [9, 64],
      read: cells({ mnc: 1, lac: 2, cid: 4, hasSignal: false }),
    },
  ],
  [0x00e1, { id: 'battery.percent', label: 'Battery', role: 'status', unit: '%', width: 1, to: 'batteryPercent' }],
])

export const readBsj: ReadItem = (reader, draft) => readItems(reader, draft, BSJ_ITEMS, BSJ_HEAD)

function fuelProbe(reader: Reader, draft: Draft): void {
  const value = reader.u16('fuel.level') / 10
  reader.note(value)
  draft.attributes['jt808.fuel1'] = value
}

function fuelText(reader: Reader, draft: Draft, length: number): void {
  const value = parseDecimal(reader.text('fuel.text', length))
  if (value !== undefined) draft.attributes['jt808.fuel2'] = value
}

/** How many, then address and level in turn between commas. */
function accessPointText(reader: Reader, draft: Draft, length: number): void {
  reader.u8('wifi.count')
  const parts = reader.text('wifi.text', length - 1).split(',')
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const mac = parseMac(parts[i] ?? '')
    if (mac !== undefined) addWifi(draft, { mac, signal: parseDecimal(parts[i + 1] ?? '') })
  }
}

function vibrationAndMotion(reader: Reader, draft: Draft): void {
  const word = reader.u32('maker.state')
  if (reader.fault) return
  if ((word & 0x40) === 0) addAlarm(draft, 'vibration')
  const motion = (word >>> 23) & 3
  if (motion < 2) draft.attributes.motion = motion === 0
}

function batteryAlarm(reader: Reader, draft: Draft): void {
  const level = reader.u8('battery.alarm')
  if (level === 3 || level === 4) addAlarm(draft, 'lowBattery')
  if (!reader.fault) draft.attributes['jt808.batteryAlarm'] = level
}

/** 0xEA: a byte for the kind of list, then number, length, value. */
export const EXTERNAL_ITEMS = itemTable([
  [0x11, { id: 'external.alarms', label: 'External alarms', role: 'status', width: 15, read: externalAlarms }],
  [0x13, { id: 'light', label: 'Light', role: 'status', width: 2, to: 'jt808.light' }],
  [0x14, { id: 'pressure', label: 'Air pressure', role: 'status', width: 2, to: 'jt808.airPressure' }],
  [0x15, { id: 'humidity', label: 'Humidity', role: 'status', unit: '%', width: 2, divide: 10, to: 'humidityPercent' }],
  [
    0x16,
    {
      id: 'temperature',
      label: 'Temperature',
      role: 'status',
      unit: '°C',
      width: 2,
      divide: 10,
      minus: 50,
      to: 'temperatureC',
    },
  ],
])

export const readExternal: ReadItem = (reader, draft) => {
  reader.u8('external.kind')
  readItems(reader, draft, EXTERNAL_ITEMS)
}

function externalAlarms(reader: Reader, draft: Draft): void {
  draft.attributes['jt808.externalAlarms'] = reader.u16('external.alarms')
  draft.attributes['jt808.externalThreshold'] = reader.u8('external.threshold')
}

/** 0xF3 of an OBD unit: number of two bytes, length, value. */
export const OBD_ITEMS = itemTable([
  [
    0x0002,
    {
      id: 'obd.speed',
      label: 'Speed by OBD',
      role: 'status',
      unit: 'km/h',
      width: 2,
      divide: 10,
      to: 'jt808.obdSpeedKmh',
    },
  ],
  [0x0003, { id: 'obd.rpm', label: 'Engine speed', role: 'status', unit: 'rpm', width: 2, to: 'rpm' }],
  [0x0004, { id: 'power', label: 'External supply', role: 'status', unit: 'V', width: 2, divide: 1000, to: 'powerV' }],
  [
    0x0005,
    {
      id: 'obd.odometer',
      label: 'Odometer by OBD',
      role: 'status',
      unit: 'km',
      width: 4,
      divide: 10,
      to: 'jt808.obdOdometerKm',
    },
  ],
  [
    0x0007,
    {
      id: 'obd.consumption',
      label: 'Fuel consumption',
      role: 'status',
      width: 2,
      divide: 10,
      to: 'jt808.fuelConsumption',
    },
  ],
  [
    0x0008,
    {
      id: 'obd.load',
      label: 'Engine load',
      role: 'status',
      unit: '%',
      width: 2,
      divide: 10,
      to: 'jt808.engineLoadPercent',
    },
  ],
  [
    0x0009,
    { id: 'obd.coolant', label: 'Coolant', role: 'status', unit: '°C', width: 2, minus: 40, to: 'jt808.coolantC' },
  ],
  [
    0x000b,
    { id: 'obd.pressure', label: 'Intake pressure', role: 'status', unit: 'kPa', width: 2, to: 'jt808.intakeKpa' },
  ],
  [
    0x000c,
    { id: 'obd.intake', label: 'Intake air', role: 'status', unit: '°C', width: 2, minus: 40, to: 'jt808.intakeC' },
  ],
  [0x000d, { id: 'obd.flow', label: 'Air flow', role: 'status', width: 2, to: 'jt808.airFlow' }],
  [
    0x000e,
    {
      id: 'obd.throttle',
      label: 'Throttle',
      role: 'status',
      unit: '%',
      width: 2,
      divide: 2.55,
      to: 'jt808.throttlePercent',
    },
  ],
  [0x0050, { id: 'vin', label: 'VIN', role: 'identity', width: 17, read: text('vin', 'vin') }],
  [
    0x0052,
    {
      id: 'obd.calibration',
      label: 'Calibration',
      role: 'identity',
      width: [1, 255],
      read: text('obd.calibration', 'jt808.calibration'),
    },
  ],
  [0x0100, { id: 'obd.trip', label: 'Trip', role: 'status', unit: 'km', width: 2, divide: 10, to: 'tripKm' }],
  [
    0x0102,
    {
      id: 'obd.tripFuel',
      label: 'Fuel of the trip',
      role: 'status',
      unit: 'l',
      width: 2,
      divide: 10,
      to: 'jt808.tripFuelL',
    },
  ],
  [
    0x0112,
    { id: 'count.acceleration', label: 'Hard accelerations', role: 'status', width: 2, to: 'jt808.hardAccelerations' },
  ],
  [0x0113, { id: 'count.braking', label: 'Hard brakings', role: 'status', width: 2, to: 'jt808.hardBrakings' }],
  [0x0114, { id: 'count.cornering', label: 'Hard cornerings', role: 'status', width: 2, to: 'jt808.hardCornerings' }],
])

export const readObd: ReadItem = (reader, draft) => readItems(reader, draft, OBD_ITEMS, OBD_HEAD)

/** Do numbers and lengths of an OBD list come out at its end? */
export function isKnownObd(reader: Reader, length: number): boolean {
  let at = 0
  while (at + 3 <= length) at += 3 + reader.peek(at + 2)
  return at === length && length > 0
}

/** Events of Jimi cameras, 0xE8: two bytes of kind before whatever belongs to it. */
const JIMI_ALARMS: Readonly<Record<number, Alarm>> = {
  0x0001: 'fault',
  0x0400: 'hardAcceleration',
  0x0401: 'hardBraking',
  0x0402: 'hardCornering',
  0x0403: 'overspeed',
  0x0405: 'accident',
  0x0406: 'vibration',
  0x0407: 'tow',
  0x0408: 'geofenceEnter',
  0x0409: 'geofenceExit',
  0x040c: 'door',
  0x0412: 'hardAcceleration',
  0x0413: 'hardBraking',
  0x0414: 'hardCornering',
  0x0416: 'accident',
  0x0417: 'accident',
  0x0c01: 'sos',
  0x0c02: 'lowPower',
  0x0c05: 'general',
  0x0c0e: 'powerCut',
  0x0c0f: 'lowBattery',
  0x0c10: 'powerOff',
  0x0c12: 'tampering',
}

const JIMI_STATE = 0x2005
const JIMI_BATTERY = 0x2003
const JIMI_IGNITION: Readonly<Record<number, boolean>> = { 0x0c03: true, 0x0c04: false }

export function isKnownJimi(reader: Reader): boolean {
  const kind = (reader.peek(0) << 8) | reader.peek(1)
  return kind === JIMI_STATE || kind === JIMI_BATTERY || kind in JIMI_ALARMS || kind in JIMI_IGNITION
}

export const JIMI_ITEMS = itemTable([
  [
    0x0001,
    { id: 'battery.voltage', label: 'Battery', role: 'status', unit: 'V', width: 2, divide: 100, to: 'batteryV' },
  ],
  [0x0002, { id: 'traffic', label: 'Mobile data', role: 'network', width: 4, to: 'jt808.mobileData' }],
  [0x0003, { id: 'battery.percent', label: 'Battery', role: 'status', unit: '%', width: 1, to: 'batteryPercent' }],
  [
    0x0004,
    {
      id: 'battery.state',
      label: 'Charger',
      role: 'status',
      width: 1,
      read: (reader, draft) => void (draft.attributes.charging = reader.u8('battery.state') === 0),
    },
  ],
  [0x0005, { id: 'iccid', label: 'ICCID', role: 'identity', width: 10, read: packedIccid }],
  [0x0007, { id: 'fix.hdop', label: 'HDOP', role: 'position', width: 2, read: dilution }],
  [0x2001, { id: 'power', label: 'External supply', role: 'status', unit: 'V', width: 2, divide: 10, to: 'powerV' }],
])

function dilution(reader: Reader, draft: Draft): void {
  const hdop = reader.u16('fix.hdop') / 10
  reader.note(hdop)
  if (draft.fix) draft.fix.hdop = hdop
}

export function jimi(reader: Reader, draft: Draft): void {
  const kind = reader.u16('event')
  draft.attributes.event = kind
  const alarm = JIMI_ALARMS[kind]
  if (alarm) addAlarm(draft, alarm)
  if (kind in JIMI_IGNITION) draft.attributes.ignition = JIMI_IGNITION[kind]
  if (kind === JIMI_STATE) {
    reader.u8('item.size')
    readItems(reader, draft, JIMI_ITEMS, OBD_HEAD)
  }
  if (kind === JIMI_BATTERY) jimiBattery(reader, draft)
}

function jimiBattery(reader: Reader, draft: Draft): void {
  reader.u8('item.size')
  const { attributes } = draft
  attributes.charging = reader.u8('battery.state') === 1
  const level = reader.u8('battery.level')
  if (level >= 1 && level <= 6) attributes.batteryPercent = Math.floor((level * 100) / 6)
  attributes.batteryV = reader.u16('battery.voltage') / 100
  attributes.signalCsq = reader.u8('signal')
  attributes.powerV = reader.u16('power') / 100
}
