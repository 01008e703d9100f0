import type { TextReader } from '../../../bytes/text-reader'
import type { Message } from '../../../model/message'
import { readFix } from './fix'
import { addAlarm } from './status'
import { addCell, iccidOf, readBattery, readNetwork, readTail } from './tail'
import { isStatusNext, positionStart, readDate, readStatus, type TextFrame } from './text-frame'

/** V1 and the types that share its layout, from the clock to the tail (h02.md, 3). */
export function readPosition(text: TextReader, frame: TextFrame): Message {
  const message: Message = { kind: 'position' }
  const clock = text.next('time')
  message.fix = readFix(text)
  readBehindFix(text, message, frame, clock)
  return message
}

/** From the date on. Some units put a battery level in front of it. */
export function readBehindFix(text: TextReader, message: Message, frame: TextFrame, clock: string): void {
  const width = text.done ? 0 : text.peek().length
  if (width > 0 && width < 6) readBattery(text, message)
  if (!text.done) readDate(text, message, clock)
  if (frame.type === 'V19' && !isStatusNext(text)) readSimCard(text, message)
  if (!text.done && isStatusNext(text)) readStatus(text, message, frame)
  readTail(text, message, frame)
  if (message.kind === 'position' && !message.fix) message.kind = 'status'
}

/** V19: an empty field, the number of the SIM card or an address, the ICCID, and only then the status word. */
function readSimCard(text: TextReader, message: Message): void {
  text.maybe('reserved')
  text.maybe('sim.number')
  const iccid = iccidOf(text.maybe('sim.iccid') ?? '')
  if (iccid !== undefined) (message.attributes ??= {}).iccid = iccid
}

/** VP1: without a clock, so the time is that of the day; or the cells in view (HuaSunTeK 3.0). */
export function readShortPosition(text: TextReader, frame: TextFrame): Message {
  if (text.peek() === 'V') return readShortCells(text)
  if (positionStart(text.left) === 0) return readPosition(text, frame)
  const message: Message = { kind: 'position', fix: readFix(text) }
  readBehindFix(text, message, frame, '000000')
  return message
}

/** `V,460,0,9376,8532,99Y9876,4357,99Y0,0,99Y`: cells with their levels, parted by Y. */
function readShortCells(text: TextReader): Message {
  const message: Message = { kind: 'status' }
  text.next('fix.valid')
  text.note(false)
  const network = readNetwork(text)
  const list = text.inner('Y')
  while (!list.done && !list.fault) {
    const cell = list.inner(',', list.peek().length)
    addCell(message, network, cell.whole('cell.lac'), cell.whole('cell.cid'), cell.decimal('cell.signal'))
    list.skipLiteral('Y')
  }
  return message
}

const FIXED_ALARMS = { '1': 'sos', '2': 'lowBattery', '3': 'geofence' } as const

/** ALRM: a number, and a position where there is one (HuaSunTeK 3.5). */
export function readAlarm(text: TextReader, frame: TextFrame): Message {
  const number = text.next('alarm')
  const alarm = Object.hasOwn(FIXED_ALARMS, number) ? FIXED_ALARMS[number as keyof typeof FIXED_ALARMS] : undefined
  if (!alarm && !text.fault) text.doubt(`Alarm “${number}” is in no manual`)
  const message: Message = { kind: 'status' }
  const clock = text.maybe('time') ?? ''
  if (!text.done) {
    message.fix = readFix(text)
    if (message.fix) message.kind = 'position'
    readBehindFix(text, message, frame, clock)
  }
  if (alarm) addAlarm(message, alarm)
  return message
}

/** BC: records that could not be sent before; each has a day and a clock, but no month (HuaSunTeK 3.4). */
export function readBlindSpots(text: TextReader, frame: TextFrame): Message[] {
  const messages: Message[] = []
  text.next('time')
  text.next('records.length')
  while (!text.done && !text.fault) {
    const width = text.left.indexOf(';')
    const record = text.inner(',', width < 0 ? text.left.length : width)
    text.open('record')
    messages.push(readRecord(record, frame))
    text.close()
    text.skipLiteral(';')
  }
  return messages
}

function readRecord(record: TextReader, frame: TextFrame): Message {
  const message: Message = { kind: 'position', fix: readFix(record) }
  message.attributes = { archive: true, 'h02.dayTime': record.next('time.day').trim() }
  if (isStatusNext(record)) readStatus(record, message, frame)
  readTail(record, message, frame)
  return message
}
