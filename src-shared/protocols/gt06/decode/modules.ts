import type { Reader } from '../../../bytes/reader'
import { MODULE_EVENTS } from '../alarms'
import { CELL_2G, readCell, readMac } from './cells'
import { addAlarm, fitting, type Draft, type Part } from './draft'
import { readIdentity } from './identity'
import { readPlace } from './position'
import { batteryPercent, batteryVolts, powerVolts } from './status'
import { trimPadding } from './text'

/** A list of modules to the end of the content: a number of two bytes, a length of one or two, and so many bytes. */
export function modules(lengthWidth: 1 | 2, table: Readonly<Record<number, Part>>): Part {
  return (reader, draft) => {
    while (reader.fault === null && reader.left >= 2 + lengthWidth) {
      reader.open('module')
      const number = reader.u16('module.number')
      const length = lengthWidth === 1 ? reader.u8('module.length') : reader.u16('module.length')
      readModule(reader, draft, length, table[number])
      reader.close()
    }
  }
}

/** A module shorter than its kind is told of, and the list goes on behind it; one longer than what is left ends it. */
function readModule(reader: Reader, draft: Draft, length: number, read: Part | undefined): void {
  const there = fitting(reader, length, 1)
  if (there < length) {
    reader.skip('module.rest', there)
    return
  }
  const inner = reader.within(length)
  read?.(inner, draft)
  inner.fault = null
  inner.skip('module.rest', inner.left)
}

function own(id: string, name: `gt06.${string}`): Part {
  return (reader, { attributes }) => {
    attributes[name] = reader.unsigned(id, reader.left)
  }
}

function cellModule(reader: Reader, draft: Draft): void {
  const network = { mcc: reader.u16('cell.mcc'), mnc: reader.u16('cell.mnc') }
  readCell(reader, draft, network, CELL_2G, true)
}

function position(reader: Reader, draft: Draft): void {
  const time = reader.u32('time') * 1000
  reader.note(time)
  const satellites = reader.u8('fix.satellites')
  const altitudeM = reader.i16('fix.altitude')
  readPlace(reader, draft, time, satellites)
  if (draft.message.fix) draft.message.fix.altitudeM = altitudeM
  draft.message.kind = 'position'
}

function event(reader: Reader, draft: Draft): void {
  const code = reader.u8('event')
  draft.attributes.event = code
  addAlarm(draft, MODULE_EVENTS[code]?.alarm)
  reader.u32('event.time')
  reader.skip('event.content', fitting(reader, reader.u8('event.length'), 1))
}

function doors(reader: Reader, { attributes }: Draft): void {
  const bits = reader.u8('door')
  attributes['gt06.door'] = (bits & 15) > 0
  attributes['gt06.tamper'] = bits >> 4 > 0
  reader.flag('door.open', 0, 3, (bits & 15) > 0)
  reader.flag('door.tamper', 4, 7, bits >> 4 > 0)
}

function hdop(reader: Reader, draft: Draft): void {
  const value = reader.u8('fix.hdop') / 10
  reader.note(value)
  if (draft.message.fix) draft.message.fix.hdop = value
}

function satellitesInUse(reader: Reader, { message, attributes }: Draft): void {
  const count = reader.u8('fix.satellites')
  if (message.fix) message.fix.satellites = count
  else attributes.satellites = count
}

/** A sensor that is reached by radio: address, battery, temperature, humidity and state. */
function tag(reader: Reader, { attributes }: Draft): void {
  attributes['gt06.tag'] = readMac(reader, 'tag.address')
  const volts = reader.u16('tag.battery') / 1000
  attributes['gt06.tagBatteryV'] = volts
  reader.note(volts)
  attributes['gt06.tagBatteryPercent'] = reader.u8('tag.percent')
  attributes.temperatureC = reader.i16('temperature') / 10
  reader.note(attributes.temperatureC)
  attributes['gt06.tagHumidity'] = reader.i16('tag.humidity')
  attributes['gt06.tagStatus'] = reader.u8('tag.status')
}

