import { parseWhole } from '../../bytes/number'
import type { Reader } from '../../bytes/reader'
import { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import type { Decoded } from '../protocol'
import { readRecord, type Head } from './record'
import { STATES } from './states'
import { HASH, LINE_FEED, STOP } from './wire'

const STAR = 0x2a
/** The star and two hex digits. */
const CHECKSUM_WIDTH = 3

export function decode(reader: Reader): Decoded {
  if (reader.left > 0) reader.text('envelope.start', 1)
  const header = reader.within(headerWidth(reader))
  const head = readHead(new TextReader(header, header.left, '#'))
  const messages: Message[] = []
  let isSound = header.fault === null
  while (reader.peek() === HASH && reader.peek(1) !== HASH) {
    const line = lineWidth(reader)
    if (line === undefined) break
    const record = readRecord(reader.within(line), head)
    if (record.message) messages.push(record.message)
    isSound &&= record.isSound
  }
  const isClosed = reader.left === STOP.length && reader.peek(1) === HASH
  if (isClosed) reader.text('envelope.stop', STOP.length)
  else {
    if (reader.left > 0) reader.text('cut', reader.left)
    reader.report('short', 'The frame ends before its closing ##', reader.start, reader.end)
  }
  if (isClosed && isSound && messages.length !== head.count) {
    const why = `${head.count} records are announced and ${messages.length} are there`
    reader.report('range', why, reader.start, reader.end)
  }
  const variant = messages.length > 0 ? head.variant : null
  return { messages, variant, serial: null, proven: isClosed && isSound && messages.length > 0 }
}

/** The header ends with its line; but the model, its second field, may hold a line end itself. */
function headerWidth(reader: Reader): number {
  const { bytes, offset, end } = reader
  const model = bytes.indexOf(HASH, bytes.indexOf(HASH, offset) + 1)
  const feed = bytes.indexOf(LINE_FEED, Math.max(model, offset))
  return (feed < 0 || feed >= end ? end : feed + 1) - offset
}

/** A record ends with its line, or at the end of the frame with the two digits of its checksum. */
function lineWidth(reader: Reader): number | undefined {
  const { bytes, offset, end } = reader
  const feed = bytes.indexOf(LINE_FEED, offset)
  if (feed >= 0 && feed < end) return feed + 1 - offset
  return bytes[end - CHECKSUM_WIDTH] === STAR ? end - offset : undefined
}

function readHead(text: TextReader): Head {
  const device = text.next('device')
  const model = text.next('model')
  text.next('password')
  const attributes: Attributes = {}
  if (model.trim() !== '') attributes['tlt2h.model'] = model.trim()
  const hasSensors = text.peek() === '0' || text.peek() === '1'
  if (hasSensors) readSensors(text, attributes)
  const state = text.next('state')
  const count = readCount(text)
  const row = STATES[state.trim().toUpperCase()]
  attributes['tlt2h.state'] = state
  if (row?.ignition !== undefined) attributes.ignition = row.ignition
  return { device, attributes, alarm: row?.alarm, count, variant: hasSensors ? 'sensors' : 'plain' }
}

/** Door, fuel sensor, external supply, battery and temperature: tenths of volts and degrees. */
function readSensors(text: TextReader, attributes: Attributes): void {
  const door = text.whole('door')
  if (door !== undefined) attributes['tlt2h.door'] = door === 1
  attributes.fuelV = tenths(text, 'fuel')
  attributes.powerV = tenths(text, 'power')
  attributes.batteryV = tenths(text, 'battery')
  attributes.temperatureC = tenths(text, 'temperature')
}

function tenths(text: TextReader, id: string): number | undefined {
  const value = text.decimal(id)
  if (value === undefined) return undefined
  text.note(value / 10)
  return value / 10
}

/** The number ends with its line instead of a #. */
function readCount(text: TextReader): number | undefined {
  const count = parseWhole(text.take('count', text.left.trimEnd().length))
  if (count !== undefined) text.note(count)
  if (!text.skipLiteral('\r\n')) text.skipLiteral('\n')
  return count
}
