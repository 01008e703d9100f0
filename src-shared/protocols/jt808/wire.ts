import { countDigits, indexOfByte, isLetter } from '../../bytes/ascii'
import { xorOf } from '../../bytes/sums'
import { frame, MORE, skip, type Cut } from '../../framing/cut'
import type { Probe, Verdict } from '../probe'
import { hasShortSerial, MESSAGES } from './messages'

/** How one mark is kept out of the bytes between two of them. */
export interface Marking {
  readonly mark: number
  /** Byte of the message -> the two that stand for it on the wire. */
  readonly escapes: Readonly<Record<number, readonly [lead: number, code: number]>>
  /** Every byte that announces a stand-in. */
  readonly leads: readonly number[]
  readonly identityWidth: number
}

export const STANDARD: Marking = {
  mark: 0x7e,
  escapes: { 0x7d: [0x7d, 0x01], 0x7e: [0x7d, 0x02] },
  leads: [0x7d],
  identityWidth: 6,
}

/** A maker's own framing with a longer identity (jt808.md, Frame). */
export const ALTERNATIVE: Marking = {
  mark: 0xe7,
  escapes: { 0xe6: [0xe6, 0x01], 0xe7: [0xe6, 0x02], 0x3e: [0x3e, 0x01], 0x3d: [0x3e, 0x02] },
  leads: [0xe6, 0x3e],
  identityWidth: 7,
}

const OPEN = 0x28
const CLOSE = 0x29
const COMMA = 0x2c
/** Two marks, number, attributes, identity, the one-byte serial of a lock, check byte. */
const SHORTEST = 14
/** The largest header, 1023 bytes of body and the check byte, every one escaped, and two marks. */
const LONGEST = 2 * (21 + 1023 + 1) + 2
const LONGEST_TEXT = 512

export function markingOf(mark: number): Marking {
  return mark === ALTERNATIVE.mark ? ALTERNATIVE : STANDARD
}

interface Unescaped {
  readonly bytes: Uint8Array
  /** Where each byte stood on the wire, and one entry more for the end. */
  readonly map: Uint16Array
}

/** The bytes as they were before escaping; null when nothing is escaped. */
export function unescape(wire: Uint8Array, marking: Marking): Unescaped | null {
  const { leads } = marking
  if (!leads.some((lead) => wire.includes(lead))) return null
  const bytes = new Uint8Array(wire.length)
  const map = new Uint16Array(wire.length + 1)
  let length = 0
  for (let at = 0; at < wire.length; length++) {
    const meant = leads.includes(wire[at] ?? -1) ? meaning(marking, wire[at], wire[at + 1]) : undefined
    map[length] = at
    bytes[length] = meant ?? wire[at] ?? 0
    at += meant === undefined ? 1 : 2
  }
  map[length] = wire.length
  return { bytes: bytes.subarray(0, length), map: map.subarray(0, length + 1) }
}

function meaning(marking: Marking, lead: number | undefined, code: number | undefined): number | undefined {
  for (const [byte, pair] of Object.entries(marking.escapes)) {
    if (pair[0] === lead && pair[1] === code) return Number(byte)
  }
  return undefined
}

/** Puts marks around a message and its check byte, and escapes what lies between. */
export function enclose(message: Uint8Array, marking: Marking): Uint8Array {
  const inner = [...escape(message, marking), ...escape(Uint8Array.of(xorOf(message)), marking)]
  return Uint8Array.of(marking.mark, ...inner, marking.mark)
}

export function escape(meant: Uint8Array, { escapes }: Marking): Uint8Array {
  return Uint8Array.from([...meant].flatMap((byte) => escapes[byte] ?? [byte]))
}

export function cut(buffer: Uint8Array, start: number, end: number): Cut {
  const first = buffer[start]
  if (first === STANDARD.mark || first === ALTERNATIVE.mark) return cutMarked(buffer, start, end, first)
  if (first === OPEN) return cutText(buffer, start, end)
  const bare = cutBare(buffer, start, end)
  if (bare) return bare
  let next = start + 1
  while (next < end && !isOpening(buffer[next])) next++
  return skip(next - start)
}

/** What stands between frames. */
function isPadding(byte: number | undefined): boolean {
  return byte === 0x00 || byte === 0x0d || byte === 0x0a
}

function isOpening(byte: number | undefined): boolean {
  return byte === STANDARD.mark || byte === ALTERNATIVE.mark || byte === OPEN
}

function cutMarked(buffer: Uint8Array, start: number, end: number, mark: number): Cut {
  const close = indexOfByte(buffer, mark, start + 1, Math.min(end, start + LONGEST))
  if (close < 0) return end - start >= LONGEST ? skip(1) : MORE
  const length = close - start + 1
  // The second mark may be the first of a frame: this one then closed something that came before.
  if (length < SHORTEST) return skip(length - 1)
  const isFollowed = close + 1 < end && isOpening(buffer[close + 1])
  if (isFollowed || isSound(buffer, start, close + 1)) return frame(length)
  // Of a frame that was cut off, too, the second mark is the first of the next.
  if (close + 2 >= end) return { kind: 'more', settle: length }
  const isNext = isBareHead(buffer, close + 1) || !isPadding(buffer[close + 1])
  return frame(isNext ? length - 1 : length)
}

/** Length or check byte as they should be: one of them is often wrong in what real devices send. */
function isSound(buffer: Uint8Array, start: number, end: number): boolean {
  const wire = buffer.subarray(start, end)
  const marking = markingOf(wire[0] ?? 0)
  const bytes = unescape(wire, marking)?.bytes ?? wire
  if (xorOf(bytes, 1, bytes.length - 1) === 0) return true
  const word = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  return (word(3) & 0x3ff) === bytes.length - 3 - headerLength(word(1), word(3), marking)
}

