import type { Reader } from '../../../bytes/reader'
import { cell, countedCell, isCountryAt, typedCell } from './cells'
import * as device from './devices'
import { padding, type Part, rest } from './draft'
import { card, driver, driverNumber, driverNumber4, driverWithLength, identity, phone } from './identity'
import {
  about,
  cell2G,
  cell3G,
  cell4G,
  exactly,
  isNarrow,
  languageWord,
  type Layout,
  least,
  locationRows,
  longAlarmEnd,
  row,
  rowsOf,
  wideCell3G,
  wideLocationRows,
} from './layout'
import { modules, SHARED_MODULES } from './modules'
import {
  altitude,
  date,
  gps,
  gpsOfCamera,
  gpsOfCamera4G,
  gpsWithLength,
  isDate,
  mileage,
  storedMark,
  upload,
} from './position'
import { alarm, batteryTenths, batteryVolts, language, powerVolts, signalLevel, terminal, voltageLevel } from './status'

const wideCellSL4X = cell({ lac: 2, cid: 8, wide: true })
const spareByte = padding('reserved', 1)

/** NT and XT40: how the place was found, identity and clock in front; power, distance and time behind. */
const ntStart: readonly Part[] = [padding('source', 1), identity, date, gps]
const ntEnd: readonly Part[] = [terminal, powerVolts, batteryTenths, signalLevel, alarm, language]
const ntCounters: readonly Part[] = [device.mileage24, device.engineMinutes]
const NT_TAIL = 13

/** An identity in eight bytes of decimal digits begins with a zero. */
const isNt = (content: Reader) => content.peek(1) < 0x10 && isDate(content, 9)

const x1: readonly Part[] = [
  padding('x1.alarm', 4),
  gps,
  padding('x1.terminal', 2),
  mileage,
  cell3G,
  driverNumber4,
  powerVolts,
  batteryVolts,
  device.x1Ports,
]

/** LW units of 4G: everything in one frame. */
const lw4G: readonly Part[] = [
  gps,
  cell4G,
  padding('network', 1),
  terminal,
  powerVolts,
  voltageLevel,
  signalLevel,
  alarm,
  language,
  mileage,
  device.engineSeconds,
  identity,
  device.inputs,
]

function az735(isAlarm: boolean): readonly Part[] {
  return [gpsWithLength, device.az735Cell, device.az735Tail(isAlarm)]
}

/** A country stands behind the place, instead of an upload mode and whether the point was stored, which is 0 or 1. */
const isPlainCell = (content: Reader) => isCountryAt(content, CELL_AT) && content.peek(CELL_AT + 1) > 1
const CELL_AT = 18

const isMarkedCamera = (content: Reader) => content.peek() === 0xff && content.peek(1) === 0xff

