import { fromText, toText } from '../../bytes/ascii'
import { civilTime, timeDigits } from '../../bytes/civil-time'
import { toHex } from '../../bytes/hex'
import { Writer } from '../../bytes/writer'
import type { Decoded, ReplyContext } from '../protocol'
import { identityText, returnAddress, type ReturnAddress } from './header'
import { hasShortSerial, MESSAGES, type Answer } from './messages'
import { enclose, markingOf, SPLIT, VERSIONED, type Marking } from './wire'

const DONE = 0
const LOCK_SERIAL = 1
/** Bit 15 of a lock's attributes asks for an answer. */
const WANTS_ANSWER = 0x8000

type Build = (to: ReturnAddress, context: ReplyContext) => Uint8Array | undefined

/** Body of each answer (jt808.md, Session). */
const ANSWERS: Readonly<Record<Answer, { number: number; build: Build }>> = {
  general: { number: 0x8001, build: (to) => new Writer().u16(to.serial).u16(to.number).u8(DONE).take() },
  registration: { number: 0x8100, build: (to) => new Writer().u16(to.serial).u8(DONE).text(codeFor(to)).take() },
  clock: { number: 0x8109, build: (_, { at }) => wideTime(at) },
  clock2019: { number: 0x8004, build: (_, { at }) => new Writer().bcd(digitsOf(at)).take() },
  media: { number: 0x8800, build: (to) => (to.body.length < 5 ? undefined : to.body.slice(0, 4)) },
  lock: {
    number: 0x4401,
    build: (to) => (to.attributes & WANTS_ANSWER ? new Writer().u16(to.number).u8(DONE).take() : undefined),
  },
  none: { number: 0, build: () => undefined },
}

/**
 * An answer belongs to the message, not to what it says: a body that this program cannot read is acknowledged, too,
 * since otherwise the device would send it for ever.
 */
export function replies(decoded: Decoded, frame: Uint8Array, context: ReplyContext): Uint8Array[] {
  if (decoded.variant === 'text') return answerText(frame, context)
  const marking = markingOf(frame[0] ?? 0)
  const to = returnAddress(frame, marking)
  const row = to && MESSAGES[to.number]
  if (!row) return []
  // Parts are acknowledged one by one; only the first of them holds the number that 0x8800 names.
  const kind = row.answer === 'media' && to.attributes & SPLIT ? 'general' : row.answer
  const answer = ANSWERS[kind]
  const body = answer.build(to, context)
  return body
    ? [message({ ...to, number: answer.number, serial: row.answer === 'lock' ? LOCK_SERIAL : 0 }, body, marking)]
    : []
}

/** The code that the device has to show from now on: its own number, so that the server need not remember it. */
function codeFor(to: ReturnAddress): string {
  const hex = toHex(to.identity)
  return /^\d+$/.test(hex) ? hex : identityText(hex)
}

function wideTime(at: number): Uint8Array {
  const c = civilTime(at)
  return new Writer().u16(c.year).u8(c.month).u8(c.day).u8(c.hour).u8(c.minute).u8(c.second).u8(DONE).take()
}

function digitsOf(at: number): string {
  const { yymmdd, hhmmss } = timeDigits(at)
  return yymmdd + hhmmss
}

/** The answer to a query for the time is the query with the time in it. */
function answerText(frame: Uint8Array, { at }: ReplyContext): Uint8Array[] {
  const text = toText(frame)
  if (!text.includes(',BASE,2,TIME')) return []
  const year = String(civilTime(at).year)
  return [fromText(text.replace('TIME', year + digitsOf(at).slice(2)))]
}

/** A whole message with the header that `to` describes. */
export function message(
  to: Pick<ReturnAddress, 'number' | 'version' | 'identity' | 'serial'>,
  body: Uint8Array,
  marking: Marking,
): Uint8Array {
  const writer = new Writer(64).u16(to.number)
  writer.u16(body.length | (to.version === undefined ? 0 : VERSIONED))
  if (to.version !== undefined) writer.u8(to.version)
  writer.bytes(to.identity)
  if (hasShortSerial(to.number)) writer.u8(to.serial)
  else writer.u16(to.serial)
  return enclose(writer.bytes(body).take(), marking)
}
