import {
  CELL_2G,
  CELL_3G,
  CELL_4G,
  cellList,
  countedCells,
  flaggedCells,
  isCountryAt,
  plainStations,
  stations,
  timingAdvance,
} from './cells'
import * as device from './devices'
import { padding, rest } from './draft'
import { engineValues } from './engine'
import { identity, modelType, phone, zone } from './identity'
import { information } from './information'
import { about, cell2G, cell4G, exactly, languageWord, type Layout, least, row, rowsOf, wideCell3G } from './layout'
import { modules, peripherals, REPORT_MODULES, STATUS_MODULES } from './modules'
import { date, decimalDate, epoch, isDate } from './position'
import { language, longAlarm, powerVolts } from './status'
import { longReply, serialPort, shortReply } from './text'

const sevenCells = [date, cellList(7, CELL_2G), timingAdvance]
const sevenCells4G = [date, cellList(7, CELL_4G), timingAdvance]
/** The manual counts seven; a unit that lists those in view alone sends fewer. */
const fewerCells = [date, cellList(7, CELL_2G), padding('cell.timing', 1), languageWord]
const fewerCells4G = [date, cellList(7, CELL_4G), padding('cell.timing', 1), languageWord]
const sixWideCells = [date, timingAdvance, cellList(6, { ...CELL_3G, wide: true })]

/** Number 0x33 with six cells: 53 bytes and seven for each station; SL4X has a byte more in front, for its network. */
const SIX_CELLS = 53

/** Login, cells, texts, requests and what single makers add (gt06.md, 4). */
export const OTHER_LAYOUTS: readonly Layout[] = [
  row(0x01, exactly(8), 'login', [identity]),
  row(0x01, exactly(10), 'login', [identity, modelType]),
  row(0x01, least(12), 'login', [identity, modelType, zone]),
  row(0x01, least(8), 'login', [identity, rest('reserved')]),

  row(0x11, about(8), 'info', [cell2G]),
  row(0x11, exactly(10), 'info', [wideCell3G]),
  row(0x18, least(52), 'info', [...sevenCells, languageWord]),
  row(0x28, least(52), 'info', [...sevenCells, languageWord]),
  row(0x2e, least(52), 'info', [...sevenCells, languageWord]),
  row(0x2c, least(52), 'info', [...sevenCells, stations]),
  row(0x8b, about(8), 'info', [cell2G]),
  ...rowsOf('space10x', [row(0x19, least(18), 'info', [date, countedCells, rest('reserved')])]),
  ...rowsOf('s20', [row(0x24, exactly(44), 'info', [date, timingAdvance, countedCells, rest('reserved')])]),
  row(0x24, least(52), 'info', [...sevenCells, languageWord]),
  ...rowsOf('sl4x', [
    row(0x33, least(SIX_CELLS), 'info', [...sixWideCells, stations], {
      frame: 'short',
      fits: (content) => content.left % 7 === (SIX_CELLS + 1) % 7 && isCountryAt(content, 7),
    }),
  ]),
  ...rowsOf('az735', [
    row(0x33, least(SIX_CELLS), 'info', [date, cellList(6, CELL_3G), timingAdvance, stations], { frame: 'short' }),
  ]),
  ...[0x18, 0x24, 0x28, 0x2e].map((number) => row(number, [15, 51], 'info', fewerCells, { fits: isDate })),
  ...rowsOf('4g', [
    row(0xa1, least(101), 'info', [...sevenCells4G, languageWord]),
    row(0xa1, [22, 100], 'info', fewerCells4G, { fits: isDate }),
    row(0xa2, least(102), 'info', [...sevenCells4G, stations]),
    row(0xa9, least(12), 'info', [date, flaggedCells, timingAdvance, stations, longAlarm, language]),
  ]),
  row(0xf3, least(7), 'info', [decimalDate, plainStations]),

  row(0x15, least(1), 'reply', [shortReply]),
  row(0x21, least(5), 'reply', [longReply]),
  row(0x80, least(1), 'reply', [shortReply]),
  row(0x81, least(1), 'reply', [shortReply]),
  row(0x82, least(1), 'reply', [shortReply]),

  row(0x17, about(31), 'other', [cell2G, phone, languageWord]),
  row(0xa7, about(31), 'other', [cell2G, phone, languageWord]),
  row(0xa7, about(38), 'other', [cell4G, phone, languageWord]),
  row(0x1f, least(6), 'other', [padding('time.raw', 6), rest('reserved')]),

  row(0x94, exactly(2), 'status', [powerVolts], { frame: 'short' }),
  row(0x94, least(1), 'status', [information]),
  row(0x9b, least(1), 'info', [serialPort]),
  row(0x70, least(3), 'status', [modules(2, REPORT_MODULES)]),
  ...rowsOf('4g', [
    row(0xb2, exactly(36), 'status', [date, device.bluetoothClock]),
    row(0xf1, least(4), 'status', [epoch, modules(1, STATUS_MODULES)]),
    row(0xf2, least(4), 'status', [epoch, peripherals]),
  ]),

  ...rowsOf('x1', [
    row(0x35, exactly(26), 'other', [padding('time.raw', 6), padding('place.raw', 9), device.photoAnnounced]),
    row(0x36, least(10), 'other', [device.photoPiece], { frame: 'long' }),
  ]),
  ...rowsOf('camera', [row(0x95, least(7), 'status', [date, device.cameraEvent])]),
  row(0x40, least(100), 'status', [device.batteryPack]),
  row(0x41, least(12), 'other', [padding('pack.serial', 8), epoch, rest('media')]),
  row(0x8c, least(20), 'status', [date, engineValues]),
]