function odometer(reader: Reader, { attributes }: Draft): void {
  attributes.odometerKm = reader.u32('odometer') / 1000
}

/** What 0x36, 0x37, 0x39 and 0x70 share (gt06.md, 4). */
export const SHARED_MODULES: Readonly<Record<number, Part>> = {
  0x0018: batteryVolts,
  0x0027: powerVolts,
  0x002e: odometer,
  0x0032: own('startup', 'gt06.startup'),
  0x003b: (reader, { attributes }) => {
    const accuracy = reader.u16('accuracy') / 100
    attributes['gt06.accuracyM'] = accuracy
    reader.note(accuracy)
  },
  0x006a: batteryPercent,
}

/** Number 0x70, which is made of modules only. */
export const REPORT_MODULES: Readonly<Record<number, Part>> = {
  ...SHARED_MODULES,
  0x0001: (reader, { message }) => {
    message.device = readIdentity(reader)
  },
  0x0002: (reader, { attributes }) => {
    attributes.imsi = readIdentity(reader, 'imsi')
  },
  0x0003: (reader, { attributes }) => {
    attributes.iccid = trimPadding(reader.bcd('iccid', 10))
  },
  0x0009: satellitesInUse,
  0x000a: own('satellites.visible', 'gt06.satellitesVisible'),
  0x0011: cellModule,
  0x0028: hdop,
  0x0029: own('index', 'gt06.index'),
  0x002a: doors,
  0x002b: own('boot', 'gt06.bootReason'),
  0x002c: (reader, { message }) => {
    const sent = reader.u32('time') * 1000
    reader.note(sent)
    message.time ??= sent
  },
  0x0033: position,
  0x0034: event,
  0x007f: tag,
}

/** Modules of number 0xF1. Motion 2 and 4 stand for moving. */
export const STATUS_MODULES: Readonly<Record<number, Part>> = {
  0x0001: (reader, { attributes }) => {
    const motion = reader.u8('motion')
    attributes.motion = motion === 2 || motion === 4
  },
  0x0002: (reader, { attributes }) => {
    attributes.armed = reader.u8('armed') > 0
  },
  0x0004: (reader, { attributes }) => {
    attributes.ignition = reader.u8('ignition') > 0
  },
  0x0005: powerVolts,
  0x0007: (reader, { attributes }) => {
    attributes.charging = reader.u8('charging') > 0
  },
  0x000a: own('charge.voltage', 'gt06.chargeVoltage'),
  0x000b: (reader, { attributes }) => {
    const temperature = reader.i16('battery.temperature') / 10
    attributes['gt06.batteryTemperatureC'] = temperature
    reader.note(temperature)
  },
}

const BLUETOOTH_EVENT = 0x000a
const EXTERNAL_BATTERY = 0x000c
/** Number and length. */
const SHORTEST_MODULE = 4

/** Number 0xF2: as modules, but each kind has its own way to say its length. */
export const peripherals: Part = (reader, draft) => {
  while (reader.fault === null && reader.left >= SHORTEST_MODULE) {
    reader.open('module')
    const number = reader.u16('module.number')
    const first = number === BLUETOOTH_EVENT ? reader.u16('module.length') : reader.u8('module.length')
    const length = first === 0 ? reader.u8('module.length') : first
    readModule(reader, draft, length, PERIPHERALS[number])
    reader.close()
  }
}

const PERIPHERALS: Readonly<Record<number, Part>> = {
  [BLUETOOTH_EVENT]: (reader, { attributes }) => {
    reader.u8('tag.kind')
    attributes['gt06.tag'] = readMac(reader, 'tag.address')
    attributes.event = reader.u8('event')
    attributes['gt06.eventData'] = reader.u8('event.data')
    reader.u8('data.kind')
    reader.skip('data', reader.left)
  },
  [EXTERNAL_BATTERY]: (reader, { attributes }) => {
    attributes['gt06.externalBatteryPercent'] = reader.u8('battery.percent')
    attributes['gt06.externalBatteryCharging'] = reader.u8('charging') > 0
    attributes['gt06.externalBatteryCycles'] = reader.u16('battery.cycles')
  },
}
