import type { Reader } from '../../../bytes/reader'
import type { Alarm } from '../../../model/vocabulary'
import type { Profile } from '../profiles'
import { itemTable, readItems, type ItemHead } from './extras'
import { text } from './item-readers'
import { addAlarm, readClock, readMotion, readPlace, type Draft } from './location'
import { signed } from './maker-items'
import { OBD_TEXT, readObdText } from './obd'
import { readableText } from './text'

type ReadKind = (reader: Reader, draft: Draft, profile: Profile) => void

/** 0x0900 by its first byte; every other one is a serial port whose bytes are shown in hex. */
const KINDS: Readonly<Record<number, ReadKind>> = {
  0x40: cardText,
  0x41: serialPort,
  0x53: tags,
  0x54: samples,
  0xf0: vehicle,
  0xf3: collision,
  0xff: placeAndMotion,
}

export function readPassthrough(reader: Reader, profile: Profile): Draft[] {
  const draft: Draft = { kind: 'info', attributes: {} }
  const kind = reader.u8('passthrough.kind')
  if (reader.fault) return []
  draft.attributes['jt808.passthrough'] = kind
  const read = KINDS[kind] ?? rawBytes
  read(reader, draft, profile)
  if (draft.fix) draft.kind = 'position'
  if (draft.alarms) draft.kind = 'alarm'
  if (reader.left > 0) reader.skip('body', reader.left)
  return [draft]
}

function rawBytes(reader: Reader, draft: Draft): void {
  if (reader.left > 0) draft.attributes.rs232 = reader.hex('rs232', reader.left)
}

/** Port 1 (G10LS protocol, 3.4); an OBD reader at the port says so in its first word. */
function serialPort(reader: Reader, draft: Draft): void {
  const isObd = [...OBD_TEXT].every((letter, i) => reader.peek(i) === letter.charCodeAt(0))
  if (isObd) readObdText(reader.text('rs232', reader.left), draft)
  else rawBytes(reader, draft)
}

/** A length, then `GTSL|…|card|…`: the fifth part is the card. Some send the text without its length. */
function cardText(reader: Reader, draft: Draft): void {
  if (((reader.peek(0) << 8) | reader.peek(1)) === reader.left - 2) reader.u16('text.length')
  const value = readableText(reader.text('text', reader.left)).trim()
  const card = value.startsWith('GTSL') ? value.split('|')[4] : undefined
  if (card !== undefined) draft.attributes.driverId = card
  draft.text = value
}

function place(reader: Reader, draft: Draft, profile: Profile): void {
  const fix = readPlace(reader, draft)
  readMotion(reader, fix)
  draft.time = readClock(reader, 'time', profile)
  if (draft.time !== undefined) draft.fix = fix
}

/** A place, then radio tags: number, address, level and what the tag said. */
function tags(reader: Reader, draft: Draft, profile: Profile): void {
  place(reader, draft, profile)
  reader.u8('beacons.count')
  while (reader.left >= 9 && reader.fault === null) {
    reader.open('beacon')
    const name = `jt808.tag${reader.u8('beacon.number') + 1}` as const
    draft.attributes[`${name}Mac`] = reader.hex('beacon.mac', 6)
    draft.attributes[`${name}Signal`] = signed(reader, 'beacon.signal')
    const length = Math.min(reader.u8('beacon.length'), reader.left)
    if (length > 0) draft.attributes[`${name}Payload`] = reader.hex('beacon.payload', length)
    reader.close()
  }
}

/** A place, then measurements: a mask, the time and what the mask names. */
function samples(reader: Reader, draft: Draft, profile: Profile): void {
  place(reader, draft, profile)
  while (reader.left > 8 && reader.fault === null) {
    reader.open('sample')
    const mask = reader.u16('mask')
    reader.bcd('sample.time', 6)
    if (mask & 1) draft.attributes['jt808.light'] = reader.u16('light')
    if (mask & 2) {
      draft.attributes.temperatureC = reader.i16('temperature') / 10
      draft.attributes.humidityPercent = reader.i16('humidity') / 10
    }
    if (mask & 4) draft.attributes['jt808.temperature3'] = reader.i16('temperature') / 10
    if (mask & 8) reader.skip('axis', 6)
    if (mask & 16) draft.attributes['jt808.airPressure'] = reader.u16('pressure')
    reader.close()
  }
}

