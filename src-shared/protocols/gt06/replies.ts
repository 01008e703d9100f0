import { civilTime } from '../../bytes/civil-time'
import { fromText } from '../../bytes/ascii'
import { Writer } from '../../bytes/writer'
import type { Decoded, ReplyContext } from '../protocol'
import { longFrame, shortFrame } from './frame'
import { wifiSizeAt } from './wire'

const NOTHING = new Uint8Array(0)

/** Numbers that only a server sends, or that name the result of a command: an answer would be answered. */
const NEVER: ReadonlySet<number> = new Set([0x80, 0x81, 0x82, 0x84, 0x97])
/** In long frames only these are answered, the first ones in a short frame. */
const LONG_WITH_SHORT_ANSWER: ReadonlySet<number> = new Set([0x01, 0x13, 0x70, 0xf1, 0xf2])
const LONG_WITH_LONG_ANSWER: ReadonlySet<number> = new Set([0x32, 0x33, 0x41])

const CLOCK_REQUEST = 0x8a
const CLOCK = 0x1f
const ADDRESS_REQUEST = 0x2a
const ADDRESS = 0x97
const PHOTO_ANNOUNCED = 0x35
const PHOTO_PIECE = 0x36
/** Most bytes of a photo that one frame brings. */
const PIECE = 1024

/**
 * Vendors want login, heartbeats and alarms answered; other short frames are answered too, since clones send a point
 * again that nobody confirmed and none has been seen to mind (gt06.md, 3).
 */
export function replies(decoded: Decoded, frame: Uint8Array, context: ReplyContext): Uint8Array[] {
  const isLong = frame[1] === 0x79
  if (!isLong && wifiSizeAt(frame, 0, frame.length) > 0) return [wifiAnswer(frame)]
  const { serial } = decoded
  const number = frame[isLong ? 4 : 3] ?? 0
  if (serial === null || NEVER.has(number)) return []
  if (isLong) return longAnswer(number, serial)
  // Start, length, number, serial, checksum and stop: an empty frame is itself an answer, or asks for the time.
  if (frame.length <= EMPTY && number !== CLOCK_REQUEST) return []
  return [shortAnswer(number, serial, frame, context)]
}

const EMPTY = 10

function longAnswer(number: number, serial: number): Uint8Array[] {
  if (number === ADDRESS_REQUEST) return [noAddress()]
  if (LONG_WITH_LONG_ANSWER.has(number)) return [longFrame(number, NOTHING, serial)]
  return LONG_WITH_SHORT_ANSWER.has(number) ? [shortFrame(number, NOTHING, serial)] : []
}

function shortAnswer(number: number, serial: number, frame: Uint8Array, { at }: ReplyContext): Uint8Array {
  if (number === CLOCK_REQUEST) return shortFrame(number, clockBytes(at), serial)
  if (number === CLOCK) return shortFrame(number, secondsBytes(at), serial)
  if (number === ADDRESS_REQUEST) return noAddress()
  if (number === PHOTO_ANNOUNCED && frame.length >= PHOTO_FRAME) return photoRequest(frame)
  return shortFrame(number, NOTHING, serial)
}

export function clockBytes(at: number): Uint8Array {
  const c = civilTime(at)
  return Uint8Array.of(c.year % 100, c.month, c.day, c.hour, c.minute, c.second)
}

/** JI09: seconds since 1970 UTC and two zeros (gt06.md, 4). */
function secondsBytes(at: number): Uint8Array {
  return new Writer()
    .u32(Math.floor(at / 1000))
    .u16(0)
    .take()
}

/** What a server without maps says: place, name and phone not available (gt06.md, 4). */
const NO_ADDRESS = 'NA&&NA&&0##'

function noAddress(): Uint8Array {
  const content = new Writer().u8(NO_ADDRESS.length).u32(0).bytes(fromText(NO_ADDRESS)).take()
  return longFrame(ADDRESS, content, 0)
}

const PHOTO_FRAME = 36
const PHOTO_SIZE_AT = 22
const PHOTO_NUMBER_AT = 26

/** Asks for the first piece of the photo that was announced. */
function photoRequest(frame: Uint8Array): Uint8Array {
  const size = new DataView(frame.buffer, frame.byteOffset).getUint32(PHOTO_SIZE_AT)
  const content = new Writer().bytes(frame.subarray(PHOTO_NUMBER_AT, PHOTO_NUMBER_AT + 4)).u32(0)
  return shortFrame(PHOTO_PIECE, content.u16(Math.min(size, PIECE)).take(), 0)
}

const WIFI_TIME_AT = 4

/** The report without serial wants its date back, without serial too; otherwise the unit sends it for ever (gt06.md, 9). */
function wifiAnswer(frame: Uint8Array): Uint8Array {
  const number = frame[3] ?? 0
  const writer = new Writer().u16(0x7878).u8(0).u8(number)
  return writer
    .bytes(frame.subarray(WIFI_TIME_AT, WIFI_TIME_AT + 6))
    .u16(0x0d0a)
    .take()
}
