import { toHex } from '../../../bytes/hex'
import { xorOf } from '../../../bytes/sums'
import type { Reader } from '../../../bytes/reader'
import type { Message } from '../../../model/message'
import type { Decoded } from '../../protocol'
import { readHeader, type Header } from '../header'
import { hasShortSerial, MESSAGES } from '../messages'
import { profileOf, type Profile } from '../profiles'
import { ALTERNATIVE, markingOf, unescape, type Marking } from '../wire'
import { BODIES, strayLocation, type ReadBody } from './bodies'
import { looksLikeLocation } from './location'
import { readText } from './sentence'

const NOTHING: Decoded = { messages: [], variant: null, serial: null, proven: false }

/** Reads what a device sends. */
export function decode(reader: Reader, variant?: string): Decoded {
  if (reader.peek() === 0x28) return readText(reader)
  return decodeMarked(reader, variant, BODIES)
}

/** Reads any message between two marks, in whichever direction, with the bodies of that direction. */
export function decodeMarked(
  wire: Reader,
  variant: string | undefined,
  bodies: Readonly<Record<number, ReadBody>>,
): Decoded {
  const marking = markingOf(wire.peek())
  const unescaped = unescape(wire.bytes.subarray(wire.start, wire.end), marking)
  const reader = unescaped ? wire.over(unescaped.bytes, unescaped.map) : wire
  // Looked for on the wire: a check byte of 7E that was escaped is no mark.
  const isClosed = wire.end - wire.start > 2 && wire.bytes[wire.end - 1] === marking.mark
  return readMessage(reader, { marking, isClosed, variant, bodies })
}

/** What is known of a message before it is read. */
interface Way {
  readonly marking: Marking
  readonly isClosed: boolean
  readonly variant: string | undefined
  readonly bodies: Readonly<Record<number, ReadBody>>
}

function readMessage(reader: Reader, way: Way): Decoded {
  const { marking, isClosed, variant } = way
  const hasStart = reader.peek() === marking.mark
  if (hasStart) mark(reader, 'envelope.start')
  const first = reader.offset
  const header = readHeader(reader, marking)
  if (reader.fault) return NOTHING
  const said = header.attributes & 0x3ff
  const there = Math.max(0, reader.end - 2 - reader.offset)
  const body = reader.within(isClosed ? there : said)
  const read = readBody(body, header, way)
  // A body that ends early says less than it should; who sent it is known all the same.
  const messages: Message[] = body.fault === null ? read : isClosed ? [{ kind: 'other' }] : []
  for (const message of messages) message.device = header.device
  if (body.left > 0) body.skip('body', body.left)
  if (isClosed && said !== there) {
    const text = `The header says a body of ${said} bytes and ${there} are there`
    reader.report('range', text, first + 2, first + 4)
  }
  const isSound = isClosed && readCheck(reader, first)
  if (isClosed) mark(reader, 'envelope.stop')
  else reader.report('short', 'The frame ends before its second mark', reader.start, reader.end)
  return {
    messages,
    variant: variant ?? layoutOf(header, marking),
    serial: header.serial,
    proven: isSound && said === there && body.fault === null,
  }
}

function mark(reader: Reader, id: string): void {
  const value = reader.u8(id)
  reader.note(value === ALTERNATIVE.mark ? 'e7' : '7e', value === ALTERNATIVE.mark ? 'E7' : '7E')
}

function readCheck(reader: Reader, from: number): boolean {
  const at = reader.offset
  const right = xorOf(reader.bytes, from, at)
  const said = reader.u8('checksum')
  if (right === said) return true
  const text = `The check byte is ${hex(said, 2)} and should be ${hex(right, 2)}: a byte was damaged, or this firmware computes it differently`
  reader.report('checksum', text, at, at + 1, toHex(Uint8Array.of(right)))
  return false
}

const ENCRYPTED = 0x1c00
/** Numbers from 0x8000 on are the server's. */
const LAST_OF_DEVICES = 0x7fff
/** Messages whose first part holds whole positions: location, stored locations. */
const POSITIONS: readonly number[] = [0x0200, 0x0704]

function readBody(body: Reader, header: Header, { variant, bodies }: Way): Decoded['messages'] {
  // Lock makers use the bits of the encryption for something else.
  const isEncrypted = (header.attributes & ENCRYPTED) !== 0 && !hasShortSerial(header.number)
  if (isEncrypted && !looksLikeLocation(body, 0)) {
    body.skip('body', body.left)
    return [{ kind: 'other', text: 'Encrypted: only the device’s own platform can read it' }]
  }
  if (isEncrypted) {
    const text = 'The header speaks of encryption, and the body is a location as it stands'
    body.report('range', text, body.start, body.end)
  }
  const { number, part } = header
  const profile = profileOf(variant)
  if (part !== undefined) return readPart(body, header, part === 1 ? bodies[number] : undefined, profile)
  const read = bodies[number]
  if (read) return read(body, profile, header)
  if (MESSAGES[number] === undefined) {
    const text = `Message number ${hex(number, 4)} is not known: its bytes are kept`
    body.report('unknown-type', text, body.start, body.end)
  }
  const found = number > LAST_OF_DEVICES ? undefined : strayLocation(body, profile)
  if (found) return found
  body.skip('body', body.left)
  return [{ kind: 'other' }]
}

/** The first part of a message can be read as far as it goes; the others begin anywhere. */
function readPart(body: Reader, header: Header, read: ReadBody | undefined, profile: Profile): Message[] {
  const { part, parts } = header
  const isRead = read !== undefined && POSITIONS.includes(header.number)
  const found: Message[] = isRead ? read(body, profile, header) : []
  if (!isRead) body.skip('body', body.left)
  const [first = { kind: 'other' }, ...others] = found
  first.attributes = { ...first.attributes, 'jt808.part': part, 'jt808.parts': parts }
  first.text = `Part ${part} of ${parts} of a long message`
  return [first, ...others]
}

function layoutOf(header: Header, marking: Marking): string {
  if (marking === ALTERNATIVE) return 'e7'
  return header.version === undefined ? '2013' : '2019'
}

export function hex(value: number, digits: number): string {
  return `0x${value.toString(16).padStart(digits, '0')}`
}
