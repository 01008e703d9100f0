import { countDigits, isDigit } from '../../bytes/ascii'
import { frame, MORE, skip, type Cut } from '../../framing/cut'
import type { Probe, Verdict } from '../probe'

// Three forms (gps103.md, 1): `##,imei:IMEI,A;` login, `IMEI;` heartbeat, `imei:IMEI,KEYWORD,…;` report. They end with `;`,
// with `*` (the “---” variant), with a line end, or with the datagram.

const SEMICOLON = 0x3b
const ASTERISK = 0x2a
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const COMMA = 0x2c
const HASH = 0x23
const LETTER_I = 0x69

export const LOGIN_START = '##,imei:'
export const REPORT_START = 'imei:'
export const COMMAND_START = '**,imei:'
export const IMEI_DIGITS = 15
/** Units sold with a serial number in place of an IMEI write a few digits less or more. */
const FEWEST_DIGITS = 10
const MOST_DIGITS = 16
/** A packet of a photo is the longest that was seen; other servers give up here, too. */
const LONGEST = 2048

/** `no`: these bytes are none of the three forms. `short`: so far they are. */
type Length = number | 'short' | 'no'

/** How many of the last bytes close the frame; none when it was cut off, or ended with its datagram. */
export function closingLength(bytes: Uint8Array, start: number, end: number): number {
  const last = end > start ? bytes[end - 1] : undefined
  if (last === SEMICOLON || last === ASTERISK) return 1
  if (last !== LINE_FEED) return 0
  return end - start > 1 && bytes[end - 2] === CARRIAGE_RETURN ? 2 : 1
}

export function cut(buffer: Uint8Array, start: number, end: number): Cut {
  const length = frameLength(buffer, start, end)
  if (length === 'no') return skip(Math.max(1, nextStart(buffer, start + 1, end) - start))
  if (length !== 'short') return frame(length)
  return isSettled(buffer, start, end) ? { kind: 'more', settle: end - start } : MORE
}

/** Without a closing mark the frame counts when the datagram is over, if it says at least who speaks. */
function isSettled(buffer: Uint8Array, start: number, end: number): boolean {
  const head = headLength(buffer, start, end)
  return typeof head === 'number' && (head > IMEI_DIGITS || end - start === head)
}

function frameLength(buffer: Uint8Array, start: number, end: number): Length {
  const head = headLength(buffer, start, end)
  if (typeof head !== 'number') return head
  const limit = Math.min(end, start + LONGEST)
  for (let at = start + head; at < limit; at++) {
    const byte = buffer[at] ?? 0
    if (byte === SEMICOLON || byte === ASTERISK || byte === LINE_FEED) return at + 1 - start
    if (byte < 0x20 && byte !== CARRIAGE_RETURN) return 'no'
    // The closing mark was lost and the next report begins.
    if (byte === LETTER_I && typeof namedHead(REPORT_START, buffer, at, end) === 'number') return at - start
  }
  return end - start < LONGEST ? 'short' : 'no'
}

/** The opening up to the comma behind the identity, or the bare identity of a heartbeat. */
function headLength(buffer: Uint8Array, start: number, end: number): Length {
  const first = buffer[start]
  if (first === HASH) return namedHead(LOGIN_START, buffer, start, end)
  if (first === LETTER_I) return namedHead(REPORT_START, buffer, start, end)
  return isDigit(first) ? bareHead(buffer, start, end) : 'no'
}

function namedHead(literal: string, buffer: Uint8Array, start: number, end: number): Length {
  const from = start + literal.length
  for (let at = start; at < from; at++) {
    if (at >= end) return 'short'
    if (buffer[at] !== literal.charCodeAt(at - start)) return 'no'
  }
  const digits = countDigits(buffer, from, Math.min(end, from + MOST_DIGITS + 1))
  if (digits > MOST_DIGITS) return 'no'
  if (from + digits >= end) return 'short'
  // Some logins have nothing behind the identity.
  if (literal === LOGIN_START && digits >= FEWEST_DIGITS && buffer[from + digits] === SEMICOLON) {
    return literal.length + digits
  }
  return buffer[from + digits] === COMMA && digits >= FEWEST_DIGITS ? literal.length + digits + 1 : 'no'
}

/** A heartbeat, alone or with a report glued to it. */
function bareHead(buffer: Uint8Array, start: number, end: number): Length {
  const digits = countDigits(buffer, start, Math.min(end, start + MOST_DIGITS + 1))
  if (digits > MOST_DIGITS) return 'no'
  const after = start + digits
  if (after >= end) return digits === IMEI_DIGITS ? IMEI_DIGITS : 'short'
  const next = buffer[after]
  if (next === SEMICOLON && digits >= FEWEST_DIGITS) return digits
  if (digits !== IMEI_DIGITS) return 'no'
  if (next === LINE_FEED || next === CARRIAGE_RETURN) return IMEI_DIGITS
  if (next !== LETTER_I) return 'no'
  const report = namedHead(REPORT_START, buffer, after, end)
  return typeof report === 'number' ? IMEI_DIGITS + report : report
}