/** Everything that begins with a place and is no alarm (gt06.md, 4). */
export const LOCATION_LAYOUTS: readonly Layout[] = [
  ...rowsOf('4g', [...wideLocationRows(0x12), ...wideLocationRows(0x22), ...wideLocationRows(0x2d)]),
  ...rowsOf('benway', [row(0x12, exactly(28), 'position', [gps, cell2G, device.benwayInputs])]),
  ...rowsOf('vxt01', [
    row(0x12, exactly(31), 'position', [gps, cell2G, terminal, powerVolts, signalLevel, spareByte], { fits: isNarrow }),
  ]),
  ...rowsOf('wetrust', [
    row(0x12, exactly(36), 'position', [gps, cell2G, mileage, card, device.cardAlarm, device.drivingTime]),
  ]),
  ...rowsOf('s5', [
    row(0x12, exactly(38), 'position', [gps, cell2G, terminal, powerVolts, signalLevel, alarm, device.fuelAndDistance]),
  ]),
  ...rowsOf('card', [row(0x12, least(108), 'position', [gps, cell2G, mileage, card, device.cardUse])]),
  ...rowsOf('classic', [
    row(0x10, [18, 20], 'position', [gps, padding('reserved', 2)]),
    ...locationRows(0x11, wideCell3G, 10),
    ...locationRows(0x12, cell2G, 8),
    row(0x11, least(28), 'position', [gps, wideCell3G]),
    row(0x12, least(26), 'position', [gps, cell2G]),
  ]),
  ...rowsOf('seeworld', [row(0x22, about(42), 'position', [gps, cell3G, upload, mileage, device.journeyAndClimate])]),
  ...rowsOf('nt', [
    row(0x22, about(55), 'position', [...ntStart, countedCell(NT_TAIL), ...ntEnd, ...ntCounters], { fits: isNt }),
    row(
      0x25,
      least(57),
      'position',
      [...ntStart, padding('cell.length', 1), cell3G, ...ntEnd, ...ntCounters, driverWithLength],
      { fits: isNt },
    ),
  ]),
  ...rowsOf('utc', [
    ...locationRows(0x22, cell2G, 8),
    ...locationRows(0x2d, cell2G, 8),
    ...locationRows(0x31, cell2G, 8),
    row(0x22, least(29), 'position', [gps, cell2G, upload]),
    row(0x2d, least(29), 'position', [gps, cell2G, upload]),
    row(0x37, least(29), 'position', [gps, cell2G, upload, modules(1, SHARED_MODULES)]),
    row(0x37, about(26), 'position', [gps, cell2G]),
  ]),
  ...rowsOf('sl4x', [
    row(0x31, exactly(37), 'position', [gps, wideCellSL4X, upload, altitude]),
    row(0x31, exactly(41), 'position', [gps, wideCellSL4X, upload, mileage, altitude]),
  ]),
  ...rowsOf('az735', [
    row(0x32, least(10), 'position', az735(false), { frame: 'long' }),
    row(0x33, least(10), 'position', az735(true), { frame: 'long' }),
  ]),
  ...rowsOf('sr411', [
    row(0x24, exactly(41), 'position', [gps, cell2G, device.ignition, powerVolts, batteryVolts, device.sr411Identity]),
  ]),
  ...rowsOf('x1', [row(0x34, [51, 81], 'position', x1)]),
  ...rowsOf('driver', [
    row(0x17, exactly(35), 'position', [gps, cell2G, driver(8), padding('driver.valid', 1)]),
    row(
      0x36,
      exactly(48),
      'position',
      [gps, cell3G, upload, mileage, powerVolts, batteryTenths, device.engineMinutes, driver(8)],
      { fits: isDate },
    ),
    row(0x61, about(41), 'position', [identity, gps, cell3G, driverNumber]),
  ]),
  ...rowsOf('4g', [
    ...locationRows(0xa0, cell4G, 15),
    row(0xa0, least(36), 'position', [gps, cell4G, upload]),
    row(0x38, least(29), 'position', [gps, cell2G, upload, rest('reserved')], { fits: isPlainCell }),
    row(0x38, least(30), 'position', [gps, padding('upload.mode', 1), storedMark, typedCell, rest('reserved')]),
    row(0x39, least(33), 'position', [gps, typedCell, ...longAlarmEnd, modules(1, SHARED_MODULES)]),
  ]),
  ...rowsOf('lw', [row(0xa2, exactly(59), 'position', lw4G)]),
  ...rowsOf('camera', [
    row(0x95, least(28), 'position', [padding('marker', 3), gpsOfCamera4G, device.powerTenths, device.cameraEvent], {
      fits: isMarkedCamera,
    }),
    row(0x95, least(17), 'position', [gpsOfCamera, device.cameraEvent]),
  ]),
  row(0x1a, exactly(41), 'position', [gps, phone, languageWord]),
  row(0x2a, exactly(41), 'position', [gps, phone, languageWord]),
  row(0x1e, least(18), 'position', [gps, rest('reserved')]),
]