/**
 * A sloppy sender lets one mark close a frame and open the next, so what follows a frame may begin with its header.
 * Numbers from 0x0100 to 0x09FF only: a leading 0 is more often padding between frames.
 */
function cutBare(buffer: Uint8Array, start: number, end: number): Cut | null {
  const high = buffer[start] ?? 0
  if (high < 0x01 || high > 0x09) return null
  if (end - start < 3) return end - start < 2 || isBareHead(buffer, start) ? MORE : null
  // No reserved bit, no encryption.
  if (!isBareHead(buffer, start) || ((buffer[start + 2] ?? 0) & 0x9c) !== 0) return null
  const close = indexOfByte(buffer, STANDARD.mark, start, Math.min(end, start + LONGEST))
  if (close < 0) return end - start >= LONGEST ? null : MORE
  return close - start + 1 < SHORTEST - 1 ? null : frame(close - start + 1)
}

function isBareHead(buffer: Uint8Array, start: number): boolean {
  return MESSAGES[((buffer[start] ?? 0) << 8) | (buffer[start + 1] ?? 0)] !== undefined
}

function cutText(buffer: Uint8Array, start: number, end: number): Cut {
  const head = textHead(buffer, start, end)
  if (head !== 'yes') return head === 'short' ? MORE : skip(1)
  const close = indexOfByte(buffer, CLOSE, start, Math.min(end, start + LONGEST_TEXT))
  if (close >= 0) return frame(close - start + 1)
  return end - start >= LONGEST_TEXT ? skip(1) : MORE
}

/** `(`identity`,`serial`,001,`word: the brackets alone are used by half a dozen other families. */
function textHead(bytes: Uint8Array, start: number, end: number): 'yes' | 'short' | 'no' {
  let at = start + 1
  for (const [least, most] of TEXT_NUMBERS) {
    const digits = countDigits(bytes, at, Math.min(end, at + most + 1))
    at += digits
    if (at === end) return digits > most ? 'no' : 'short'
    if (digits < least || digits > most || bytes[at] !== COMMA) return 'no'
    at++
  }
  for (const code of TEXT_CODE) {
    if (at === end) return 'short'
    if (bytes[at] !== code) return 'no'
    at++
  }
  if (at === end) return 'short'
  return isLetter(bytes[at]) ? 'yes' : 'no'
}

const TEXT_NUMBERS = [
  [8, 20],
  [1, 5],
] as const

/** `001,`: other numbers are the older text family of the same makers. */
const TEXT_CODE = [0x30, 0x30, 0x31, COMMA] as const

export function detect(probe: Probe): Verdict {
  const first = probe.at(0)
  if (first === OPEN) return detectText(probe)
  const isMark = first === STANDARD.mark || first === ALTERNATIVE.mark
  if (!probe.check(isMark, 'starts with 7E or E7', 0, 1)) return first < 0 ? 'short' : 'no'
  if (probe.length < 3) return 'short'
  const number = (probe.at(1) << 8) | probe.at(2)
  const isKnown = MESSAGES[number] !== undefined
  if (number >= 0x8000 && !isKnown) {
    probe.check(false, 'a message number that devices use', 1, 3)
    return 'no'
  }
  if (isKnown) probe.check(true, 'a message number that is known', 1, 3)
  const close = indexOfByte(probe.bytes, first, probe.start + 1, Math.min(probe.end, probe.start + LONGEST))
  if (close < 0) {
    if (probe.length < LONGEST) return 'short'
    probe.check(false, `a second mark within ${LONGEST} bytes`, 0, LONGEST)
    return 'no'
  }
  const length = close - probe.start + 1
  if (!probe.check(length >= SHORTEST, 'room for a header between the marks', 0, length)) return 'no'
  return judge(probe, length, number, markingOf(first))
}

function judge(probe: Probe, length: number, number: number, marking: Marking): Verdict {
  const wire = probe.bytes.subarray(probe.start, probe.start + length)
  const bytes = unescape(wire, marking)?.bytes ?? wire
  const attributes = ((bytes[3] ?? 0) << 8) | (bytes[4] ?? 0)
  const there = bytes.length - 3 - headerLength(number, attributes, marking)
  const said = attributes & 0x3ff
  const fits = probe.check(said === there, `the body is ${said} bytes long, as the header says`, 3, 5)
  const isSound = probe.check(xorOf(bytes, 1, bytes.length - 1) === 0, 'the check byte fits', length - 2, length - 1)
  const isKnown = MESSAGES[number] !== undefined
  if (isSound && (fits || isKnown)) return 'sure'
  return there >= 0 && (isKnown || isSound) ? 'possible' : 'no'
}

function detectText(probe: Probe): Verdict {
  const head = textHead(probe.bytes, probe.start, probe.end)
  if (head === 'short') return 'short'
  if (!probe.check(head === 'yes', 'bracket, identity, serial, 001, a word', 0, 8)) return 'no'
  const close = indexOfByte(probe.bytes, CLOSE, probe.start, Math.min(probe.end, probe.start + LONGEST_TEXT))
  if (close < 0) return probe.length < LONGEST_TEXT ? 'short' : 'no'
  probe.check(true, 'ends with )', close - probe.start, close - probe.start + 1)
  return 'sure'
}

/** From the message number to the first byte of the body. */
export function headerLength(number: number, attributes: number, marking: Marking): number {
  const identity = attributes & VERSIONED ? 1 + 10 : marking.identityWidth
  const serial = hasShortSerial(number) ? 1 : 2
  return 4 + identity + serial + (attributes & SPLIT && serial === 2 ? 4 : 0)
}

/** Bits of the attributes: the header of 2019, and a body sent in parts. */
export const VERSIONED = 0x4000
export const SPLIT = 0x2000
