import type { Reader } from '../../bytes/reader'
import { frame, MORE, type Cut } from '../../framing/cut'
import type { Message } from '../../model/message'
import type { Decoded, Wire } from '../protocol'
import type { Content, Head } from './decode/envelope'
import { readFrame } from './decode/envelope'
import { decimalDate, epoch, readTime } from './decode/position'
import { isPrintableText, utf16Text } from './decode/text'
import { numberText } from './numbers'
import { alarmTable } from './alarms'
import type { Draft } from './decode/draft'
import { isWifiNumber } from './wifi-frame'
import { cut, isStop } from './wire'

/** The answer to a Wi-Fi report has no serial and no checksum: start, 0, number, six bytes of time, stop. */
const WIFI_ANSWER = 12

function isWifiAnswer(bytes: Uint8Array, start: number): boolean {
  return (
    bytes[start] === 0x78 && bytes[start + 1] === 0x78 && bytes[start + 2] === 0 && isWifiNumber(bytes[start + 3] ?? 0)
  )
}

function cutAnswer(buffer: Uint8Array, start: number, end: number): Cut {
  if (!isWifiAnswer(buffer, start)) return cut(buffer, start, end)
  if (end - start < WIFI_ANSWER) return MORE
  return isStop(buffer, start + WIFI_ANSWER - 2) ? frame(WIFI_ANSWER) : cut(buffer, start, end)
}

type Body = (content: Reader, message: Message) => void

/** What a server sends besides empty answers (gt06.md, 3 and 4). */
const BODIES: Readonly<Record<number, Body>> = {
  0x17: address,
  0x1f: clock,
  0x36: photoRequest,
  0x80: command,
  0x81: command,
  0x82: command,
  0x8a: clock,
  0x97: address,
}

function decodeAnswer(reader: Reader): Decoded {
  const isWhole = reader.end - reader.start === WIFI_ANSWER && isStop(reader.bytes, reader.end - 2)
  return isWhole && isWifiAnswer(reader.bytes, reader.start) ? wifiAnswer(reader) : readFrame(reader, readBody)
}

function readBody(content: Reader, { number, size }: Head): Content {
  const message: Message = { kind: 'reply', text: `Answer to ${numberText(number)}` }
  if (size > 0) BODIES[number]?.(content, message)
  return { message, variant: null }
}

/** Length, flag, text in the SMS syntax, and a word of language or none. */
function command(content: Reader, message: Message): void {
  const length = content.u8('text.length')
  content.u32('text.flag')
  message.kind = 'other'
  message.text = content.text('text', Math.max(0, Math.min(length - 4, content.left)))
  content.skip('language', content.left)
}

/** `ALARMSMS&&`, the address in ASCII or UTF-16, `&&`, the phone, `##`. */
function address(content: Reader, message: Message): void {
  content.u8('text.length')
  content.u32('text.flag')
  const { bytes, offset, left } = content
  const text = content.text('text', left)
  message.text = isPrintableText(text) ? text : readableAddress(bytes, offset, left)
  content.note(message.text)
}

const MARK = '&&'

function readableAddress(bytes: Uint8Array, start: number, width: number): string {
  const raw = String.fromCharCode(...bytes.subarray(start, start + width))
  const from = raw.indexOf(MARK) + MARK.length
  const to = raw.lastIndexOf(MARK)
  if (from < MARK.length || to <= from) return raw
  return raw.slice(0, from) + utf16Text(bytes, start + from, to - from) + raw.slice(to)
}

const SIX_BYTES = 6

/** Number 0x8A brings six bytes of date, 0x1F four of seconds and two zeros. */
function clock(content: Reader, message: Message): void {
  const isDate = content.bytes[content.start - 1] === 0x8a && content.left === SIX_BYTES
  if (isDate) message.time = readTime(content)
  else {
    epoch(content, draftOf(message))
    content.skip('reserved', content.left)
  }
}

function photoRequest(content: Reader, message: Message): void {
  const number = content.u32('photo.number')
  const offset = content.u32('photo.offset')
  message.text = `Asks for ${content.u16('photo.length')} bytes of photo ${number} from ${offset}`
}

function wifiAnswer(reader: Reader): Decoded {
  const message: Message = { kind: 'reply' }
  reader.u16('envelope.start')
  reader.u8('envelope.length')
  message.text = `Answer to ${numberText(reader.u8('type'))}`
  decimalDate(reader, draftOf(message))
  reader.u16('envelope.stop')
  return { messages: [message], variant: 'wifi', serial: null, proven: true }
}

function draftOf(message: Message): Draft {
  return { message, attributes: {}, alarms: alarmTable(0, undefined), variant: undefined, missing: 0 }
}

/** What a server sends: the same envelope around other contents. */
export const downlink: Wire = { cut: cutAnswer, decode: decodeAnswer }