/** Coordinates with signs of their own instead of a status word. */
function placeAndMotion(reader: Reader, draft: Draft, profile: Profile): void {
  draft.time = readClock(reader, 'time', profile)
  const lat = (reader.u32('fix.lat') | 0) / 1e6
  reader.note(lat)
  const lon = (reader.u32('fix.lon') | 0) / 1e6
  reader.note(lon)
  const fix = { valid: true, lat, lon }
  readMotion(reader, fix)
  if (draft.time !== undefined && !reader.fault) draft.fix = fix
}

const COLLISION_HEAD: ItemHead = { idWidth: 2, lengthWidth: 2 }

function collision(reader: Reader, draft: Draft, profile: Profile): void {
  const items = itemTable([
    [0x0002, { id: 'collision', label: 'Collision', role: 'status', width: 2, divide: 25_600, to: 'jt808.collision' }],
    [
      0x0006,
      {
        id: 'time',
        label: 'Time',
        role: 'time',
        width: 6,
        read: (value) => void (draft.time = readClock(value, 'time', profile)),
      },
    ],
  ])
  readItems(reader, draft, items, COLLISION_HEAD)
}

const VEHICLE_HEAD: ItemHead = { idWidth: 2, lengthWidth: 1 }

const odometer = {
  id: 'odometer',
  label: 'Odometer',
  role: 'status',
  unit: 'km',
  width: 4,
  divide: 10,
  to: 'odometerKm',
} as const
const consumption = {
  id: 'obd.consumption',
  label: 'Fuel consumption',
  role: 'status',
  width: 2,
  divide: 100,
  to: 'jt808.fuelConsumption',
} as const
const fuelUsed = {
  id: 'obd.fuelUsed',
  label: 'Fuel used',
  role: 'status',
  unit: 'l',
  width: 4,
  divide: 100,
  to: 'jt808.fuelUsedL',
} as const
const throttle = {
  id: 'obd.throttle',
  label: 'Throttle',
  role: 'status',
  unit: '%',
  width: 1,
  to: 'jt808.throttlePercent',
} as const

