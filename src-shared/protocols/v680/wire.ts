import { countDigits, isDigit, nextMarkOrDigit } from '../../bytes/ascii'
import { frame, skip, type Cut } from '../../framing/cut'
import type { Probe, Verdict } from '../probe'

/** Between all fields, and twice at the end; but an empty user and an empty station look like an end, too. */
export const HASH = 0x23
const COMMA = 0x2c
const POINT = 0x2e
/** Fifteen digits as a rule (00-INDEX.md, 1). */
const FEWEST_DIGITS = 14
const MOST_DIGITS = 16
/** What a login has besides its digits: `#IMEI##`. */
const LOGIN_MARKS = 3
/** A frame may hold many positions, each of some 60 bytes. */
const LONGEST = 4096
const LONGEST_FIELD = 64
/** `HHMMSS.sss`. */
const LONGEST_TIME = 10

/**
 * How far the grammar of v680-tlt2h.md could be followed.
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

/** The frame that starts here. Empty fields make the double # ambiguous, so that the fields have to be counted. */
function walk(bytes: Uint8Array, start: number, end: number): Walk {
  if (bytes[start] !== HASH) return new Walker(bytes, start, start, end).report()
  const digits = countDigits(bytes, start + 1, Math.min(end, start + MOST_DIGITS + 2))
  const mark = start + 1 + digits
  if (mark >= end && digits <= MOST_DIGITS) return { state: 'short', end: mark }
  if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || bytes[mark] !== HASH)
    return { state: 'no', end: mark, wanted: '# and the 14 to 16 digits of an identity, then #' }
  const walker = new Walker(bytes, start, mark + 1, end)
  if (!walker.wants('a user, perhaps empty', isAnything, 32)) return walker.stop()
  if (walker.last > mark + 1) return walker.report()
  const login = start + digits + LOGIN_MARKS
  return loginOr(walker.report(), login, end, isDigit(bytes[login]))
}

/**
 * Behind `#IMEI##` a report without a user may go on; if it does not, that was the login. Other digits there are the
 * password of a TLT-2H without a model, which is another family.
 */
function loginOr(report: Walk, login: number, end: number, isFollowed: boolean): Walk {
  if (report.state === 'whole' || (report.state === 'no' && isFollowed)) return report
  if (report.state === 'no') return { state: 'whole', end: login }
  return { state: 'short', end, settle: report.settle ?? login }
}

/** Does an identity stand between two #? Fourteen digits may as well be the radio cell of a further position. */
function startsFrame(bytes: Uint8Array, at: number, end: number): boolean {
  const digits = countDigits(bytes, at + 1, Math.min(end, at + MOST_DIGITS + 2))
  return digits > FEWEST_DIGITS && digits <= MOST_DIGITS && bytes[at + 1 + digits] === HASH
}

/** Does bytes[from, to) look like this field? */
type Test = (bytes: Uint8Array, from: number, to: number) => boolean

const isAnything: Test = () => true
const isText: Test = (_, from, to) => to > from
const isDate: Test = (bytes, from, to) => to === from || (to - from === 6 && isNumber(bytes, from, to))
const isNumber: Test = (bytes, from, to) => to > from && countDigits(bytes, from, to) === to - from

/** Five commas, perhaps with nothing between them; or another number of them, where a side stands behind the first. */
const isPosition: Test = (bytes, from, to) => {
  let commas = 0
  let side = 0
  for (let at = from; at < to; at++) {
    if (bytes[at] !== COMMA) continue
    if (commas === 0 && bytes[at + 2] === COMMA) side = (bytes[at + 1] ?? 0) | 0x20
    commas++
  }
  return commas === 5 || (commas >= 4 && (side === LETTER_E || side === LETTER_W))
}

const LETTER_E = 0x65
const LETTER_W = 0x77

/** Goes through the fields of a report; the first that does not fit, or is not there yet, ends the way. */
class Walker {
  /** Where the # behind the field stepped over last stands. */
  last: number
  private state: 'short' | 'no' = 'no'
  private wanted = ''

  constructor(
    private readonly bytes: Uint8Array,
    private readonly start: number,
    private at: number,
    private readonly end: number,
  ) {
    this.last = at
  }

  stop(): Walk {
    return { state: this.state, end: this.at, wanted: this.wanted }
  }

  /** Steps over a field and its # if it fits. */
  wants(name: string, fits: Test, longest = LONGEST_FIELD): boolean {
    const mark = this.mark(longest)
    if (mark === undefined) return this.fail(name)
    if (!fits(this.bytes, this.at, mark)) return this.fail(name)
    this.last = mark
    this.at = mark + 1
    return true
  }