function nextStart(buffer: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && buffer[at] !== HASH && buffer[at] !== LETTER_I && !isDigit(buffer[at])) at++
  return at
}

export function detect(probe: Probe): Verdict {
  if (probe.length === 0) return 'short'
  const first = probe.at(0)
  if (first === HASH) return detectNamed(probe, LOGIN_START, 0)
  if (first === LETTER_I) return detectNamed(probe, REPORT_START, 0)
  if (!probe.check(isDigit(first), 'starts with ##,imei: or imei: or a digit', 0, 1)) return 'no'
  return detectBare(probe)
}

function detectNamed(probe: Probe, literal: string, offset: number): Verdict {
  const start = probe.starts(literal, offset, `${literal} stands at byte ${offset}`)
  if (start !== 'yes') return start
  const from = offset + literal.length
  const first = probe.start + from
  const digits = countDigits(probe.bytes, first, Math.min(probe.end, first + MOST_DIGITS + 1))
  const comma = from + digits
  if (comma >= probe.length && digits <= MOST_DIGITS) return 'short'
  const isIdentity = digits >= FEWEST_DIGITS && digits <= MOST_DIGITS
  const isBare = literal === LOGIN_START && probe.at(comma) === SEMICOLON
  const fits = isIdentity && (isBare || probe.at(comma) === COMMA)
  if (!probe.check(fits, 'the digits of an identity and a comma follow', from, comma + 1)) return 'no'
  if (isBare) return 'sure'
  if (comma + 1 >= probe.length) return 'short'
  if (!probe.check(probe.at(comma + 1) !== COMMA, 'a keyword follows', comma + 1, comma + 2)) return 'no'
  return detectEnd(probe, comma + 1)
}

/** Many families send an IMEI somewhere in their text: only one that nothing strange stands in front of is a heartbeat. */
function detectBare(probe: Probe): Verdict {
  if (!probe.check(!probe.isAfterNoise, 'no unknown bytes in front', 0, 0)) return 'no'
  const digits = countDigits(probe.bytes, probe.start, Math.min(probe.end, probe.start + IMEI_DIGITS + 1))
  if (digits < IMEI_DIGITS && digits === probe.length) return 'short'
  if (!probe.check(digits === IMEI_DIGITS, 'fifteen digits', 0, IMEI_DIGITS)) return 'no'
  const next = probe.at(IMEI_DIGITS)
  if (next < 0) return 'short'
  if (next === LETTER_I) return detectNamed(probe, REPORT_START, IMEI_DIGITS)
  if (next === CARRIAGE_RETURN || next === LINE_FEED) {
    // A bare IMEI on a line is a heartbeat here and a login elsewhere (LOOK-ALIKES.md, t55).
    return 'possible'
  }
  return probe.check(next === SEMICOLON, 'closes with ;', IMEI_DIGITS, IMEI_DIGITS + 1) ? 'sure' : 'no'
}

function detectEnd(probe: Probe, from: number): Verdict {
  const length = frameLength(probe.bytes, probe.start, probe.end)
  if (length === 'short') return 'short'
  const fits = length !== 'no'
  const to = fits ? length : from + 1
  return probe.check(fits, `text up to ; or * or a line end within ${LONGEST} bytes`, to - 1, to) ? 'sure' : 'no'
}

// What a server sends: LOAD, ON and `**,imei:IMEI,X[,argument];`, whose closing mark some servers leave out (gps103.md, 4).

const ANSWERS = ['LOAD', 'ON'] as const

export function cutDownlink(buffer: Uint8Array, start: number, end: number): Cut {
  for (const answer of ANSWERS) {
    const length = matchLength(answer, buffer, start, end)
    if (length === answer.length) return frame(length)
    if (length > 0 && start + length === end) return MORE
  }
  const opening = matchLength(COMMAND_START, buffer, start, end)
  if (opening < COMMAND_START.length) return opening > 0 && start + opening === end ? MORE : skip(1)
  const limit = Math.min(end, start + LONGEST)
  for (let at = start + opening; at < limit; at++) {
    const byte = buffer[at] ?? 0
    if (byte === SEMICOLON || byte === LINE_FEED) return frame(at + 1 - start)
    if (byte === ASTERISK) return frame(at - start)
    if (byte < 0x20 && byte !== CARRIAGE_RETURN) return skip(1)
  }
  return end - start < LONGEST ? { kind: 'more', settle: end - start } : skip(1)
}

/** How many characters of the text stand at `start`. */
function matchLength(text: string, buffer: Uint8Array, start: number, end: number): number {
  let length = 0
  while (length < text.length && start + length < end && buffer[start + length] === text.charCodeAt(length)) length++
  return length
}
