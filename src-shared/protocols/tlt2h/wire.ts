import { countDigits, isPrintable } from '../../bytes/ascii'
import { frame, skip, type Cut } from '../../framing/cut'
import type { Probe, Verdict } from '../probe'

export const HASH = 0x23
const DOLLAR = 0x24
const CARRIAGE_RETURN = 0x0d
export const LINE_FEED = 0x0a
const MINUS = 0x2d
/** Fifteen digits as a rule (00-INDEX.md, 1). */
const FEWEST_DIGITS = 14
const MOST_DIGITS = 16
/** `##\r\n` on a line of its own ends a frame. */
export const STOP = '##\r\n'
/** Many records of some 80 bytes, or of Wi-Fi networks, make a frame. */
const LONGEST = 16_384
const LONGEST_LINE = 512
/** Model and header figures. */
const LONGEST_FIELD = 64
/** Password, state and number of records; with the figures of the sensors five more. */
const HEADER_FIELDS = [3, 8]

/**
 * How far the lines could be followed.
 * - whole: the frame ends at `end`.
 * - short: nothing speaks against it; should nothing more come, the frame ends at `settle`, where it could end.
 * - no: `wanted` did not stand at `end`.
 */
interface Walk {
  readonly state: 'whole' | 'short' | 'no'
  readonly end: number
  readonly settle?: number
  readonly wanted?: string
}

/** The frame that starts here: a header line, record lines, and ## on a line of its own. */
function walk(bytes: Uint8Array, start: number, end: number): Walk {
  const header = headerEnd(bytes, start, end)
  if (typeof header !== 'number') return header
  let at = header
  while (at - start < LONGEST) {
    if (at + 1 >= end) return { state: 'short', end: at, settle: end }
    if (bytes[at] !== HASH) return at > header ? { state: 'whole', end: at } : no(at, 'a record or ##')
    if (bytes[at + 1] === HASH) return stopAt(bytes, at, end)
    // The closing ## was lost and the next frame begins.
    if (startsHeader(bytes, at, end)) return { state: 'whole', end: at }
    const line = lineEnd(bytes, at, end)
    if (line === 'short') return { state: 'short', end: at, settle: end }
    if (line === 'no' || !holdsDollar(bytes, at, line)) return no(at, 'a record with $ in its line')
    at = line
  }
  return no(start + LONGEST, `an end within ${LONGEST} bytes`)
}

/** # and an identity, then #: what begins a record has fewer digits, or a $ behind them. */
function startsHeader(bytes: Uint8Array, at: number, end: number): boolean {
  const digits = countDigits(bytes, at + 1, Math.min(end, at + 1 + MOST_DIGITS))
  return digits >= FEWEST_DIGITS && bytes[at + 1 + digits] === HASH
}

function no(end: number, wanted: string): Walk {
  return { state: 'no', end, wanted }
}

function stopAt(bytes: Uint8Array, at: number, end: number): Walk {
  for (let i = 2; i < STOP.length; i++) {
    if (at + i >= end) return { state: 'short', end: at, settle: end }
    if (bytes[at + i] !== STOP.charCodeAt(i)) return { state: 'whole', end: at + 2 }
  }
  return { state: 'whole', end: at + STOP.length }
}

/** `#IMEI#model#password#…#STATE#number` and the end of the line; the model may hold a line end itself. */
function headerEnd(bytes: Uint8Array, start: number, end: number): number | Walk {
  if (bytes[start] !== HASH) return no(start, '#')
  const digits = countDigits(bytes, start + 1, Math.min(end, start + MOST_DIGITS + 2))
  const mark = start + 1 + digits
  if (mark >= end && digits <= MOST_DIGITS) return { state: 'short', end: mark }
  if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || bytes[mark] !== HASH)
    return no(mark, '# and the 14 to 16 digits of an identity, then #')
  const model = bytes.indexOf(HASH, mark + 1)
  if (model < 0 || model >= end) {
    return end - mark > LONGEST_FIELD ? no(mark + 1, 'a model') : { state: 'short', end: mark }
  }
  if (model - mark > LONGEST_FIELD) return no(mark + 1, 'a model')
  return figuresEnd(bytes, model + 1, end)
}

/** What stands between the model and the end of the header's line. */
function figuresEnd(bytes: Uint8Array, start: number, end: number): number | Walk {
  let fields = 0
  let from = start
  for (let at = start; at - from <= LONGEST_FIELD; at++) {
    if (at >= end) return { state: 'short', end: from }
    const byte = bytes[at] ?? 0
    const isEnd = byte === CARRIAGE_RETURN || byte === LINE_FEED
    if (byte !== HASH && !isEnd) {
      if (!isPrintable(byte)) return no(at, 'a password, figures, a state and a number')
      continue
    }
    fields++
    if (!fits(bytes, from, at, fields, isEnd)) return no(from, 'a password, figures, a state and a number')
    from = at + 1
    if (!isEnd) continue
    if (byte === LINE_FEED) return at + 1
    if (at + 1 >= end) return { state: 'short', end: at }
    return bytes[at + 1] === LINE_FEED ? at + 2 : no(at + 1, 'the end of the line')
  }
  return no(from, 'a password, figures, a state and a number')
}

/** The password may be anything; then comes the state, or the door, which is 0 or 1; the line ends with a number. */
function fits(bytes: Uint8Array, from: number, to: number, field: number, isLast: boolean): boolean {
  // Only the temperature has a sign.
  const first = field === 6 && bytes[from] === MINUS ? from + 1 : from
  const isNumber = countDigits(bytes, first, to) === to - first
  if (isLast) return HEADER_FIELDS.includes(field) && isNumber && to > from
  if (field === 2) return to > from && (!isNumber || to - from === 1)
  return field === 1 || (field === 7 ? !isNumber : isNumber)
}

/** The position behind the line end. */
function lineEnd(bytes: Uint8Array, start: number, end: number): number | 'short' | 'no' {
  for (let at = start; at - start < LONGEST_LINE; at++) {
    if (at >= end) return 'short'
    const byte = bytes[at] ?? 0
    if (byte === LINE_FEED) return at + 1
    if ((byte < 0x20 && byte !== CARRIAGE_RETURN) || byte > 0x7e) return 'no'
  }
  return 'no'
}

function holdsDollar(bytes: Uint8Array, from: number, to: number): boolean {
  const at = bytes.indexOf(DOLLAR, from)
  return at >= 0 && at < to
}

export function cut(buffer: Uint8Array, start: number, end: number): Cut {
  if (buffer[start] !== HASH) {
    const next = buffer.indexOf(HASH, start)
    return skip((next < 0 || next > end ? end : next) - start)
  }
  const { state, end: stop, settle } = walk(buffer, start, end)
  if (state === 'whole') return frame(stop - start)
  if (state === 'no') return skip(1)
  return settle === undefined ? { kind: 'more' } : { kind: 'more', settle: settle - start }
}

export function detect(probe: Probe): Verdict {
  const { bytes, start, end } = probe
  if (probe.length === 0) return 'short'
  if (!probe.check(bytes[start] === HASH, 'starts with #', 0, 1)) return 'no'
  const { state, end: stop, wanted = '' } = walk(bytes, start, end)
  const length = stop - start
  if (state === 'no') {
    probe.check(false, wanted, length, length + 1)
    return 'no'
  }
  probe.check(true, 'a header line, records with $ and ##', 1, Math.max(2, length))
  return state === 'whole' ? 'sure' : 'short'
}
