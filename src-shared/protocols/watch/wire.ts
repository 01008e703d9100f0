import { indexOfByte, isDigit, isLetter } from '../../bytes/ascii'
import { hexDigit } from '../../bytes/hex'
import { frame, MORE, skip, type Cut } from '../../framing/cut'
import type { Probe, Verdict } from '../probe'

const OPEN = 0x5b
const CLOSE = 0x5d
const STAR = 0x2a
const ESCAPE = 0x7d

/** In binary content `}[],*` are written as } and a number (watch.md, 1). */
const MEANINGS: readonly (number | undefined)[] = [undefined, ESCAPE, OPEN, CLOSE, 0x2c, STAR]

/** What fits the deframer; a length of four hex digits reaches no further. */
const LONGEST = 65_000
const FEWEST_DIGITS = 8
const MOST_DIGITS = 17

interface Head {
  readonly state: 'yes' | 'short' | 'no'
  /** Where the content begins, and how many bytes it is said to have. */
  readonly content: number
  readonly length: number
  /** A sender that escapes everything: the length is of no use for cutting. */
  readonly isEscaped: boolean
}

const NO: Head = { state: 'no', content: 0, length: 0, isEscaped: false }
const SHORT: Head = { ...NO, state: 'short' }

/** `[`maker`*`identity`*` then an index or not, and the length: four hex digits and a star each. */
function readHead(bytes: Uint8Array, start: number, end: number): Head {
  let at = start + 1
  for (; at < start + 3; at++) {
    if (at >= end) return SHORT
    if (!isLetter(bytes[at]) && !isDigit(bytes[at])) return NO
  }
  if (at >= end) return SHORT
  const isEscaped = bytes[at] === ESCAPE
  let width = starWidth(bytes, at, end)
  if (width <= 0) return width < 0 ? SHORT : NO
  at += width
  const digits = at
  while (at < end && isDigit(bytes[at]) && at - digits <= MOST_DIGITS) at++
  if (at === end && at - digits <= MOST_DIGITS) return SHORT
  if (at - digits < FEWEST_DIGITS || at - digits > MOST_DIGITS) return NO
  width = starWidth(bytes, at, end)
  if (width <= 0) return width < 0 ? SHORT : NO
  at += width
  const first = readWord(bytes, at, end)
  if (first.state !== 'yes') return first
  const second = readWord(bytes, first.content, end)
  // The content may begin with hex digits, too, but no word of the family has four of them and a star.
  if (second.state === 'no') return { ...first, isEscaped }
  return second.state === 'short' ? SHORT : { ...second, isEscaped }
}

/** Four hex digits and a star. */
function readWord(bytes: Uint8Array, from: number, end: number): Head {
  let length = 0
  for (let i = 0; i < 4; i++) {
    if (from + i >= end) return SHORT
    const digit = hexDigit(bytes[from + i] ?? 0)
    if (digit < 0) return NO
    length = length * 16 + digit
  }
  const width = starWidth(bytes, from + 4, end)
  if (width <= 0) return width < 0 ? SHORT : NO
  return { state: 'yes', content: from + 4 + width, length, isEscaped: false }
}

/** Bytes of a star, plain or escaped; 0 for anything else, -1 when it takes more bytes to tell. */
function starWidth(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return -1
  if (bytes[at] === STAR) return 1
  if (bytes[at] !== ESCAPE) return 0
  if (at + 1 >= end) return -1
  return MEANINGS[bytes[at + 1] ?? 0] === STAR ? 2 : 0
}

/** Behind the last byte, and where that is likely when no more comes; undefined while nothing says where. */
interface End {
  readonly stop: number | undefined
  readonly fallback: number | undefined
}

/**
 * Where the frame ends: where the length says, if a bracket stands there. Otherwise the sender cannot count and the
 * brackets do (watch.md, 1). Undefined while the length reaches beyond what has come.
 */
