import type { Reader } from '../../bytes/reader'
import { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import type { Decoded } from '../protocol'
import { readPosition } from './position'
import { ALARM_PREFIX, fenceOf, typeRow, type TypeRow } from './types'
import { HASH } from './wire'

const COMMA = 0x2c

/** What is said of a frame besides its message. */
interface Body {
  message: Message | null
  variant: string | null
  isKnown: boolean
}

const NOTHING: Body = { message: null, variant: null, isKnown: false }

export function decode(reader: Reader): Decoded {
  const isClosed = reader.left > 1 && reader.peek(reader.left - 1) === HASH
  if (reader.peek() === HASH) reader.text('envelope.start', 1)
  else if (reader.left > 0) reader.report('range', 'The opening # is missing', reader.start, reader.start + 1)
  const body = reader.within(isClosed ? reader.left - 1 : wholeFields(reader))
  const { message, variant, isKnown } = readBody(new TextReader(body), body, isClosed)
  if (isClosed) reader.text('envelope.stop', 1)
  else {
    if (reader.left > 0) reader.text('cut', reader.left)
    reader.report('short', 'The frame ends before its closing #', reader.start, reader.end)
  }
  // A body cut short says less than it should: it is shown in the fields, and no half message is built from it. What a
  // closed frame does not have was not sent.
  const isWhole = body.fault === null
  const messages = message !== null && (isWhole || isClosed) ? [message] : []
  return { messages, variant, serial: null, proven: messages.length > 0 && isWhole && isClosed && isKnown }
}

/** Without the closing # the last field may be cut: only those with a comma behind them are taken for what they say. */
function wholeFields(reader: Reader): number {
  let width = reader.left
  while (width > 0 && reader.peek(width - 1) !== COMMA) width--
  return width > 0 ? width : reader.left
}

function readBody(text: TextReader, reader: Reader, isClosed: boolean): Body {
  const device = text.take('device', digitsAt(text))
  if (device === '') return refuse(text, reader, isClosed)
  if (!text.skipLiteral(',')) return version(text, reader, device, isClosed)
  const at = typeIndex(text.text, text.at)
  if (at < 0) return refuse(text, reader, isClosed)
  const message: Message = { kind: 'other', device, attributes: {} }
  readPrefix(text, at, message)
  const type = readType(text)
  const row = typeRow(type) ?? typeRow(type.toUpperCase())
  if (!row) reader.report('unknown-type', `${type} is described nowhere: the rest is read`, text.from, text.to)
  const isPosition = startsPosition(text.text, text.at)
  tell(message, type, row, isPosition)
  const variant = isPosition ? readPosition(text, message, isClosed) : null
  if (!isPosition) readText(text, message)
  if (message.kind === 'reply') message.text ??= type
  return { message, variant, isKnown: row !== undefined }
}

/** What the type alone says. */
function tell(message: Message, type: string, row: TypeRow | undefined, isPosition: boolean): void {
  const attributes = (message.attributes ??= {})
  // `CMD-D,` alone is the greeting of the firmware; OBD units report positions under the same name (gotop.md, 4).
  message.kind = type === 'CMD-D' && !isPosition ? 'login' : (row?.kind ?? (isPosition ? 'position' : 'other'))
  if (row?.alarm) message.alarms = [row.alarm]
  if (row?.outputCut !== undefined) attributes.outputCut = row.outputCut
  if (!type.startsWith(ALARM_PREFIX)) return
  message.kind = 'alarm'
  attributes['gotop.alarm'] = type.slice(ALARM_PREFIX.length)
  const fence = fenceOf(type)
  if (fence !== undefined) attributes['gotop.fence'] = fence
}

/** What an OBD unit passes through, as it is; the chassis number is told apart by its mark (gotop.md, 4). */
function readText(text: TextReader, message: Message): void {
  const sent = text.rest('text')
  if (sent === '') return
  message.text = sent
  const vin = sent.startsWith('$296=') ? sent.slice(5) : ''
  if (isVin(vin)) message.attributes = { ...message.attributes, vin }
}

function digitsAt(text: TextReader): number {
  let count = 0
  while (isDigit(text.text.charCodeAt(text.at + count))) count++
  return count
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** A frame that is not finished lacks its type for that reason alone. */
function refuse(text: TextReader, reader: Reader, isClosed: boolean): Body {
  text.rest('body')
  const why = 'No message type follows the identity: CMD-, ALM- or ERROR!'
  if (isClosed) reader.report('unknown-type', why, reader.start, reader.end)
  return NOTHING
}

/** The answer to `B`: the version stands where a type should be, without a comma. */
function version(text: TextReader, reader: Reader, device: string, isClosed: boolean): Body {
  if (text.done || !isClosed) return refuse(text, reader, isClosed)
  const firmware = text.rest('firmware')
  const message: Message = { kind: 'reply', device, attributes: { firmware }, text: firmware }
  return { message, variant: null, isKnown: true }
}

/** Where the type stands: at once as a rule, behind reply texts on some firmware; or an unknown word before a position. */
function typeIndex(text: string, at: number): number {
  let last = at
  for (let field = at; field > 0; field = text.indexOf(',', field) + 1) {
    if (startsType(text, field)) return field
    if (field > at && startsPosition(text, field)) return last
    last = field
  }
  return -1
}

function startsType(text: string, from: number): boolean {
  if (text.startsWith('CMD-', from) || text.startsWith(ALARM_PREFIX, from)) return true
  return TYPE.test(text.slice(from, from + LONGEST_OPENING))
}

/** Some firmware puts a blank in front of the type. */
const TYPE = /^ ?(?:CMD-|ALM-|ERROR!)/i
const LONGEST_OPENING = ' ERROR!'.length

/** A for a fix, V for none; any other mark of one character, or none, where a date follows it. */
function startsPosition(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (mark === ',') return isDate(text, at + 1)
  const behind = text.charAt(at + 1)
  if (mark === 'A' || mark === 'V') return behind === ',' || behind === ''
  return behind === ',' && isDate(text, at + 2)
}

function isDate(text: string, at: number): boolean {
  return /^(?:date:|\d{6},)/i.test(text.slice(at, at + 7).trimStart())
}

const VIN_LENGTH = 17

/** `Sorry Not Support,,` or a chassis number and a line of engine figures. */
function readPrefix(text: TextReader, end: number, message: Message): void {
  if (text.at === end) return
  const texts: string[] = []
  while (text.at < end) {
    if (isVin(text.peek())) message.attributes = { vin: text.next('vin') }
    else texts.push(text.next('prefix'))
  }
  const sent = texts.filter((field) => field !== '').join(',')
  if (sent !== '') message.text = sent
}

function isVin(field: string): boolean {
  return field.length === VIN_LENGTH && !field.includes(' ')
}

/** Up to the comma; some firmware forgets that comma before the fix: `ERROR!V,`, `ALM-EV,` (gotop.md, 4). */
function readType(text: TextReader): string {
  const field = text.peek()
  const last = field.charAt(field.length - 1)
  const isMark = (last === 'A' || last === 'V') && field.length > SHORTEST_TYPE
  const isGlued = isMark && isDate(text.text, text.at + field.length + 1)
  return (isGlued ? text.take('type', field.length - 1) : text.next('type')).trim()
}

/** `CMD-T` and its like. */
const SHORTEST_TYPE = 5
