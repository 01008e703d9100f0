import type { Reader } from '../../../bytes/reader'
import type { Message } from '../../../model/message'
import type { Attributes } from '../../../model/vocabulary'
import { hexText } from '../../texts'
import { parameterOf, readBlock, type ParameterRecord } from './parameters'
import { applyEvent } from './record'

/** Parameters come in four groups by width: one, two and four bytes, and last those that say their width. */
const WIDTHS = [1, 2, 4] as const

/** CCE: how many records wait, how many are here, and then each with its own length. */
export function readParameterRecords(reader: Reader, star: number): Message[] {
  const body = reader.within(star - reader.offset)
  body.u32le('records.waiting')
  const count = body.u16le('records.count')
  const messages: Message[] = []
  for (let i = 0; i < count && !body.fault; i++) {
    body.open('record')
    const record = body.within(body.u16le('record.length'))
    const message = body.fault ? undefined : readRecord(record)
    body.close()
    if (record.fault) body.fault = record.fault
    else if (message) messages.push(message)
  }
  if (messages.length === 0) reader.fault = body.fault
  if (body.left > 0) body.skip('rest', body.left)
  return messages
}

function readRecord(reader: Reader): Message {
  reader.u16le('record.parameters')
  const record: ParameterRecord = { fix: { valid: false }, attributes: {}, cells: [], wifi: [], adc: [] }
  for (const width of WIDTHS) {
    const count = reader.u8('parameter.count')
    for (let i = 0; i < count && !reader.fault; i++) readParameter(reader, width, record)
  }
  const blocks = reader.u8('parameter.count')
  for (let i = 0; i < blocks && reader.left > 0; i++) readOwnWidth(reader, record)
  if (reader.left > 0) reader.skip('rest', reader.left)
  return messageOf(record)
}

/** One that runs past its record ends it; what stood in front of it holds. */
function readOwnWidth(reader: Reader, record: ParameterRecord): void {
  const from = reader.offset
  const id = readId(reader)
  const width = reader.u8('parameter.length')
  if (reader.left >= width) {
    readBlock(id, reader.within(width), record)
    return
  }
  if (reader.fault) return
  const text = `Item ${hexText(2)(id)} says ${width} bytes and ${reader.left} are left: the rest is kept as it came`
  reader.report('range', text, from, reader.end)
  reader.skip('parameter', reader.left)
}

/** Numbers from FE on take a second byte. */
function readId(reader: Reader): number {
  return reader.peek() === 0xfe ? reader.u16('parameter.id') : reader.u8('parameter.id')
}

function readParameter(reader: Reader, width: 1 | 2 | 4, record: ParameterRecord): void {
  const id = readId(reader)
  const row = parameterOf(id, width)
  const field = row?.field ?? 'parameter'
  const raw = width === 1 ? reader.u8(field) : width === 2 ? reader.u16le(field) : reader.u32le(field)
  if (reader.fault || !row) return
  const value = (row.isSigned ? signed(raw, width) : raw) / (row.steps ?? 1)
  reader.note(row.note ? row.note(value) : value)
  row.put(record, value)
}

function signed(value: number, width: number): number {
  return width === 2 ? (value << 16) >> 16 : value | 0
}

function messageOf({ fix, time, event, attributes, cells, wifi, adc }: ParameterRecord): Message {
  const message: Message = { kind: 'position', time }
  const { lat, lon } = fix
  if (lat !== undefined && lon !== undefined) message.fix = { ...fix, lat, lon }
  else message.kind = 'status'
  const own: Attributes = attributes
  if (adc.length > 0) own.adc = Array.from(adc, (value) => value ?? 0)
  applyEvent(message, own, event)
  message.attributes = own
  if (cells.length > 0) message.cells = cells
  if (wifi.length > 0) message.wifi = wifi
  return message
}
