import { indexOfByte, isDigit, isLetter } from '../../bytes/ascii'
import { frame, MORE, skip, type Cut } from '../../framing/cut'
import type { Probe, Verdict } from '../probe'

// Two forms in round brackets (tk103.md, 1): the classic one, `(` identity of 12 characters, command of 4, body `)`,
// and the one with commas, `(` IMEI `,` command `,` body `)`. Between dollar signs `)` is text. In either form an
// identity of digits alone may have 8 to 17 of them (LOOK-ALIKES.md, Framing and signatures).

const OPEN = 0x28
const CLOSE = 0x29
const COMMA = 0x2c
const DOLLAR = 0x24
const SPACE = 0x20
export const COMMAND_LENGTH = 4
/** The classic identity has 12 characters; a few units send 11 (tk103.md, 5). */
const CLASSIC_LENGTHS = [12, 11] as const
const FEWEST_DIGITS = 8
const MOST_DIGITS = 17
/** Lists of access points are the longest that units send: some 25 characters each. */
export const LONGEST = 2048

/** Who speaks first: a unit's classic commands begin with B, those of a server with A. */
type Side = 'B' | 'A'

/** Where the command stands. */
export interface Head {
  readonly hasCommas: boolean
  readonly deviceLength: number
}

const headsOf = (hasCommas: boolean) =>
  Array.from({ length: MOST_DIGITS + 1 }, (_, deviceLength): Head => ({ hasCommas, deviceLength }))
const CLASSIC_HEADS = headsOf(false)
const COMMA_HEADS = headsOf(true)

/** TopFlyTech's text has a command BP00, too, with `XG00` behind it (LOOK-ALIKES.md, Ambiguous pairs). */
const STRANGE_COMMAND = 'BP00X'

/** What opens the frame; `no` when it is neither form, `short` while it may become one. */
export function headOf(buffer: Uint8Array, start: number, end: number, side: Side = 'B'): Head | 'short' | 'no' {
  if (start >= end) return 'short'
  if (buffer[start] !== OPEN) return 'no'
  let digits = 0
  while (digits <= MOST_DIGITS && isDigit(buffer[start + 1 + digits]) && start + 1 + digits < end) digits++
  const comma = start + 1 + digits
  if (comma >= end && digits <= MOST_DIGITS) return 'short'
  if (buffer[comma] === COMMA) return commaHead(buffer, comma + 1, end, digits)
  return classicHead(buffer, start + 1, end, digits, side)
}

function commaHead(buffer: Uint8Array, command: number, end: number, digits: number): Head | 'short' | 'no' {
  if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) return 'no'
  for (let i = 0; i < COMMAND_LENGTH; i++) {
    if (command + i >= end) return 'short'
    if (i < 2 ? !isCapital(buffer[command + i]) : !isCode(buffer[command + i])) return 'no'
  }
  const after = command + COMMAND_LENGTH
  if (after >= end) return 'short'
  return buffer[after] === COMMA || buffer[after] === CLOSE ? (COMMA_HEADS[digits] ?? 'no') : 'no'
}

function classicHead(buffer: Uint8Array, from: number, end: number, digits: number, side: Side): Head | 'short' | 'no' {
  let isShort = false
  for (const length of CLASSIC_LENGTHS) {
    const fits = classicFits(buffer, from, end, length, side)
    if (fits === 'yes') return CLASSIC_HEADS[length] ?? 'no'
    if (fits === 'short') isShort = true
  }
  if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) return isShort ? 'short' : 'no'
  const fits = classicFits(buffer, from, end, digits, side)
  if (fits === 'yes') return strangeCommand(buffer, from + digits, end) ?? CLASSIC_HEADS[digits] ?? 'no'
  return isShort ? 'short' : fits
}

/** Undefined when the command is this family's; `short` while it may be TopFlyTech's. */
function strangeCommand(buffer: Uint8Array, command: number, end: number): 'short' | 'no' | undefined {
  for (let i = 0; i < STRANGE_COMMAND.length; i++) {
    if (command + i >= end) return 'short'
    if (buffer[command + i] !== STRANGE_COMMAND.charCodeAt(i)) return undefined
  }
  return 'no'
}