/** Numbers of an OBD unit's 4G protocol, 0x0900 kind F0. */
export const VEHICLE_ITEMS = itemTable([
  [0x0102, odometer],
  [0x0103, { id: 'fuel', label: 'Fuel', role: 'status', unit: 'l', width: 4, divide: 100, to: 'fuelL' }],
  [0x0105, fuelUsed],
  [
    0x0111,
    {
      id: 'fuel.temperature',
      label: 'Fuel temperature',
      role: 'status',
      unit: '°C',
      width: 1,
      minus: 40,
      to: 'jt808.fuelC',
    },
  ],
  [0x012e, { id: 'oil.level', label: 'Oil level', role: 'status', width: 2, divide: 10, to: 'jt808.oilLevel' }],
  [0x014a, consumption],
  [0x0528, odometer],
  [0x052a, { id: 'fuel', label: 'Fuel', role: 'status', unit: 'l', width: 2, divide: 100, to: 'fuelL' }],
  [0x052b, { id: 'fuel.percent', label: 'Fuel', role: 'status', unit: '%', width: 1, to: 'fuelPercent' }],
  [0x052c, fuelUsed],
  [
    0x052d,
    { id: 'obd.coolant', label: 'Coolant', role: 'status', unit: '°C', width: 1, minus: 40, to: 'jt808.coolantC' },
  ],
  [0x052e, { id: 'obd.air', label: 'Outside air', role: 'status', unit: '°C', width: 1, minus: 40, to: 'jt808.airC' }],
  [0x0530, { id: 'power', label: 'External supply', role: 'status', unit: 'V', width: 2, divide: 1000, to: 'powerV' }],
  [
    0x0535,
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
  [0x0536, { id: 'obd.rpm', label: 'Engine speed', role: 'status', unit: 'rpm', width: 2, to: 'rpm' }],
  [0x0537, consumption],
  [0x0538, consumption],
  [0x0539, consumption],
  [
    0x053d,
    {
      id: 'obd.pressure',
      label: 'Intake pressure',
      role: 'status',
      unit: 'kPa',
      width: 2,
      divide: 10,
      to: 'jt808.intakeKpa',
    },
  ],
  [0x0544, { id: 'liquid.level', label: 'Liquid level', role: 'status', width: 1, to: 'jt808.liquidLevel' }],
  [0x0546, odometer],
  [0x0547, throttle],
  [0x0548, throttle],
  [0xfeec, { id: 'vin', label: 'VIN', role: 'identity', width: 17, read: text('vin', 'vin') }],
])

/** Alarms of a vehicle: number -> shared name. */
const VEHICLE_ALARMS: Readonly<Record<number, Alarm>> = {
  0x01: 'powerRestored',
  0x02: 'powerCut',
  0x0e: 'idle',
  0x1a: 'hardAcceleration',
  0x1b: 'hardBraking',
  0x1c: 'hardCornering',
  0x23: 'fatigueDriving',
  0x25: 'overspeed',
  0x26: 'accident',
  0x27: 'accident',
  0x28: 'accident',
  0x31: 'door',
  0x32: 'door',
}

const DRIVING_EVENTS: Readonly<Record<number, Alarm>> = {
  51: 'hardAcceleration',
  52: 'hardBraking',
  53: 'hardCornering',
  56: 'accident',
}

const VEHICLE_KINDS: Readonly<Record<number, ReadKind>> = {
  0x01: (reader, draft, profile) => {
    readCounted(reader, draft, reader.u8('count'))
    placeAt(reader, draft, profile)
  },
  0x02: faults,
  0x03: vehicleAlarms,
  0x04: trip,
  0x0b: vehicleNumber,
  0x15: drivingEvent,
}

/** Kind F0: time, from memory or not, vehicle, then what it is about. */
function vehicle(reader: Reader, draft: Draft, profile: Profile): void {
  draft.time = readClock(reader, 'time', profile)
  if (reader.u8('batch.kind') > 0) draft.attributes.archive = true
  reader.u8('vehicle.kind')
  const kind = reader.u8('vehicle.message')
  VEHICLE_KINDS[kind]?.(reader, draft, profile)
}

/** So many items; the place behind them is no item. */
function readCounted(reader: Reader, draft: Draft, count: number): void {
  let length = 0
  for (let i = 0; i < count; i++) length += 3 + Math.max(0, reader.peek(length + 2))
  const items = reader.within(length)
  readItems(items, draft, VEHICLE_ITEMS, VEHICLE_HEAD)
  if (items.fault) reader.fault = items.fault
}

function placeAt(reader: Reader, draft: Draft, _: Profile): void {
  if (reader.left < 12) return
  const fix = readPlace(reader, draft)
  if (draft.time !== undefined && !reader.fault) draft.fix = fix
}

function faults(reader: Reader, draft: Draft, profile: Profile): void {
  const codes: string[] = []
  const systems = reader.u16('count')
  for (let i = 0; i < systems && reader.fault === null; i++) {
    reader.u32('fault.system')
    const count = reader.u16('fault.count')
    for (let j = 0; j < count && reader.fault === null; j++) {
      reader.u32('fault.code')
      reader.u32('fault.state')
      codes.push(readableText(reader.text('fault.text', reader.u16('fault.length'))).trim())
    }
  }
  if (codes.length > 0) draft.attributes['jt808.faultCodes'] = codes.join(' ')
  placeAt(reader, draft, profile)
}

function vehicleAlarms(reader: Reader, draft: Draft, profile: Profile): void {
  const count = reader.u8('count')
  for (let i = 0; i < count && reader.fault === null; i++) {
    const alarm = VEHICLE_ALARMS[reader.u8('alarm.code')]
    const length = reader.u8('alarm.length')
    if (alarm) addAlarm(draft, alarm)
    if (length > 0) reader.skip('alarm.value', length)
  }
  placeAt(reader, draft, profile)
}

const TRIP_END = 2

function trip(reader: Reader, draft: Draft): void {
  const isEnd = reader.u8('trip.kind') === TRIP_END
  draft.attributes['jt808.trip'] = reader.u32('trip.number')
  reader.bcd('trip.start', 6)
  if (!isEnd) return
  reader.bcd('trip.end', 6)
  // Where it began and ended, and the hemispheres of both.
  reader.skip('trip.places', 17)
  draft.attributes['jt808.idleCount'] = reader.u16('idle.count')
  draft.attributes['jt808.idleSeconds'] = reader.u16('idle.time')
  draft.attributes.tripKm = reader.u16('trip.length') / 10
  draft.attributes['jt808.tripFuelL'] = reader.u16('trip.fuel') / 100
}

function vehicleNumber(reader: Reader, draft: Draft): void {
  if (reader.u8('vin.known') > 0) text('vin', 'vin')(reader, draft, 17)
}

function drivingEvent(reader: Reader, draft: Draft): void {
  const event = reader.u32('event')
  const alarm = DRIVING_EVENTS[event]
  if (alarm) addAlarm(draft, alarm)
  else draft.attributes.event = event
}
