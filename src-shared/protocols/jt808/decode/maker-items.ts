import type { Reader } from '../../../bytes/reader'
import { readItems, itemTable } from './extras'
import { acceleration, alarmBits } from './item-readers'
import type { Draft } from './location'

/** Widths behind each bit of a mask, in the order of the bits. */
type MaskWidths = readonly number[]

function widthOf(mask: number, widths: MaskWidths): number {
  return widths.reduce((sum, width, bit) => sum + ((mask >> bit) & 1 ? width : 0), 0)
}

/** Age of the fix, time with ignition, HDOP, time of the fix, none, intervals, a probe with its limits. */
const GNSS_WIDTHS: MaskWidths = [4, 4, 2, 6, 0, 8, 6]

/** 0xF9: does the mask ask for as many bytes as there are? */
export function isGnssDetails(reader: Reader, length: number): boolean {
  const mask = (reader.peek(0) << 8) | reader.peek(1)
  return length > 2 && widthOf(mask, GNSS_WIDTHS) === length - 2
}

export function gnssDetails(reader: Reader, draft: Draft): void {
  const mask = reader.u16('mask')
  if (mask & 1) reader.u32('fix.age')
  if (mask & 2) draft.attributes['jt808.ignitionSeconds'] = reader.u32('ignition.time')
  if (mask & 4) {
    const hdop = reader.u16('fix.hdop') / 10
    reader.note(hdop)
    if (draft.fix) draft.fix.hdop = hdop
  }
  if (mask & 8) reader.bcd('fix.time', 6)
  if (mask & 0x20) reader.skip('intervals', 8)
  if (mask & 0x40) {
    draft.attributes['jt808.temperature3'] = reader.i16('temperature') / 10
    reader.skip('limits', 4)
  }
}

/** Light, temperature, humidity, acceleration, limits, air pressure. */
const SENSOR_WIDTHS: MaskWidths = [2, 2, 2, 6, 10, 2]

export function isSensors(reader: Reader, length: number): boolean {
  return length > 2 && widthOf(reader.peek(1), SENSOR_WIDTHS) === length - 2
}

/** 0xF6 of G10LS: working mode 1 to 5, positioning and recording 0 to 2, two bits of the charger. */
export function isWorkingMode(reader: Reader): boolean {
  const mode = reader.peek()
  return mode >= 1 && mode <= 5 && reader.peek(1) <= 2 && reader.peek(2) <= 2 && reader.peek(3) <= 3
}

export function workingMode(reader: Reader, draft: Draft): void {
  draft.attributes['jt808.mode'] = reader.u8('mode')
  draft.attributes['jt808.positioning'] = reader.u8('positioning')
  draft.attributes['jt808.recording'] = reader.u8('recording')
  draft.attributes.charging = (reader.u8('battery.state') & 1) !== 0
}

/** 0xF6 of AOVX: event, mask, then what the mask names. */
export function sensors(reader: Reader, draft: Draft, length: number): void {
  const event = reader.u8('event')
  draft.attributes.event = event
  // Event 2: it began to move.
  if (event === 2) draft.attributes.motion = true
  const mask = reader.u8('mask')
  if (mask & 1) draft.attributes['jt808.light'] = reader.u16('light')
  if (mask & 2) draft.attributes.temperatureC = reader.i16('temperature') / 10
  if (mask & 4) draft.attributes.humidityPercent = reader.i16('humidity') / 10
  if (mask & 8) acceleration(reader, draft, length)
  if (mask & 16) reader.skip('limits', 10)
  if (mask & 32) draft.attributes['jt808.airPressure'] = reader.u16('pressure')
}

/** 0xF3 of AOVX: a mask for all, then radio tags with their address, level and what the mask names. */
export function beacons(reader: Reader, draft: Draft): void {
  const mask = reader.u8('mask')
  const size = 7 + widthOf(mask, [10, 2, 2, 2, 2, 6, 2, 2])
  for (let i = 1; reader.left >= size; i++) {
    reader.open('beacon')
    const name = `jt808.tag${i}` as const
    draft.attributes[`${name}Mac`] = reader.hex('beacon.mac', 6)
    draft.attributes[`${name}Signal`] = signed(reader, 'beacon.signal')
    if (mask & 1) draft.attributes[`${name}Name`] = reader.text('beacon.name', 10).replace(/[\0 ]+$/, '')
    if (mask & 2) reader.u16('beacon.firmware')
    if (mask & 4) draft.attributes[`${name}BatteryV`] = reader.u16('battery.voltage') / 1000
    if (mask & 8) draft.attributes[`${name}TemperatureC`] = reader.i16('temperature') / 10
    if (mask & 16) draft.attributes[`${name}HumidityPercent`] = reader.i16('humidity') / 10
    if (mask & 32) reader.skip('axis', 6)
    if (mask & 64) reader.u16('reserved')
    if (mask & 128) reader.u16('reserved')
    reader.close()
  }
}

export function signed(reader: Reader, id: string): number {
  const value = (reader.u8(id) << 24) >> 24
  reader.note(value)
  return value
}

const MARKED = itemTable([
  [
    0x01,
    {
      id: 'driving.alarms',
      label: 'Driving alarms',
      role: 'status',
      width: 4,
      read: alarmBits('driving.alarms', 4, {
        0: 'hardAcceleration',
        1: 'hardBraking',
        2: 'hardCornering',
        3: 'accident',
        4: 'tampering',
      }),
    },
  ],
])

/** 0xFE beginning with 7C: items of its own kind. */
export function marked(reader: Reader, draft: Draft): void {
  reader.u8('mark')
  readItems(reader, draft, MARKED)
}