function findEnd(bytes: Uint8Array, head: Head, end: number): End {
  const said = head.content + head.length
  const isCounted = !head.isEscaped
  if (isCounted && said < end && bytes[said] === CLOSE) return { stop: said + 1, fallback: undefined }
  const limit = Math.min(end, head.content + LONGEST)
  const stop = balancedEnd(bytes, head.content, limit)
  const first = indexOfByte(bytes, CLOSE, head.content, limit)
  const fallback = stop ?? (first < 0 ? undefined : first + 1)
  return { stop: isCounted && said >= end ? undefined : stop, fallback }
}

/** Behind the bracket that closes the frame, or where the next one opens; names of networks may hold pairs of brackets. */
function balancedEnd(bytes: Uint8Array, from: number, end: number): number | undefined {
  let depth = 0
  for (let at = from; at < end; at++) {
    if (bytes[at] === CLOSE && depth-- === 0) return at + 1
    if (bytes[at] !== OPEN) continue
    const { state } = readHead(bytes, at, end)
    if (state === 'yes') return at
    if (state === 'short') return undefined
    depth++
  }
  return undefined
}

export function cut(buffer: Uint8Array, start: number, end: number): Cut {
  if (buffer[start] !== OPEN) {
    const next = indexOfByte(buffer, OPEN, start, end)
    return skip((next < 0 ? end : next) - start)
  }
  const head = readHead(buffer, start, end)
  if (head.state !== 'yes') return head.state === 'short' ? MORE : skip(1)
  const { stop, fallback } = findEnd(buffer, head, end)
  if (stop !== undefined) return frame(stop - start)
  if (end - start > LONGEST) return skip(1)
  return fallback === undefined ? MORE : { kind: 'more', settle: fallback - start }
}

export function detect(probe: Probe): Verdict {
  const start = probe.starts('[')
  if (start !== 'yes') return start
  const head = readHead(probe.bytes, probe.start, probe.end)
  if (head.state === 'short') {
    // Maker and star are evidence enough to show an unfinished frame as this family's.
    if (probe.length > 5) probe.check(true, 'two letters and a star', 1, 4)
    return 'short'
  }
  const content = head.content - probe.start
  const text = 'two letters, identity and length, each with a star'
  if (!probe.check(head.state === 'yes', text, 1, head.state === 'yes' ? content : 4)) return 'no'
  const { stop } = findEnd(probe.bytes, head, probe.end)
  if (stop === undefined) return probe.length > LONGEST ? 'no' : 'short'
  const length = stop - probe.start
  const isClosed = probe.bytes[stop - 1] === CLOSE
  const at = isClosed ? length - 1 : length
  probe.check(at - content === head.length, `${head.length} bytes of content, as the length says`, content, at)
  return probe.check(isClosed, 'ends with ]', at, length) ? 'sure' : 'possible'
}

interface Unescaped {
  readonly bytes: Uint8Array
  /** Where each byte stood on the wire, and one entry more for the end. */
  readonly map: Uint32Array
}

/** The bytes as meant; null where nothing is escaped. */
export function unescape(wire: Uint8Array): Unescaped | null {
  if (!wire.includes(ESCAPE)) return null
  const bytes = new Uint8Array(wire.length)
  const map = new Uint32Array(wire.length + 1)
  let length = 0
  for (let at = 0; at < wire.length; length++) {
    const meant = wire[at] === ESCAPE ? MEANINGS[wire[at + 1] ?? 0] : undefined
    map[length] = at
    bytes[length] = meant ?? wire[at] ?? 0
    at += meant === undefined ? 1 : 2
  }
  map[length] = wire.length
  return { bytes: bytes.subarray(0, length), map: map.subarray(0, length + 1) }
}

/** Binary content as it goes onto the wire. */
export function escape(content: Uint8Array): Uint8Array {
  const wire: number[] = []
  for (const byte of content) {
    const code = MEANINGS.indexOf(byte)
    if (code > 0) wire.push(ESCAPE, code)
    else wire.push(byte)
  }
  return Uint8Array.from(wire)
}
