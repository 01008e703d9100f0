import { countedCell, isCountryAt, isWideAt, mayHoldCell } from './cells'
import * as device from './devices'
import { padding, rest } from './draft'
import { driver } from './identity'
import {
  about,
  alarmEnd,
  alarmFallback,
  alarmRows,
  cell2G,
  cell3G,
  cell4G,
  exactly,
  languageWord,
  type Layout,
  least,
  levels,
  longAlarmEnd,
  row,
  rowsOf,
} from './layout'
import { modules, SHARED_MODULES } from './modules'
import { gps, mileage } from './position'
import * as status from './status'
import { alarm, extension, fence, language, powerVolts, signalLevel, terminal } from './status'

/** Where the length of the cell stands in an alarm, and the first byte of its country. */
const CELL_LENGTH_AT = 18
const COUNTRY_AT = 19
/** The longest cell of 2G, length included. */
const LONGEST_2G = 10
const DRIVER_TAIL = 13

const alarmWithDriver = [gps, countedCell(DRIVER_TAIL), ...alarmEnd, driver(8)]
const alarmWithMileage = [...alarmEnd, mileage]
const fenceEnd = [...longAlarmEnd, fence]
const fenceWithMileage = [...longAlarmEnd, mileage, fence]

/** Alarms, heartbeats and other reports of state (gt06.md, 4). */
export const ALARM_LAYOUTS: readonly Layout[] = [
  ...rowsOf('vxt01', [
    row(0x16, exactly(31), 'position', [gps, cell2G, ...levels, padding('extension', 1), language], {
      fits: (content) => !isCountryAt(content, COUNTRY_AT),
    }),
  ]),
  ...rowsOf('seeworld', [
    row(0x16, exactly(33), 'position', [gps, padding('cell.length', 1), cell3G, ...alarmEnd], {
      fits: (content) => !isWideAt(content, COUNTRY_AT),
    }),
    row(0xa3, exactly(7), 'status', [...alarmEnd, rest('reserved')]),
    row(0xa3, exactly(19), 'status', device.gl21l),
  ]),
  ...rowsOf('driver', [
    ...[8, 9].map((width) =>
      row(0x16, exactly(COUNTRY_AT + width + DRIVER_TAIL), 'position', alarmWithDriver, {
        fits: (content) => content.peek(CELL_LENGTH_AT) <= LONGEST_2G && mayHoldCell(content, CELL_LENGTH_AT, width),
      }),
    ),
  ]),
  ...rowsOf('classic', [
    ...alarmRows(0x16, alarmEnd, 5),
    ...alarmRows(0x16, alarmWithMileage, 9),
    alarmFallback(0x16, alarmEnd),
  ]),
  ...rowsOf('utc', [
    ...alarmRows(0x26, alarmEnd, 5),
    ...alarmRows(0x26, alarmWithMileage, 9),
    ...alarmRows(0x27, fenceEnd, 6),
    ...alarmRows(0x27, fenceWithMileage, 10),
    alarmFallback(0x26, alarmEnd),
    alarmFallback(0x27, longAlarmEnd),
  ]),
  ...rowsOf('az735', alarmRows(0x32, alarmEnd, 5)),
  ...rowsOf('4g', [
    ...alarmRows(0xa3, alarmEnd, 5),
    ...alarmRows(0xa3, alarmWithMileage, 9),
    ...alarmRows(0xa4, fenceEnd, 6),
    ...alarmRows(0xa4, fenceWithMileage, 10),
    alarmFallback(0xa3, alarmEnd),
    alarmFallback(0xa4, longAlarmEnd),
    row(0xa5, least(20), 'status', [cell4G, ...alarmEnd]),
  ]),
  row(0x19, about(13), 'status', [cell2G, ...alarmEnd]),
  row(0x19, least(15), 'status', [cell2G, ...alarmEnd], { fits: isCountryAt }),

  ...rowsOf('lw', [
    row(0x13, exactly(19), 'heartbeat', [...levels, status.powerTwelveBits, rest('reserved')], { isChosen: true }),
  ]),
  ...rowsOf('seeworld', [
    row(0x13, least(5), 'heartbeat', [...levels, status.powerWhole, rest('extension')], { isChosen: true }),
  ]),
  ...rowsOf('r11', [
    row(0x13, least(4), 'heartbeat', [terminal, powerVolts, signalLevel, rest('extension')], { isChosen: true }),
  ]),
  ...rowsOf('obd6', [
    row(0x13, exactly(14), 'heartbeat', [terminal, status.signalWord, alarm, language, status.obdState]),
    row(0x13, exactly(16), 'heartbeat', [terminal, padding('satellites', 2), alarm, language, status.batteryState]),
  ]),
  row(0x13, [1, 2], 'heartbeat', [terminal, rest('reserved')]),
  row(0x13, [3, 5], 'heartbeat', [...levels, extension]),
  row(0x13, [7, 8], 'heartbeat', [...levels, extension, powerVolts, rest('reserved')]),
  row(0x13, least(6), 'heartbeat', [...levels, extension, rest('reserved')]),
  row(0x23, least(1), 'heartbeat', [status.shortTerminal, status.optionalBattery, languageWord, rest('reserved')]),
  row(0x36, least(5), 'heartbeat', [...alarmEnd, modules(1, SHARED_MODULES)], { frame: 'short' }),
]
