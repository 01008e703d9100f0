import { isPrintable } from '../../../bytes/ascii'
import { parseMac } from '../../../bytes/mac'
import { parseDecimal } from '../../../bytes/number'
import type { Reader } from '../../../bytes/reader'
import type { Alarm } from '../../../model/vocabulary'
import type { ReadItem } from './extras'
import { addAlarm, addCell, addWifi } from './location'
import { readableText } from './text'

/** Any number of cells behind one MCC and MNC, or each with its own; `r` lists the widths of one of them. */
interface CellLayout {
  /** A byte in front counts them. */
  readonly isCounted?: true
  /** One network in front of all cells. */
  readonly isShared?: true
  readonly mnc: 1 | 2
  readonly lac: 2 | 3 | 4
  readonly cid: 2 | 4
  readonly isCidFirst?: true
  readonly hasSignal: boolean
}

export function cells(layout: CellLayout): ReadItem {
  const network = 2 + layout.mnc
  const size = layout.lac + layout.cid + (layout.hasSignal ? 1 : 0) + (layout.isShared ? 0 : network)
  return (reader, draft) => {
    if (layout.isCounted) reader.u8('cells.count')
    let mcc = layout.isShared ? reader.u16('cell.mcc') : 0
    let mnc = layout.isShared ? reader.unsigned('cell.mnc', layout.mnc) : 0
    while (reader.left >= size) {
      reader.open('cell')
      if (!layout.isShared) {
        mcc = reader.u16('cell.mcc')
        mnc = reader.unsigned('cell.mnc', layout.mnc)
      }
      const early = layout.isCidFirst ? reader.unsigned('cell.cid', layout.cid) : 0
      const lac = reader.unsigned('cell.lac', layout.lac)
      const cid = layout.isCidFirst ? early : reader.unsigned('cell.cid', layout.cid)
      const signal = layout.hasSignal ? reader.u8('cell.signal') : undefined
      // Empty places of a fixed list are zeros or ones throughout.
      if (lac > 0 && lac <= 0xffff && cid > 0 && cid <= 0xfff_ffff) addCell(draft, { mcc, mnc, lac, cid, signal })
      reader.close()
    }
  }
}

/** Six bytes of address and a signed level in dBm, as often as they fit; `isCounted`: a byte in front says how often. */
export function accessPoints(isCounted: boolean): ReadItem {
  return (reader, draft) => {
    if (isCounted) reader.u8('wifi.count')
    while (reader.left >= 7) {
      reader.open('wifi')
      const mac = parseMac(reader.hex('wifi.mac', 6)) ?? ''
      const signal = (reader.u8('wifi.signal') << 24) >> 24
      reader.note(signal)
      addWifi(draft, { mac, signal })
      reader.close(mac)
    }
  }
}

/** Alarms by the bits of a number; `isInverted`: 0 says that the alarm is on. */
export function alarmBits(
  id: string,
  width: number,
  bits: Readonly<Record<number, Alarm>>,
  isInverted = false,
): ReadItem {
  const rows = Object.entries(bits).map(([bit, alarm]) => [2 ** Number(bit), alarm] as const)
  return (reader, draft) => {
    const word = reader.unsigned(id, width)
    if (reader.fault) return
    for (const [weight, alarm] of rows) {
      const isSet = Math.floor(word / weight) % 2 === 1
      if (isSet !== isInverted) addAlarm(draft, alarm)
    }
  }
}

/** A number that stands for one alarm, behind so many other bytes. */
export function alarmCode(before: number, codes: Readonly<Record<number, Alarm>>): ReadItem {
  return (reader, draft) => {
    reader.skip('alarm.head', before)
    const code = reader.u8('alarm.code')
    const alarm = codes[code]
    if (alarm) addAlarm(draft, alarm)
  }
}

type TextName = 'iccid' | 'imsi' | 'firmware' | 'driverId' | 'vin' | 'card' | `jt808.${string}`

/** The whole item as text. */
export function text(id: string, to: TextName): ReadItem {
  return (reader, draft, length) => {
    const value = readableText(reader.text(id, length)).trim()
    reader.note(value)
    if (value !== '') (draft.attributes as Record<string, unknown>)[to] = value
  }
}

/** ICCID as twenty digits in ten bytes, filled up with F. */
export const packedIccid: ReadItem = (reader, draft) => {
  const iccid = reader.bcd('iccid', 10).replace(/f+$/, '')
  reader.note(iccid)
  if (iccid !== '' && !/^0+$/.test(iccid)) draft.attributes.iccid = iccid
}