function classicFits(
  buffer: Uint8Array,
  from: number,
  end: number,
  length: number,
  side: Side,
): 'yes' | 'short' | 'no' {
  for (let i = 0; i < length + COMMAND_LENGTH; i++) {
    const at = from + i
    if (at >= end) return 'short'
    const byte = buffer[at]
    const inCommand = i - length
    if (inCommand < 0 ? !isNameByte(byte) : !fitsCommand(byte, inCommand, side)) return 'no'
  }
  return 'yes'
}

function fitsCommand(byte: number | undefined, place: number, side: Side): boolean {
  if (place === 0) return byte === side.charCodeAt(0)
  return place === 1 ? isCapital(byte) : isCode(byte)
}

/** Owners may name their units: digits, letters, blank, dash, point, underline (tk103.md, 5). */
function isNameByte(byte: number | undefined): boolean {
  return isDigit(byte) || isLetter(byte) || byte === SPACE || byte === 0x2d || byte === 0x2e || byte === 0x5f
}

function isCapital(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a
}

function isCode(byte: number | undefined): boolean {
  return isDigit(byte) || isCapital(byte)
}

/** `)` was missed when the next frame opens; the unfinished one ends there. */
function frameLength(buffer: Uint8Array, start: number, end: number, side: Side): number | 'short' | 'no' {
  const limit = Math.min(end, start + LONGEST)
  let isText = false
  for (let at = start + 1; at < limit; at++) {
    const byte = buffer[at] ?? 0
    if (byte === DOLLAR) isText = !isText
    else if (byte === CLOSE && !isText) return at + 1 - start
    else if (byte === OPEN && !isText) {
      const next = headOf(buffer, at, end, side)
      if (next === 'short') return 'short'
      if (next !== 'no') return at - start
    } else if (byte < SPACE && !isLineEnd(byte)) return 'no'
  }
  return end - start < LONGEST ? 'short' : 'no'
}

/** Does the frame end with `)`, and not in the middle of a text? */
export function isClosed(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2 || bytes[end - 1] !== CLOSE) return false
  let dollars = 0
  for (let at = indexOfByte(bytes, DOLLAR, start, end); at >= 0; at = indexOfByte(bytes, DOLLAR, at + 1, end)) dollars++
  return dollars % 2 === 0
}

/** Lists of cells are broken into lines. */
function isLineEnd(byte: number): boolean {
  return byte === 0x0d || byte === 0x0a
}

export function cut(buffer: Uint8Array, start: number, end: number): Cut {
  return cutSide(buffer, start, end, 'B')
}

export function cutSide(buffer: Uint8Array, start: number, end: number, side: Side): Cut {
  const head = headOf(buffer, start, end, side)
  if (head === 'short') return MORE
  if (head === 'no') return skip(nextOpen(buffer, start + 1, end) - start)
  const length = frameLength(buffer, start, end, side)
  if (length === 'short') return MORE
  return length === 'no' ? skip(nextOpen(buffer, start + 1, end) - start) : frame(length)
}

function nextOpen(buffer: Uint8Array, from: number, end: number): number {
  const next = buffer.indexOf(OPEN, from)
  return next < 0 || next > end ? end : next
}

export function detect(probe: Probe): Verdict {
  const start = probe.starts('(')
  if (start !== 'yes') return start
  const head = headOf(probe.bytes, probe.start, probe.end)
  if (head === 'short') return 'short'
  if (head === 'no') {
    probe.check(
      false,
      'an identity of 12 characters or digits and B with three more, or digits and a command between commas',
      1,
      17,
    )
    return 'no'
  }
  const to = 1 + head.deviceLength + (head.hasCommas ? 1 : 0) + COMMAND_LENGTH
  probe.check(true, head.hasCommas ? 'digits and a command between commas' : 'an identity and a command of B', 1, to)
  const length = frameLength(probe.bytes, probe.start, probe.end, 'B')
  if (length === 'short') return 'short'
  const at = length === 'no' ? to : length - 1
  if (!probe.check(length !== 'no', `text up to ) or the next frame within ${LONGEST} bytes`, at, at + 1)) return 'no'
  return probe.at(at) === CLOSE ? 'sure' : 'possible'
}
