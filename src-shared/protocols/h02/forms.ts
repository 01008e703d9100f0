import { bcdByte } from '../../bytes/bcd'

/** One size of the `$` frame. The time stands right behind the identity, and everything else behind the time. */
export interface BinaryForm {
  /** The row of `variants`. */
  readonly id: string
  readonly title: string
  readonly length: number
  /** Bytes of the identity, two digits to a byte. */
  readonly idBytes: number
}

/** h02.md, 1 and 8. Shortest first; the sizes 46 and 48 are known from captures only. */
export const BINARY_FORMS = [
  { id: 'binary', title: 'Binary, 32 bytes', length: 32, idBytes: 5 },
  { id: 'binary-42', title: 'Binary with a 15-digit identity, 42 bytes', length: 42, idBytes: 8 },
  { id: 'binary-45', title: 'Binary with a cell, 45 bytes', length: 45, idBytes: 5 },
  { id: 'binary-46', title: 'Binary with odometer and fuel, 46 bytes', length: 46, idBytes: 5 },
  { id: 'binary-48', title: 'Binary with an unknown tail, 48 bytes', length: 48, idBytes: 5 },
] as const satisfies readonly BinaryForm[]

export const SHORT_ID = 5
export const LONG_ID = 8

/** A rule for one byte of the head, counted from the end of the identity: decimal, and not above `high`. */
interface HeadByte {
  readonly high: number
  readonly low?: number
}

const DIGITS: HeadByte = { high: 99 }

/** HHMMSS, DDMMYY, DDMM.MMMM, battery, DDDMM.MMMM and a nibble of flags, speed and course. */
const HEAD: readonly (HeadByte | null)[] = [
  { high: 23 },
  { high: 59 },
  { high: 60 },
  { low: 1, high: 31 },
  { low: 1, high: 12 },
  DIGITS,
  { high: 90 },
  { high: 59 },
  DIGITS,
  DIGITS,
  null, // battery: a level or a percentage, binary
  { high: 18 },
  DIGITS,
  DIGITS,
  DIGITS,
  null, // last digit of the longitude, and flags
  DIGITS,
  DIGITS,
  DIGITS,
]

/** Bytes behind the mark and the identity that a binary frame of any size has, up to the course. */
export const HEAD_BYTES = HEAD.length

/** Enough of the head to tell a frame from chance: time and date. */
export const CLOCK_BYTES = 6

/** Halves of head bytes that are the tens of something: minutes of the longitude below 60, course below 400. */
const LOW_HALVES = [
  { at: 12, high: 5 },
  { at: 17, high: 3 },
] as const

/** Day and month, which are zero while a unit that is known has no clock yet; to make it known they have to be a date. */
const DAY_AT = 3
const MONTH_AT = 4

/** Where the byte stands that cannot be part of a binary frame; -1 when all bytes that are there fit. */
export function misfit(buffer: Uint8Array, start: number, end: number, idBytes: number, isDated = true): number {
  const head = start + 1 + idBytes
  const stop = Math.min(end, head + HEAD.length)
  for (let at = start + 1; at < stop; at++) {
    const rule = at < head ? idRule(at - start, idBytes) : HEAD[at - head]
    if (!rule) continue
    if (!isDated && buffer[at] === 0 && (at === head + DAY_AT || at === head + MONTH_AT)) continue
    const value = bcdByte(buffer[at] ?? 0xff)
    if (!(value >= (rule.low ?? 0) && value <= rule.high)) return at
  }
  for (const { at, high } of LOW_HALVES) {
    if (head + at < stop && ((buffer[head + at] ?? 0) & 15) > high) return head + at
  }
  return -1
}

/** The last byte of the long identity holds its fifteenth digit and a pad, which need not be a digit. */
function idRule(at: number, idBytes: number): HeadByte | null {
  return idBytes === LONG_ID && at === LONG_ID ? null : DIGITS
}
