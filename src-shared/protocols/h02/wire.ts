import { indexOfByte, isDigit, isLetter, isPrintable } from '../../bytes/ascii'
import { frame, MORE, skip, type Cut } from '../../framing/cut'
import { BINARY_FORMS, CLOCK_BYTES, LONG_ID, misfit, SHORT_ID } from './forms'

export const STAR = 0x2a
export const HASH = 0x23
export const DOLLAR = 0x24
const COMMA = 0x2c
const LETTER_X = 0x58

/** A hundred blind-spot records, the most that one BC frame may hold, are about nine thousand characters. */
export const LONGEST_TEXT = 10_240
/** The manuals know ten and fifteen digits; seventeen have been seen. */
const LONGEST_ID = 17
/** Frames that begin with X have one size. Nobody says what is in them (h02.md, 1). */
const RAW_LENGTH = 32

const SHORTEST = 32
/** Mobile country codes in use lie between these. */
const FIRST_MCC = 200
const LAST_MCC = 799
/** Where the 45-byte form keeps the country code. */
const MCC_AT = 37

type Answer = 'yes' | 'short' | 'no'

export function cut(buffer: Uint8Array, start: number, end: number): Cut {
  switch (buffer[start]) {
    case STAR:
      return cutText(buffer, start, end)
    case DOLLAR:
      return cutBinary(buffer, start, end)
    case LETTER_X:
      return cutRaw(buffer, start, end)
    default:
      return skip(toNext(buffer, start + 1, end) - start)
  }
}

/** What a server sends is text only. */
export function cutDownlink(buffer: Uint8Array, start: number, end: number): Cut {
  if (buffer[start] === STAR) return cutText(buffer, start, end)
  const next = indexOfByte(buffer, STAR, start + 1, end)
  return skip((next < 0 ? end : next) - start)
}

function toNext(buffer: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && buffer[at] !== STAR && buffer[at] !== DOLLAR && buffer[at] !== LETTER_X) at++
  return at
}

function cutText(buffer: Uint8Array, start: number, end: number): Cut {
  const type = typeOffset(buffer, start, end)
  if (type === 'short') return MORE
  if (type === 'no') return skip(1)
  const stop = textEnd(buffer, start, end)
  if (stop === 'short') return end - start > LONGEST_TEXT ? skip(1) : MORE
  if (stop - start > LONGEST_TEXT) return skip(1)
  if (buffer[stop - 1] === HASH && isFreeText(buffer, start + type, stop)) return cutFreeText(buffer, start, stop, end)
  return frame(stop - start)
}

/** Where the type begins: behind the mark, two letters, and the identity, which may be empty. */
export function typeOffset(buffer: Uint8Array, start: number, end: number): number | 'short' | 'no' {
  const head = textStart(buffer, start, end)
  if (head !== 'yes') return head
  let at = start + 4
  while (at < end && at - start <= 4 + LONGEST_ID && isDigit(buffer[at])) at++
  if (at === end) return 'short'
  // A login without its comma ends right behind the identity.
  if (buffer[at] === HASH) return at - start
  if (buffer[at] !== COMMA) return 'no'
  if (at + 1 === end) return 'short'
  // Nothing but the # of a bare login may stand in place of the type's first letter.
  return isLetter(buffer[at + 1]) || buffer[at + 1] === HASH ? at + 1 - start : 'no'
}

/** `*HQ,1`: a star, two letters, a comma, and a digit or the next comma. Enough to see that another frame begins. */
function textStart(buffer: Uint8Array, at: number, end: number): Answer {
  if (buffer[at] !== STAR) return 'no'
  for (let i = 1; i <= 4; i++) {
    if (at + i >= end) return 'short'
    const byte = buffer[at + i]
    const fits = i <= 2 ? isLetter(byte) : i === 3 ? byte === COMMA : isDigit(byte) || byte === COMMA
    if (!fits) return 'no'
  }
  return isOtherFamily(buffer[at + 1] ?? 0, buffer[at + 2] ?? 0) ? 'no' : 'yes'
}

/** ET and MG are EasyTrack, GS is GoSafe: the same look, other fields (LOOK-ALIKES). */
function isOtherFamily(first: number, second: number): boolean {
  const name = String.fromCharCode(first, second)
  return name === 'ET' || name === 'MG' || name === 'GS'
}

/** Behind the `#`, or where the next frame begins when the `#` was lost. */
export function textEnd(buffer: Uint8Array, start: number, end: number): number | 'short' {
  const hash = indexOfByte(buffer, HASH, start, end)
  const stop = hash < 0 ? end : hash
  for (
    let star = indexOfByte(buffer, STAR, start + 1, stop);
    star >= 0;
    star = indexOfByte(buffer, STAR, star + 1, stop)
  ) {
    const answer = textStart(buffer, star, end)
    if (answer === 'yes') return star
    if (answer === 'short') return 'short'
  }
  return hash < 0 ? 'short' : hash + 1
}