  /** Fix, password, event, number of positions, station, then the positions. */
  report(): Walk {
    const isHeaded =
      this.wants('a fix of one or two digits', isNumber, 2) &&
      this.wants('a password', isAnything) &&
      this.wants('an event', isText) &&
      this.wants('the number of positions', isNumber, 3)
    if (!isHeaded) return this.stop()
    for (;;) {
      if (!this.position() || !this.wants('a date of six digits', isDate, 6)) return this.stop()
      const walk = this.time()
      if (walk) return walk
    }
  }

  /** The station and a mark V may stand in front of it; both may be missing. */
  private position(): boolean {
    for (let before = 0; before < 2; before++) {
      const mark = this.mark(LONGEST_FIELD)
      if (mark === undefined) return this.fail('a position')
      if (isPosition(this.bytes, this.at, mark)) break
      this.at = mark + 1
    }
    return this.wants('longitude, latitude, speed and course', isPosition)
  }

  /** The time ends the frame, unless another position follows it. */
  private time(): Walk | undefined {
    const { bytes, at: from } = this
    let at = from
    while (at < this.end && (isDigit(bytes[at]) || bytes[at] === POINT) && at - from < LONGEST_TIME) at++
    const digits = countDigits(bytes, from, at)
    const settle = digits === 6 ? { settle: at } : {}
    if (at >= this.end) return { state: 'short', end: at, ...settle }
    if (digits !== 0 && digits !== 6) return { state: 'no', end: from, wanted: 'a time of six digits' }
    // A frame that lost its mark ends with the line.
    if (digits === 6 && (bytes[at] === 0x0d || bytes[at] === 0x0a)) return { state: 'whole', end: at }
    if (bytes[at] !== HASH) return { state: 'no', end: at, wanted: '#' }
    if (at + 1 >= this.end) return { state: 'short', end: at, settle: at + 1 }
    if (bytes[at + 1] === HASH) return { state: 'whole', end: at + 2 }
    // The closing ## was lost and the next frame begins.
    if (digits === 6 && startsFrame(bytes, at, this.end)) return { state: 'whole', end: at }
    this.at = at + 1
    return undefined
  }

  /** Where the next # stands; undefined where there is none, which is `short` or `no`. */
  private mark(longest: number): number | undefined {
    for (let at = this.at; at < this.end; at++) {
      const byte = this.bytes[at] ?? 0
      if (byte === HASH) return at
      const isTooLong = at - this.at >= longest || at - this.start >= LONGEST
      if (byte < 0x20 || byte > 0x7e || isTooLong) return undefined
    }
    this.state = 'short'
    return undefined
  }

  private fail(wanted: string): false {
    this.wanted = wanted
    return false
  }
}

export function cut(buffer: Uint8Array, start: number, end: number): Cut {
  const first = buffer[start]
  if (first !== HASH && !isDigit(first)) return skip(nextMarkOrDigit(buffer, HASH, start + 1, end) - start)
  const { state, end: stop, settle } = walk(buffer, start, end)
  if (state === 'whole') return frame(stop - start)
  if (state === 'no') return skip(1)
  return settle === undefined ? { kind: 'more' } : { kind: 'more', settle: settle - start }
}

export function detect(probe: Probe): Verdict {
  const { bytes, start, end } = probe
  if (probe.length === 0) return 'short'
  const isMarked = bytes[start] === HASH
  // Digits behind noise may be a piece of it.
  const isBare = isDigit(bytes[start]) && !probe.isAfterNoise
  if (!probe.check(isMarked || isBare, 'starts with #, or with the fix of a further report', 0, 1)) return 'no'
  const { state, end: stop, wanted = '', settle } = walk(bytes, start, end)
  const length = stop - start
  if (state === 'no') return probe.check(false, wanted, length, length + 1) ? 'sure' : 'no'
  // A few digits alone are nobody's in particular: they weigh nothing until the frame is whole. The # and the identity
  // begin TLT-2H frames, too: weighing a byte less leaves the unfinished ones to it, whatever the order of the families.
  if (state === 'whole' || isMarked) probe.check(true, 'the fields in their order, between #', 2, Math.max(2, length))
  // A login is whole, though a report without a user begins like it: the cut waits for what follows.
  const isLogin = isMarked && settle === end && length <= MOST_DIGITS + LOGIN_MARKS
  return state === 'whole' || isLogin ? 'sure' : 'short'
}
