import { parseMac } from '../../../bytes/mac'
import type { Reader } from '../../../bytes/reader'
import type { FieldValue } from '../../../model/field'
import type { Cell, Fix, Wifi } from '../../../model/message'
import type { Attributes } from '../../../model/vocabulary'
import { addTemperature, signed16 } from './record'
import { timeFromSeconds } from '../time'

/** What the parameters of one record add up to. */
export interface ParameterRecord {
  fix: Partial<Fix> & Pick<Fix, 'valid'>
  time?: number
  event?: number
  attributes: Attributes
  cells: Cell[]
  wifi: Wifi[]
  /** By input, from 0; inputs that say nothing are holes. */
  adc: (number | undefined)[]
}

interface ParameterRow {
  readonly field: string
  readonly isSigned?: boolean
  /** How many steps of the number make one unit. */
  readonly steps?: number
  /** How the value is shown, where that is not the number. */
  readonly note?: (value: number) => FieldValue
  put(record: ParameterRecord, value: number): void
}

type Table = Readonly<Record<number, ParameterRow>>

const ONE_BYTE: Table = {
  0x01: { field: 'event', put: (r, value) => (r.event = value) },
  0x05: { field: 'fix.valid', note: (value) => value > 0, put: (r, value) => (r.fix.valid = value > 0) },
  0x06: { field: 'fix.satellites', put: (r, value) => (r.fix.satellites = value) },
  0x07: { field: 'signal', put: (r, value) => (r.attributes.signalCsq = value) },
  0x14: { field: 'outputs', put: (r, value) => (r.attributes.outputs = value) },
  0x15: { field: 'inputs', put: (r, value) => (r.attributes.inputs = value) },
  0x97: { field: 'vehicle.throttle', put: (r, value) => (r.attributes['meitrack.throttle'] = value) },
  0x9d: { field: 'fuel', put: (r, value) => (r.attributes.fuelPercent = value) },
  0xfe69: { field: 'battery.percent', put: (r, value) => (r.attributes.batteryPercent = value) },
}

const TWO_BYTES: Table = {
  0x08: { field: 'fix.speed', put: (r, value) => (r.fix.speedKmh = value) },
  0x09: { field: 'fix.course', put: (r, value) => (r.fix.courseDeg = value) },
  0x0a: { field: 'fix.hdop', steps: 10, put: (r, value) => (r.fix.hdop = value) },
  0x0b: { field: 'fix.altitude', isSigned: true, put: (r, value) => (r.fix.altitudeM = value) },
  0x16: { field: 'adc', steps: 100, put: (r, value) => (r.adc[0] = value) },
  0x17: { field: 'adc', steps: 100, put: (r, value) => (r.adc[1] = value) },
  0x18: { field: 'adc', steps: 100, put: (r, value) => (r.adc[2] = value) },
  0x19: { field: 'battery', steps: 100, put: (r, value) => (r.attributes.batteryV = value) },
  0x1a: { field: 'power', steps: 100, put: (r, value) => (r.attributes.powerV = value) },
  0x29: { field: 'fuel', steps: 100, put: (r, value) => (r.attributes.fuelPercent = value) },
  0x40: { field: 'event', put: (r, value) => (r.event = value) },
  0x91: { field: 'vehicle.speed', put: (r, value) => (r.attributes['meitrack.vehicleKmh'] = value) },
  0x92: { field: 'vehicle.speed', put: (r, value) => (r.attributes['meitrack.vehicleKmh'] = value) },
  0x98: { field: 'vehicle.fuelUsed', put: (r, value) => (r.attributes['meitrack.fuelUsed'] = value) },
  0x99: { field: 'vehicle.rpm', put: (r, value) => (r.attributes.rpm = value) },
  0x9c: { field: 'vehicle.coolant', put: (r, value) => (r.attributes['meitrack.coolantC'] = value) },
  0x9f: { field: 'temperature', put: (r, value) => addTemperature(r.attributes, 1, value) },
  0xc9: { field: 'vehicle.fuelRate', put: (r, value) => (r.attributes['meitrack.fuelRate'] = value) },
}

