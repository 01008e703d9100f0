import { roundTo } from '../../../bytes/number'
import type { Reader } from '../../../bytes/reader'
import { AZ735_EVENTS, CAMERA_EVENTS } from '../alarms'
import { CELL_2G, readCell, readNetwork } from './cells'
import { addAlarm, fitting, padding, rest, type Draft, type Part } from './draft'
import { identity } from './identity'
import { batteryPercent, signalLevel, terminal } from './status'

/** Benway: two bits of inputs, and ten bits that are a temperature, a voltage or a raw value (gt06.md, 4, L=0x21). */
export const benwayInputs: Part = (reader, { attributes }) => {
  const word = reader.u16('input.word')
  attributes.ignition = (word & 0x8000) !== 0
  attributes['gt06.input2'] = (word & 0x4000) !== 0
  if ((word & 0x1000) !== 0) {
    const degrees = word & 0x1ff
    attributes.temperatureC = (word & 0x200) !== 0 ? 0 - degrees : degrees
  } else if ((word & 0x2000) !== 0) attributes['gt06.adc'] = word & 0x3ff
  else attributes.adc = [(word & 0x3ff) / 10]
  reader.flag('input.ignition', 15, 15, (word & 0x8000) !== 0)
  reader.flag('input.second', 14, 14, (word & 0x4000) !== 0)
  reader.flag('input.kind', 12, 13, (word >> 12) & 3)
  reader.flag('input.value', 0, 9, word & 0x3ff)
}

/** S5: fuel as the unit measures it, temperature with a sign bit, and tens of metres. */
export const fuelAndDistance: Part = (reader, { attributes }) => {
  attributes['gt06.oil'] = reader.u16('oil')
  const byte = reader.u8('temperature')
  attributes.temperatureC = (byte & 0x80) !== 0 ? 0 - (byte & 0x7f) : byte
  reader.note(attributes.temperatureC)
  attributes.odometerKm = reader.u32('odometer') / 100
}

/** WeTrust and GT06E with a card reader: an alarm flag, and how the card was used. */
export const cardAlarm: Part = (reader, draft) => {
  if (reader.u8('card.alarm') > 0) addAlarm(draft, 'general')
  draft.attributes['gt06.cardStatus'] = reader.u8('card.status')
}

export const cardUse: Part = (reader, { attributes }) => {
  attributes['gt06.cardAlarm'] = reader.u8('card.alarm')
  attributes['gt06.cardSwiped'] = reader.u8('card.status') > 0
}

export const drivingTime: Part = (reader, { attributes }) => {
  attributes['gt06.drivingTime'] = reader.u16('driving.time')
}

/** SEEWORLD: travel time, then temperature and humidity in hundredths, the former with a sign bit. */
export const journeyAndClimate: Part = (reader, { attributes }) => {
  attributes['gt06.travelTime'] = reader.u32('driving.time')
  const word = reader.u16('temperature')
  const degrees = (word & 0x7fff) / 100
  attributes.temperatureC = (word & 0x8000) !== 0 ? 0 - degrees : degrees
  reader.note(attributes.temperatureC)
  attributes.humidityPercent = reader.u16('humidity') / 100
  reader.note(attributes.humidityPercent)
}

/** Ignition first, then supply and battery. */
export const ignition: Part = (reader, { attributes }) => {
  attributes.ignition = reader.u8('ignition') > 0
}

export const engineMinutes: Part = (reader, { attributes }) => {
  attributes.engineHours = reader.u24('engine.time') / 60
  reader.note(roundTo(attributes.engineHours, 3))
}

export const engineSeconds: Part = (reader, { attributes }) => {
  attributes.engineHours = reader.u32('engine.time') / 3600
  reader.note(roundTo(attributes.engineHours, 3))
}

export const mileage24: Part = (reader, { attributes }) => {
  attributes.odometerKm = reader.u24('odometer') / 1000
}

export const inputs: Part = (reader, { attributes }) => {
  attributes.inputs = reader.u16('inputs')
}

/** X1, number 0x34: words about the unit, distance, cell, driver, voltages and ports. */
export const x1Ports: Part = (reader, { attributes }) => {
  const ports = reader.u32('ports')
  attributes.inputs = reader.u8('inputs')
  attributes.outputs = reader.u8('outputs')
  const count = fitting(reader, (ports >>> 20) & 15, 2)
  const volts: number[] = []
  for (let i = 0; i < count; i++) {
    volts.push(reader.u16('adc') / 100)
    reader.note(volts.at(-1) ?? null)
  }
  if (volts.length > 0) attributes.adc = volts
}

/** X1, number 0x35: a photo is ready; the server asks for it piece by piece. */
export const photoAnnounced: Part = (reader, { message, attributes }) => {
  message.kind = 'other'
  attributes['gt06.camera'] = reader.u8('camera')
  reader.u8('photo.source')
  reader.u8('photo.format')
  attributes['gt06.photoSize'] = reader.u32('photo.size')
  attributes['gt06.photo'] = reader.u32('photo.number')
}

export const photoPiece: Part = (reader, { attributes }) => {
  attributes['gt06.photo'] = reader.u32('photo.number')
  attributes['gt06.photoOffset'] = reader.u32('photo.offset')
  reader.skip('photo.bytes', Math.min(reader.u16('photo.length'), reader.left))
}