export const fuel: ReadItem = (reader, draft) => {
  const raw = reader.u16('fuel')
  if (reader.fault) return
  // The top bit marks a percentage; otherwise tenths of a litre.
  if (raw & 0x8000) draft.attributes.fuelPercent = raw & 0x7fff
  else draft.attributes.fuelL = raw / 10
  reader.note(raw & 0x8000 ? `${raw & 0x7fff} %` : `${raw / 10} l`)
}

/** Two words; the unit is a matter of wiring and calibration, so they stay raw. */
export const analog: ReadItem = (reader, draft) => {
  const high = reader.u16('analog')
  const low = reader.u16('analog')
  draft.attributes['jt808.analog'] = [high, low]
}

/** Up to eight probes in tenths of a degree, the top bit is the sign, FFFF is none. */
export const temperatures: ReadItem = (reader, draft, length) => {
  for (let i = 1; i <= length / 2; i++) {
    const raw = reader.u16('temperature')
    if (raw === 0xffff || reader.fault) continue
    const value = (raw & 0x8000 ? -(raw & 0x7fff) : raw) / 10
    reader.note(value)
    if (i === 1) draft.attributes.temperatureC = value
    else draft.attributes[`jt808.temperature${i}`] = value
  }
}

/** Level from 0 to 10, then on some devices the percentage. */
export const batteryLevel: ReadItem = (reader, draft) => {
  const level = reader.u8('battery.level')
  const percent = reader.u8('battery.percent')
  if (!reader.fault) draft.attributes.batteryPercent = percent >= 1 && percent <= 100 ? percent : level * 10
}

/** FF says that the charger is connected. */
export const batteryOrCharger: ReadItem = (reader, draft) => {
  const level = reader.u8('battery.percent')
  if (reader.fault) return
  if (level === 0xff) draft.attributes.charging = true
  else draft.attributes.batteryPercent = level
}

export const chargeAndBattery: ReadItem = (reader, draft) => {
  const state = reader.u8('battery.state')
  if (state === 0) draft.attributes.charging = true
  const level = reader.u8('battery.percent')
  if (!reader.fault) draft.attributes.batteryPercent = level
}

export const reservedAndBattery: ReadItem = (reader, draft) => {
  reader.u8('reserved')
  const level = reader.u8('battery.percent')
  const volts = reader.u16('battery.voltage') / 100
  reader.note(volts)
  if (reader.fault) return
  draft.attributes.batteryPercent = level
  draft.attributes.batteryV = volts
}

/** Number of a driver's card. */
export const driverNumber: ReadItem = (reader, draft) => {
  const number = reader.u32('driver.id')
  if (!reader.fault) draft.attributes.driverId = String(number)
}

/** Event, and for an opened lock its number and the card that opened it. */
export const lockEvent: ReadItem = (reader, draft) => {
  draft.attributes.event = reader.u16('event')
  if (reader.left < 14) return
  draft.attributes['jt808.lock1Id'] = reader.hex('lock.id', reader.left - 8)
  text('driver.id', 'driverId')(reader, draft, 8)
}

export const motionFlag: ReadItem = (reader, draft) => {
  const state = reader.u8('motion')
  if (!reader.fault) draft.attributes.motion = state === 1
}

/** An opening of a lock: how, by which card or password, and with what result. */
export const unlock: ReadItem = (reader, draft, length) => {
  draft.attributes['jt808.lockCommand'] = reader.u8('lock.command')
  if (length >= 7) {
    draft.attributes['jt808.lockPassword'] = readableText(reader.text('lock.password', 6))
  } else if (length >= 5) {
    draft.attributes['jt808.lockCard'] = reader.u32('lock.card')
  }
  if (length % 2 === 0) draft.attributes['jt808.unlockResult'] = reader.u8('lock.result')
}

/** Three words of one axis each, in the sensor's own unit. */
export const acceleration: ReadItem = (reader, draft) => {
  const axes = [reader.i16('axis'), reader.i16('axis'), reader.i16('axis')]
  if (!reader.fault) draft.attributes['jt808.acceleration'] = axes
}