const FOUR_BYTES: Table = {
  0x02: { field: 'fix.lat', isSigned: true, steps: 1e6, put: (r, value) => (r.fix.lat = value) },
  0x03: { field: 'fix.lon', isSigned: true, steps: 1e6, put: (r, value) => (r.fix.lon = value) },
  0x04: { field: 'time', note: timeFromSeconds, put: (r, value) => (r.time = timeFromSeconds(value)) },
  0x0c: { field: 'odometer', put: (r, value) => (r.attributes.odometerKm = value / 1000) },
  0x0d: { field: 'runtime', put: (r, value) => (r.attributes['meitrack.runtimeS'] = value) },
  0x25: { field: 'driver', put: (r, value) => (r.attributes.driverId = String(value)) },
  0x1c: { field: 'system', put: (r, value) => (r.attributes['meitrack.system'] = value) },
  0x9b: { field: 'odometer', put: (r, value) => (r.attributes.odometerKm = value / 1000) },
  0xa0: { field: 'vehicle.fuelUsed', steps: 1000, put: (r, value) => (r.attributes['meitrack.fuelUsed'] = value) },
  0xa2: { field: 'vehicle.fuelRate', steps: 100, put: (r, value) => (r.attributes['meitrack.fuelRate'] = value) },
}

const TABLES = { 1: ONE_BYTE, 2: TWO_BYTES, 4: FOUR_BYTES } as const

export function parameterOf(id: number, width: 1 | 2 | 4): ParameterRow | undefined {
  return TABLES[width][id]
}

const FIRST_CELL = 0x0e
const LAST_CELL = 0x13
const FIRST_WIFI = 0x1d
const LAST_WIFI = 0x25
const FIRST_TEMPERATURE = 0x2a
const LAST_TEMPERATURE = 0x31

/** A parameter that says its own width. What the row does not read is kept as it came. */
export function readBlock(id: number, block: Reader, record: ParameterRecord): void {
  if (id >= FIRST_CELL && id <= LAST_CELL && block.left >= 12) readCell(block, record)
  else if (id >= FIRST_WIFI && id <= LAST_WIFI && block.left === 8) readWifi(block, record)
  else if (id >= FIRST_TEMPERATURE && id <= LAST_TEMPERATURE && block.left === 3) readTemperature(id, block, record)
  else if (id === 0x4b && block.left >= 3) readNetworkName(block, record)
  else if (id === 0xfe31 && block.left >= 2) readCameraAlarm(block, record)
  else if (id === 0xfe73 && block.left >= 13) readTag(block, record)
  if (block.left > 0) block.skip('parameter', block.left)
}

function readCell(block: Reader, record: ParameterRecord): void {
  const mcc = block.u16le('cell.mcc')
  const mnc = block.u16le('cell.mnc')
  const lac = block.u16le('cell.lac')
  const cid = block.u32le('cell.cid')
  const signal = signed16(block.u16le('cell.signal'))
  block.note(signal)
  if (mcc !== 0) record.cells.push({ mcc, mnc, lac, cid, signal })
}

function readWifi(block: Reader, record: ParameterRecord): void {
  const mac = parseMac(block.hex('wifi.mac', 6))
  const signal = signed16(block.u16le('wifi.signal'))
  block.note(signal)
  if (mac !== undefined) record.wifi.push({ mac, signal })
}

/** The sensor's number, and hundredths of a degree. */
function readTemperature(id: number, block: Reader, record: ParameterRecord): void {
  block.u8('sensor')
  const degrees = signed16(block.u16le('temperature')) / 100
  block.note(degrees)
  addTemperature(record.attributes, id - FIRST_TEMPERATURE, degrees)
}

/** Two bytes of no known meaning, then a length and a name such as LTE. */
function readNetworkName(block: Reader, record: ParameterRecord): void {
  block.skip('parameter', 2)
  const width = block.u8('parameter.length')
  record.attributes['meitrack.network'] = block.text('network.name', Math.min(width, block.left))
}

/** What a camera saw, and the picture that it made. */
function readCameraAlarm(block: Reader, record: ParameterRecord): void {
  block.u8('camera.protocol')
  record.attributes['meitrack.cameraAlarm'] = block.u8('camera.alarm')
  if (block.left > 0) record.attributes['meitrack.file'] = block.text('photo.file', block.left)
}

/** A Bluetooth tag: name, address, battery, and temperature and humidity in 256ths. */
function readTag(block: Reader, record: ParameterRecord): void {
  const { attributes } = record
  block.u8('tag.version')
  const width = block.u8('parameter.length')
  if (block.left < width + 11) return
  attributes['meitrack.tagName'] = block.text('tag.name', width)
  block.hex('tag.mac', 6)
  attributes['meitrack.tagBattery'] = block.u8('battery.percent')
  attributes['meitrack.tagTemperatureC'] = parts256(block, 'temperature')
  attributes['meitrack.tagHumidity'] = parts256(block, 'humidity')
}

function parts256(block: Reader, id: string): number {
  const value = signed16(block.u16le(id)) / 256
  block.note(value)
  return value
}