/** Replies in the device's own words may quote commands that end in `#`. */
function isFreeText(buffer: Uint8Array, type: number, end: number): boolean {
  return startsWith(buffer, type, end, 'SMS,') || startsWith(buffer, type, end, 'V4,CMD,')
}

function startsWith(buffer: Uint8Array, at: number, end: number, literal: string): boolean {
  if (at + literal.length > end) return false
  for (let i = 0; i < literal.length; i++) if (buffer[at + i] !== literal.charCodeAt(i)) return false
  return true
}

/** The `#` that ends a free text is the one with a line end, another frame or nothing behind it (h02.md, 1). */
function cutFreeText(buffer: Uint8Array, start: number, stop: number, end: number): Cut {
  let hashEnd = stop
  while (hashEnd - start < LONGEST_TEXT) {
    if (hashEnd >= end) return { kind: 'more', settle: hashEnd - start }
    const next = buffer[hashEnd]
    if (!isPrintable(next) || next === STAR || next === DOLLAR) break
    const further = textEnd(buffer, hashEnd, end)
    if (further === 'short') {
      if (end - start > LONGEST_TEXT) break
      return { kind: 'more', settle: hashEnd - start }
    }
    if (buffer[further - 1] !== HASH) break
    hashEnd = further
  }
  return frame(hashEnd - start)
}

function cutBinary(buffer: Uint8Array, start: number, end: number): Cut {
  if (misfit(buffer, start, end, SHORT_ID, false) < 0) {
    return end - start < SHORTEST ? MORE : cutShortId(buffer, start, end)
  }
  const misfitAt = misfit(buffer, start, end, LONG_ID)
  if (misfitAt >= 0) return skip(1)
  return end - start < 42 ? MORE : frame(42)
}

/**
 * The sizes carry no mark of their own, so what follows decides: a frame is as long as it takes for the next one to
 * begin behind it. Only a country code in the right place settles the 45-byte form at once. The answer is made from
 * the bytes alone; how many of them one read brought does not matter.
 */
function cutShortId(buffer: Uint8Array, start: number, end: number): Cut {
  for (const { length, idBytes } of BINARY_FORMS) {
    if (idBytes !== SHORT_ID) continue
    const follows = frameStarts(buffer, start + length, end)
    if (follows === 'yes') return frame(length)
    if (follows === 'short') return { kind: 'more', settle: settledLength(end - start) }
    if (length === SHORTEST && hasCell(buffer, start, end)) return end - start < 45 ? MORE : frame(45)
  }
  return frame(SHORTEST)
}

/** When nothing more comes: the size that fits exactly, or else the shortest. */
function settledLength(there: number): number {
  return BINARY_FORMS.some((form) => form.idBytes === SHORT_ID && form.length === there) ? there : SHORTEST
}

function hasCell(buffer: Uint8Array, start: number, end: number): boolean {
  if (end - start < MCC_AT + 2) return false
  const mcc = ((buffer[start + MCC_AT] ?? 0) << 8) | (buffer[start + MCC_AT + 1] ?? 0)
  return mcc >= FIRST_MCC && mcc <= LAST_MCC
}

/** Does a frame of this family, or the line end behind one, stand here? */
function frameStarts(buffer: Uint8Array, at: number, end: number): Answer {
  if (at >= end) return 'short'
  const byte = buffer[at]
  if (byte === STAR) return textStart(buffer, at, end)
  if (byte === DOLLAR) {
    const stop = Math.min(end, at + 1 + SHORT_ID + CLOCK_BYTES)
    if (misfit(buffer, at, stop, SHORT_ID, false) >= 0) return 'no'
    return stop - at < 1 + SHORT_ID + CLOCK_BYTES ? 'short' : 'yes'
  }
  if (byte !== 0x0d) return 'no'
  if (at + 1 >= end) return 'short'
  return buffer[at + 1] === 0x0a ? 'yes' : 'no'
}

/** Nothing inside tells an X frame from chance: it counts only where it fills the gap up to the next frame exactly. */
function cutRaw(buffer: Uint8Array, start: number, end: number): Cut {
  const stop = Math.min(end, start + RAW_LENGTH)
  for (let at = start + 1; at < stop; at++) {
    const inside = buffer[at] === STAR ? textStart(buffer, at, end) : 'no'
    if (inside === 'yes') return skip(at - start)
    if (inside === 'short') return MORE
  }
  if (end - start < RAW_LENGTH) return MORE
  const follows = frameStarts(buffer, start + RAW_LENGTH, end)
  if (follows === 'short') return { kind: 'more', settle: RAW_LENGTH }
  return follows === 'yes' ? frame(RAW_LENGTH) : skip(1)
}