/** Cameras, number 0x95: what happened, a detail, and the names of the recordings. */
export const cameraEvent: Part = (reader, draft) => {
  const code = reader.u8('event')
  draft.attributes.event = code
  addAlarm(draft, CAMERA_EVENTS[code]?.alarm)
  if (reader.left >= 2) draft.attributes['gt06.eventData'] = reader.u16('event.data')
  const files = reader.text('files', reader.left)
  if (files !== '') draft.attributes['gt06.files'] = files
}

export const powerTenths: Part = (reader, { attributes }) => {
  attributes.powerV = reader.u16('power') / 10
  reader.note(attributes.powerV)
}

/** AZ735: more cells and stations by length only, a status, and an extension. */
export function az735Tail(isAlarm: boolean): Part {
  return (reader, draft) => {
    reader.skip('cell.raw', fitting(reader, reader.u8('cell.length'), 1))
    reader.skip('wifi.raw', fitting(reader, reader.u8('wifi.length'), 1))
    const code = reader.u8('status')
    draft.attributes.status = code
    if (isAlarm) setAz735(draft, code)
    reader.skip('extension', fitting(reader, reader.u8('extension.length'), 1))
  }
}

const ARMED = 0xa0
const DISARMED = 0xa1

function setAz735(draft: Draft, code: number): void {
  if (code === ARMED || code === DISARMED) draft.attributes.armed = code === ARMED
  addAlarm(draft, AZ735_EVENTS[code]?.alarm)
}

/** The main cell of AZ735: length 0, or a length, the cell and its signal. */
export const az735Cell: Part = (reader, draft) => {
  const length = reader.u8('cell.length')
  if (length === 0) return
  readCell(reader, draft, readNetwork(reader), CELL_2G)
  reader.skip('cell.raw', fitting(reader, Math.max(0, length - LENGTH_OF_2G), 1))
  draft.attributes.signalCsq = reader.u8('signal.level')
}

const LENGTH_OF_2G = 9

/** WD-209, number 0x40: a battery pack with fourteen cells. */
export const batteryPack: Part = (reader, { message, attributes }) => {
  attributes['gt06.pack'] = reader.hex('pack.serial', 8)
  message.time = reader.u32('time') * 1000
  reader.note(message.time)
  attributes.batteryPercent = reader.u8('battery.percent')
  attributes['gt06.capacity'] = reader.u16('pack.capacity')
  reader.u8('pack.absolute')
  attributes['gt06.capacityFull'] = reader.u16('pack.full')
  attributes['gt06.batteryHealth'] = reader.u8('pack.health')
  // Tenths of a kelvin.
  const temperature = reader.u16('battery.temperature') / 10 - 273.1
  attributes['gt06.batteryTemperatureC'] = temperature
  reader.note(roundTo(temperature, 1))
  attributes['gt06.current'] = reader.u16('pack.current')
  attributes.batteryV = reader.u16('battery.volts') / 1000
  reader.note(attributes.batteryV)
  attributes['gt06.cycles'] = reader.u16('battery.cycles')
  attributes['gt06.cells'] = cellVolts(reader)
  reader.u16('pack.interval')
  reader.u16('pack.longest')
  attributes['gt06.barcode'] = reader.text('pack.barcode', 16).trim()
  reader.u16('pack.version')
  attributes['gt06.manufacturer'] = reader.text('pack.maker', 16).trim()
  attributes.status = reader.u32('status')
  reader.u32('controller.status')
  reader.u32('controller.fault')
}

const PACK_CELLS = 14

function cellVolts(reader: Reader): number[] {
  const volts: number[] = []
  for (let i = 0; i < PACK_CELLS; i++) {
    volts.push(reader.u16('pack.cell') / 1000)
    reader.note(volts.at(-1) ?? null)
  }
  return volts
}

/** Number 0xB2: a card that was held to a Bluetooth clock. */
export const bluetoothClock: Part = (reader, { attributes }) => {
  attributes.signalDbm = (reader.u8('tag.signal') << 24) >> 24
  reader.note(attributes.signalDbm)
  attributes['gt06.tag'] = reader.hex('tag.address', 6)
  attributes['gt06.tagUuid'] = reader.hex('tag.uuid', 16)
  attributes['gt06.tagMajor'] = reader.u16('tag.major')
  attributes['gt06.tagMinor'] = reader.u16('tag.minor')
  const volts = reader.u16('tag.battery') / 100
  attributes['gt06.tagBatteryV'] = volts
  reader.note(volts)
  attributes['gt06.clock'] = (reader.u8('tag.clock') >> 2) & 15
}

/** SR411 says its own identity at the end. */
export const sr411Identity: Part = (reader, draft) => {
  reader.skip('reserved', 2)
  identity(reader, draft)
}

/** GL21L, a tag that people wear: steps instead of distance, and bytes that nobody explains. */
export const gl21l: readonly Part[] = [
  terminal,
  padding('reserved', 3),
  signalLevel,
  padding('reserved', 4),
  (reader, { attributes }) => {
    attributes.steps = reader.u32('steps')
  },
  batteryPercent,
  rest('reserved'),
]
