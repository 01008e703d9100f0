import { countDigits, isDigit, isPrintable, nextMarkOrDigit, toText } from '../../bytes/ascii'
import { isImei } from '../../bytes/imei'
import { frame, MORE, skip, type Cut } from '../../framing/cut'
import type { Probe, Verdict } from '../probe'

/** A frame starts and ends with it (gotop.md, 1): `#a##b#` are two frames. */
export const HASH = 0x23
const COMMA = 0x2c

/** Fifteen digits; more or less are seen where sellers number their units themselves (LOOK-ALIKES.md). */
const FEWEST_DIGITS = 10
const MOST_DIGITS = 17
const IMEI_DIGITS = 15
/** The longest frame seen has 700 bytes, with its lists of radio networks (gotop.md, 1). */
const LONGEST = 4096
/** Reply texts, a chassis number and a line of engine figures may stand between identity and type (gotop.md, 2). */
const LONGEST_PREFIX = 200

type Answer = 'yes' | 'short' | 'no'

const TYPES = ['CMD-', 'ALM-', 'ERROR!'].map(codesOf)
/** What follows the fix letter of a position, with labels. */
const DATE = codesOf('DATE:')
const DATE_DIGITS = 6
const SPACE = 0x20

/** Clones write words in small letters. */
function capital(code = 0): number {
  return code >= 0x61 && code <= 0x7a ? code - 0x20 : code
}

function codesOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}

/** Does a message type stand here? Some firmware puts a blank in front of it. */
function startsType(bytes: Uint8Array, from: number, end: number): Answer {
  const at = bytes[from] === SPACE ? from + 1 : from
  let answer: Answer = 'no'
  for (const type of TYPES) {
    let fits = 0
    while (fits < type.length && at + fits < end && capital(bytes[at + fits]) === type[fits]) fits++
    if (fits === type.length) return 'yes'
    if (at + fits === end) answer = 'short'
  }
  return answer
}

/** A fix letter between commas and a date: a position, whatever the word in front of it. */
function startsPosition(bytes: Uint8Array, at: number): boolean {
  const letter = capital(bytes[at])
  if ((letter !== LETTER_A && letter !== LETTER_V) || bytes[at + 1] !== COMMA) return false
  const date = at + 2
  if (DATE.every((code, i) => capital(bytes[date + i]) === code)) return true
  return countDigits(bytes, date, date + DATE_DIGITS) === DATE_DIGITS && bytes[date + DATE_DIGITS] === COMMA
}

const LETTER_A = 0x41
const LETTER_V = 0x56

function holdsType(bytes: Uint8Array, from: number, end: number): boolean {
  const last = Math.min(end, from + LONGEST_PREFIX)
  for (let at = from; at < last; at++) {
    if (bytes[at] !== COMMA) continue
    if (startsType(bytes, at + 1, end) === 'yes' || startsPosition(bytes, at + 1)) return true
  }
  return false
}

/** Where the digits of the identity end; never looks further than it takes to know that there are too many. */
function identityEnd(bytes: Uint8Array, from: number, end: number): number {
  return from + countDigits(bytes, from, Math.min(end, from + MOST_DIGITS + 1))
}

/**
 * What may stand behind the identity: a comma, or at once the version text that answers `B`. Where the opening # was
 * lost, digits alone are no evidence and the type has to follow.
 */
function goesOn(bytes: Uint8Array, start: number, at: number, end: number): Answer {
  const isMarked = bytes[start] === HASH
  if (bytes[at] === COMMA) return isMarked ? 'yes' : startsType(bytes, at + 1, end)
  const isVersion = isMarked && at - start - 1 === IMEI_DIGITS && isPrintable(bytes[at]) && bytes[at] !== HASH
  return isVersion ? 'yes' : 'no'
}

/** The position after the closing #. Control characters stand in no frame; names of networks may use any other byte. */
function closingEnd(bytes: Uint8Array, start: number, from: number, end: number): number | 'short' | 'no' {
  for (let at = from; at - start < LONGEST; at++) {
    const byte = bytes[at]
    if (at >= end || byte === undefined) return 'short'
    if (byte === HASH) return at + 1
    if (byte < 0x20 || byte === 0x7f) return 'no'
  }
  return 'no'
}

export function cut(buffer: Uint8Array, start: number, end: number): Cut {
  const first = buffer[start]
  if (first !== HASH && !isDigit(first)) return skip(nextMarkOrDigit(buffer, HASH, start + 1, end) - start)
  const from = first === HASH ? start + 1 : start
  const at = identityEnd(buffer, from, end)
  const digits = at - from
  if (digits > MOST_DIGITS) return skip(1)
  if (at >= end) return MORE
  if (digits < FEWEST_DIGITS) return skip(1)
  const answer = goesOn(buffer, start, at, end)
  if (answer !== 'yes') return answer === 'short' ? MORE : skip(1)
  const stop = closingEnd(buffer, start, at, end)
  if (stop === 'short') return MORE
  return stop === 'no' ? skip(1) : frame(stop - start)
}

export function detect(probe: Probe): Verdict {
  const { bytes, start, end } = probe
  if (probe.length === 0) return 'short'
  const isMarked = bytes[start] === HASH
  // Digits behind noise may be a piece of it.
  const isBare = isDigit(bytes[start]) && !probe.isAfterNoise
  if (!probe.check(isMarked || isBare, 'starts with # or with the identity behind it', 0, 1)) return 'no'
  const from = isMarked ? start + 1 : start
  const at = identityEnd(bytes, from, end)
  const digits = at - from
  if (at >= end && digits <= MOST_DIGITS) return 'short'
  const isIdentity = digits >= FEWEST_DIGITS && digits <= MOST_DIGITS
  const answer = isIdentity ? goesOn(bytes, start, at, end) : 'no'
  // Digits without the # in front are nobody's in particular: they weigh nothing until the type has followed.
  if (answer === 'short') return 'short'
  if (!probe.check(isIdentity, 'an identity of 10 to 17 digits', from - start, at - start)) return 'no'
  const next = isMarked ? 'a comma or a version text follows' : 'CMD-, ALM- or ERROR! follows'
  if (!probe.check(answer === 'yes', next, at - start, at - start + 1)) return 'no'
  const stop = closingEnd(bytes, start, at, end)
  if (stop === 'short') return 'short'
  const whole = `text up to a closing # within ${LONGEST} bytes`
  if (!probe.check(stop !== 'no', whole, at - start, (stop === 'no' ? end : stop) - start) || stop === 'no') return 'no'
  return bytes[at] === COMMA ? typed(probe, at, stop) : versioned(probe, from, at)
}

function typed(probe: Probe, at: number, stop: number): Verdict {
  const isTyped = holdsType(probe.bytes, at, stop)
  const from = at + 1 - probe.start
  return probe.check(isTyped, 'a message type, CMD-, ALM- or ERROR!, or a position', from, from + 4) ? 'sure' : 'no'
}

/** A version may be any text, so that the identity in front of it is all there is to go by. */
function versioned(probe: Probe, from: number, at: number): Verdict {
  const isGood = isImei(toText(probe.bytes, from, at))
  const text = 'the identity has the check digit of an IMEI'
  return probe.check(isGood, text, from - probe.start, at - probe.start) ? 'sure' : 'possible'
}