/** Locks with seals: number, battery in millivolts, state. */
export const sealedLocks: ReadItem = (reader, draft) => {
  for (let i = 1; reader.left >= 11; i++) {
    reader.open('lock')
    draft.attributes[`jt808.lock${i}Id`] = reader.hex('lock.id', 6)
    draft.attributes[`jt808.lock${i}BatteryV`] = reader.u16('lock.battery') / 1000
    draft.attributes[`jt808.lock${i}Sealed`] = reader.u8('lock.seal') === 0x31
    reader.u8('lock.state')
    reader.u8('lock.signal')
    reader.close()
  }
}

/** Locks with cards. */
export const cardLocks: ReadItem = (reader, draft) => {
  const count = reader.u8('lock.count')
  for (let i = 1; i <= count && reader.left >= 13; i++) {
    reader.open('lock')
    draft.attributes[`jt808.lock${i}Id`] = reader.hex('lock.id', 5)
    draft.attributes[`jt808.lock${i}Card`] = reader.hex('lock.card', 5)
    draft.attributes[`jt808.lock${i}BatteryPercent`] = reader.u8('lock.battery')
    draft.attributes[`jt808.lock${i}Locked`] = (reader.u16('lock.state') & 0x20) === 0
    reader.close()
  }
}

/** Tyres: sensor, pressure in fortieths of a bar, temperature from -50 °C, state. */
export const tyres: ReadItem = (reader, draft) => {
  while (reader.left >= 8) {
    reader.open('tyre')
    const i = reader.u8('tyre.number')
    draft.attributes[`jt808.tyre${i}Sensor`] = reader.hex('tyre.sensor', 3)
    draft.attributes[`jt808.tyre${i}PressureBar`] = (reader.u16('tyre.pressure') & 0x3ff) / 40
    draft.attributes[`jt808.tyre${i}TemperatureC`] = reader.u8('tyre.temperature') - 50
    draft.attributes[`jt808.tyre${i}State`] = reader.u8('tyre.state')
    reader.close()
  }
}

/** Radio thermometers: number, address, then degrees and percent, each a signed whole byte and 1/255 parts. */
export const thermometers: ReadItem = (reader, draft) => {
  while (reader.left >= 11) {
    reader.open('thermometer')
    const i = reader.u8('thermometer.number')
    reader.hex('thermometer.mac', 6)
    const celsius = readSplit(reader, 'thermometer.temperature')
    const percent = readSplit(reader, 'thermometer.humidity')
    if (i <= 1) {
      draft.attributes.temperatureC = celsius
      draft.attributes.humidityPercent = percent
    } else {
      draft.attributes[`jt808.temperature${i}`] = celsius
      draft.attributes[`jt808.humidity${i}`] = percent
    }
    reader.close()
  }
}

function readSplit(reader: Reader, id: string): number {
  const raw = reader.u16(id)
  const whole = (raw << 16) >> 24
  const value = (whole < 0 ? -1 : 1) * (Math.abs(whole) + (raw & 0xff) / 255)
  reader.note(value)
  return value
}

/** Text of a lock: behind `*M00,45,` and two more digits, three give hundredths of a volt. */
export const lockText: ReadItem = (reader, draft, length) => {
  const value = readableText(reader.text('lock.text', length))
  draft.attributes['jt808.lockText'] = value
  const volts = value.startsWith('*M00') ? parseDecimal(value.slice(10, 13)) : undefined
  if (volts !== undefined) draft.attributes.batteryV = volts / 100
}

export function isAllPrintable(reader: Reader, length: number): boolean {
  for (let i = 0; i < length; i++) if (!isPrintable(reader.peek(i))) return false
  return length > 0
}

/** Signal, supply and battery in millivolts, satellites. */
export const signalAndPower: ReadItem = (reader, draft) => {
  draft.attributes.signalCsq = reader.u8('signal')
  draft.attributes.powerV = reader.u16('power') / 1000
  draft.attributes.batteryV = reader.u16('battery.voltage') / 1000
  const satellites = reader.u8('fix.satellites')
  if (draft.fix) draft.fix.satellites = satellites
}

/** Battery in millivolts, then its state (2 and 3: the charger is connected), then its percentage. */
export const batteryState: ReadItem = (reader, draft, length) => {
  const volts = reader.u32('battery.voltage') / 1000
  if (!reader.fault) draft.attributes.batteryV = volts
  if (length >= 5) {
    const state = reader.u8('battery.state')
    if (state === 2 || state === 3) draft.attributes.charging = true
  }
  if (length >= 6) draft.attributes.batteryPercent = reader.u8('battery.percent')
}
