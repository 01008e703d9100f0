import { parseMac } from '../../../bytes/mac'
import { parseWhole } from '../../../bytes/number'
import type { TextReader } from '../../../bytes/text-reader'
import type { Message } from '../../../model/message'
import { isPositionType, isTextType, type TextType } from '../types'
import { readConfirmation, readSmsCopy } from './answers'
import { readAlarm, readBlindSpots, readPosition, readShortPosition } from './position'
import { addCell, iccidOf, readBattery, readNetwork, readTail } from './tail'
import { isStatus, isStatusNext, readDate, readRest, readStatus, type Body, type TextFrame } from './text-frame'

const BODIES: Readonly<Record<TextType, Body>> = {
  '': readLogin,
  V0: readLogin,
  V1: readPosition,
  V2: readPosition,
  V3: readCellReport,
  V4: readConfirmation,
  V5: readWifiOrPosition,
  V6: readPosition,
  V8: readPosition,
  V19: readPosition,
  VI1: readPosition,
  VP1: readShortPosition,
  NBR: readNeighbourCells,
  LINK: readLink,
  HTBT: readHeartbeat,
  XT: readHeartbeat,
  BC: readBlindSpots,
  ALRM: readAlarm,
  SMS: readSmsCopy,
  BASE: readBase,
  BS: readUndocumented,
  ICCID: readIccid,
}

/** The reader for a type; undefined for a word that no document knows. */
export function bodyOf(type: string): Body | undefined {
  if (isTextType(type)) return BODIES[type]
  return isPositionType(type) ? readPosition : undefined
}

function readLogin(): Message {
  return { kind: 'login' }
}

/** HTBT has a battery percentage, XT a number of no known meaning and then the battery. */
function readHeartbeat(text: TextReader, frame: TextFrame): Message {
  const message: Message = { kind: 'heartbeat' }
  if (frame.type === 'XT') text.maybe('rest')
  if (!text.done) message.attributes = { batteryPercent: text.whole('battery.percent') }
  return message
}

/** LINK: clock, GSM, satellites, battery %, steps, rolls, date, status (HuaSunTeK's watches). */
function readLink(text: TextReader, frame: TextFrame): Message {
  const message: Message = { kind: 'heartbeat' }
  const clock = text.next('time')
  message.attributes = {
    signalCsq: text.whole('signal'),
    satellites: text.whole('fix.satellites'),
    batteryPercent: text.whole('battery.percent'),
    steps: text.whole('steps'),
    'h02.rolls': text.whole('rolls'),
  }
  readEnding(text, message, frame, clock)
  return message
}

/** NBR: clock, mcc, mnc, timing advance, count, then LAC, cell and level of each, date, status. */
function readNeighbourCells(text: TextReader, frame: TextFrame): Message {
  const message: Message = { kind: 'status' }
  const clock = text.next('time')
  const network = readNetwork(text)
  text.next('cell.advance')
  const count = readCount(text, 3)
  for (let i = 0; i < count; i++) {
    addCell(message, network, text.whole('cell.lac'), text.whole('cell.cid'), text.decimal('cell.signal'))
  }
  readEnding(text, message, frame, clock)
  return message
}

/** How many cells of so many fields follow: as many as are announced, or as stand in front of the date and the status. */
function readCount(text: TextReader, width: number): number {
  const count = text.whole('cell.count') ?? 0
  const tokens = text.left.split(',')
  const date = tokens.findIndex((token, i) => token.length === 6 && isStatus(tokens[i + 1] ?? ''))
  const there = Math.floor((date < 0 ? tokens.length : date) / width)
  const fits = date < 0 ? count <= there : count === there
  if (fits) return count
  text.doubt(`${count} entries are announced and ${there} are there`)
  return there
}

/** V3 (CanTrack 2.2): clock, MCC and MNC in one, count, then LAC, cell, level and dBm of each, battery, restarts, X. */
function readCellReport(text: TextReader, frame: TextFrame): Message {
  const message: Message = { kind: 'status' }
  const clock = text.next('time')
  const digits = text.next('cell.network')
  const mcc = parseWhole(digits.slice(0, 3))
  const mnc = parseWhole(digits.slice(3))
  const network = mcc === undefined || mnc === undefined ? undefined : { mcc, mnc }
  const count = readCount(text, 4)
  for (let i = 0; i < count; i++) {
    const lac = text.whole('cell.lac')
    const cid = text.whole('cell.cid')
    text.next('cell.level')
    addCell(message, network, lac, cid, text.decimal('cell.dbm'))
  }
  // The manual gives 0256 as 3.27 V and 90.8 %, and no scale.
  message.attributes = { 'h02.batteryRaw': text.whole('battery.raw', 16), 'h02.restarts': text.whole('restarts') }
  text.next('rest')
  readEnding(text, message, frame, clock)
  return message
}

/** SinoTrack sends a position under V5, CanTrack (2.3) the Wi-Fi networks in view. */
function readWifiOrPosition(text: TextReader, frame: TextFrame): Message {
  const tokens = text.left.split(',', 3)
  const hasClock = (tokens[0] ?? '').length === 6
  const count = parseWhole(tokens[hasClock ? 1 : 0] ?? '')
  const first = tokens[hasClock ? 2 : 1] ?? ''
  if (count === undefined || count > 8 || (count > 0 && first.length !== 14)) return readPosition(text, frame)
  const message: Message = { kind: 'status', wifi: [] }
  const clock = hasClock ? text.next('time') : ''
  text.whole('wifi.count')
  for (let i = 0; i < count && !text.fault; i++) readNetworkInView(text, message)
  message.attributes = { 'h02.batteryRaw': text.whole('battery.raw', 16) }
  readEnding(text, message, frame, clock)
  return message
}

/** Twelve digits of address and two of level. */
function readNetworkInView(text: TextReader, message: Message): void {
  const token = text.next('wifi.network')
  const mac = parseMac(token.slice(0, 12))
  const signal = parseWhole(token.slice(12))
  if (mac !== undefined) message.wifi?.push({ mac, signal })
}

/** BASE: clock, mcc, mnc, LAC, cell, date, status; the order is inferred from NBR. */
function readBase(text: TextReader, frame: TextFrame): Message {
  const message: Message = { kind: 'status' }
  const clock = text.next('time')
  const network = readNetwork(text)
  addCell(message, network, text.whole('cell.lac'), text.whole('cell.cid'))
  readEnding(text, message, frame, clock)
  return message
}

function readIccid(text: TextReader): Message {
  return { kind: 'info', attributes: { iccid: iccidOf(text.next('sim.iccid')) } }
}

function readUndocumented(text: TextReader): Message {
  const message: Message = { kind: 'info', text: text.left }
  readRest(text)
  return message
}

/** Date, status and, from SinoTrack units, a battery level. */
function readEnding(text: TextReader, message: Message, frame: TextFrame, clock: string): void {
  if (text.done) return
  readDate(text, message, clock)
  if (isStatusNext(text)) readStatus(text, message, frame)
  if (!text.done && text.peek().length <= 3) readBattery(text, message)
  else readTail(text, message, frame)
}
