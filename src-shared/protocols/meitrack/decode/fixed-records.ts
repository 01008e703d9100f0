import type { Reader } from '../../../bytes/reader'
import type { Fix, Message } from '../../../model/message'
import type { Attributes } from '../../../model/vocabulary'
import { applyEvent, signed16 } from './record'
import { timeFromSeconds } from '../time'

const RECORD_BYTES = 52

/**
 * CCC: a version, the length of a record and how many wait; then records of 52 bytes, little-endian. Longer ones have
 * more behind. What is left of the content is too short for one more.
 */
export function readFixedRecords(reader: Reader, star: number): Message[] {
  const messages: Message[] = []
  const body = reader.within(star - reader.offset)
  body.u16le('version')
  const size = Math.max(RECORD_BYTES, body.u16le('record.length'))
  body.u32le('records.waiting')
  if (body.fault) reader.fault = body.fault
  while (body.left >= size) {
    body.open('record')
    const record = body.within(size)
    messages.push(readRecord(record))
    record.skip('rest', record.left)
    body.close()
  }
  if (body.left > 0) body.skip('rest', body.left)
  return messages
}

function readRecord(reader: Reader): Message {
  const attributes: Attributes = {}
  const message: Message = { kind: 'position', attributes }
  applyEvent(message, attributes, reader.u8('event'))
  const lat = millionths(reader, 'fix.lat')
  const lon = millionths(reader, 'fix.lon')
  message.time = timeFromSeconds(reader.u32le('time'))
  reader.note(message.time)
  const valid = reader.u8('fix.valid') === 1
  reader.note(valid)
  const satellites = reader.u8('fix.satellites')
  attributes.signalCsq = reader.u8('signal')
  const speedKmh = reader.u16le('fix.speed')
  const courseDeg = reader.u16le('fix.course')
  const hdop = reader.u16le('fix.hdop') / 10
  reader.note(hdop)
  const altitudeM = signed16(reader.u16le('fix.altitude'))
  reader.note(altitudeM)
  const fix: Fix = { valid, lat, lon, altitudeM, speedKmh, courseDeg, satellites, hdop }
  message.fix = fix
  attributes.odometerKm = reader.u32le('odometer') / 1000
  attributes['meitrack.runtimeS'] = reader.u32le('runtime')
  readCell(reader, message)
  attributes.status = reader.u16le('status')
  attributes.adc = [hundredths(reader, 'adc')]
  attributes.batteryV = hundredths(reader, 'battery')
  attributes.powerV = hundredths(reader, 'power')
  reader.u32le('fence')
  return message
}

function readCell(reader: Reader, message: Message): void {
  const mcc = reader.u16le('cell.mcc')
  const mnc = reader.u16le('cell.mnc')
  const lac = reader.u16le('cell.lac')
  const cid = reader.u16le('cell.cid')
  if (mcc !== 0) message.cells = [{ mcc, mnc, lac, cid }]
}

function millionths(reader: Reader, id: string): number {
  const degrees = reader.i32le(id) / 1e6
  reader.note(degrees)
  return degrees
}

function hundredths(reader: Reader, id: string): number {
  const value = reader.u16le(id) / 100
  reader.note(value)
  return value
}
