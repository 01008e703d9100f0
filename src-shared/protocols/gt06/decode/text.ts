import { isPrintable, toText } from '../../../bytes/ascii'
import { parseDecimal } from '../../../bytes/number'
import type { Reader } from '../../../bytes/reader'
import type { Draft, Part } from './draft'
import { textPosition } from './text-position'

/** A length that counts the flag too, the flag of the command, ASCII, and often two bytes of language (gt06.md, 4, 0x15). */
export const shortReply: Part = (reader, draft) => {
  const length = reader.u8('text.length')
  if (length >= FLAG_WIDTH) {
    reader.u32('text.flag')
    setReply(reader, draft, reader.text('text', Math.min(length - FLAG_WIDTH, reader.left)))
  }
  reader.skip('language', Math.min(2, reader.left))
}

const FLAG_WIDTH = 4
const UTF_16 = 2

/** The flag of the command, the encoding, and the text to the end (gt06.md, 4, 0x21). */
export const longReply: Part = (reader, draft) => {
  reader.u32('text.flag')
  const encoding = reader.u8('text.encoding')
  const { bytes, offset, left } = reader
  const raw = reader.text('text', left)
  if (reader.fault !== null) return
  const text = encoding === UTF_16 ? utf16Text(bytes, offset, left) : withoutHeaders(raw)
  reader.note(text)
  setReply(reader, draft, text)
}

function setReply(reader: Reader, { message, attributes }: Draft, text: string): void {
  if (reader.fault !== null) return
  message.text = text
  const position = textPosition(text)
  if (position) {
    message.kind = 'position'
    message.time = position.time
    message.fix = position.fix
  }
  const iccid = /ICCID[:=]\s*([0-9A-Fa-f]{18,20})/.exec(text)?.[1]
  if (iccid) attributes.iccid = trimPadding(iccid)
}

/** BCD identities are filled up with F. */
export function trimPadding(digits: string): string {
  return digits.replace(/f+$/i, '')
}

/** Big-endian, as UCS-2 modems write it. */
export function utf16Text(bytes: Uint8Array, start: number, width: number): string {
  let text = ''
  for (let at = start; at + 1 < start + width; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))
  }
  return text
}

const PERIOD = 251
const HEADER = 6

/** Some units put six bytes of header after every 251 of text (gt06.md, 4, address request and clock). */
function withoutHeaders(text: string): string {
  let clean = text.slice(0, PERIOD)
  let at = PERIOD
  while (at < text.length) {
    if (!isPrintableText(text.slice(at, at + HEADER))) at += HEADER
    clean += text.slice(at, at + PERIOD)
    at += PERIOD
  }
  return clean
}

export function isPrintableText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!isPrintable(code) && code !== 0x0d && code !== 0x0a && code !== 0x09) return false
  }
  return true
}

/** One byte says what is connected; what it sent is shown as text where it is text (gt06.md, 4, 0x9B). */
export const serialPort: Part = (reader, draft) => {
  draft.attributes['gt06.portDevice'] = reader.u8('port.device')
  passThrough(reader, draft)
}

export const passThrough: Part = (reader, { message, attributes }) => {
  const { bytes, offset, left } = reader
  const hex = reader.hex('rs232', left)
  if (hex === '') return
  attributes.rs232 = hex
  const text = toText(bytes, offset, offset + left)
  if (!isPrintableText(text)) return
  message.text = text.trim()
  reader.note(hex, text.trim())
}

/** `!AIOIL,address,output,temperature,version,state,measured,moving,waves,checksum`: an ultrasonic fuel sensor. */
export const fuelSensor: Part = (reader, { message, attributes }) => {
  const text = reader.text('text', reader.left)
  const [name, , output, temperature, , , measured] = text.split(',')
  message.text = text.trim()
  if (name !== '!AIOIL') return
  attributes.temperatureC = parseDecimal(temperature ?? '')
  // The sensor is set up to say litres, per cent or millimetres: nothing in the text tells which.
  attributes['gt06.fuelOutput'] = parseDecimal(output ?? '')
  attributes['gt06.fuelMeasured'] = parseDecimal(measured ?? '')
}
