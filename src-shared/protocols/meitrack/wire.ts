import { countDigits, indexOfByte, isDigit } from '../../bytes/ascii'
import { hexDigit } from '../../bytes/hex'
import { sumOf } from '../../bytes/sums'
import { countedHead, nextCountedHead } from '../../framing/counted-head'
import { frame, MORE, skip, type Cut } from '../../framing/cut'
import type { Probe, Verdict } from '../probe'

const UPLINK_MARK = 0x24
export const DOWNLINK_MARK = 0x40
const STAR = 0x2a
const COMMA = 0x2c

/** `*`, two hex digits of the sum, CR LF: all counted by the length. */
export const TRAILER = 5
/** Pictures come in pieces of about a kilobyte, batches of records are not longer. */
const LONGEST = 8192
const SHORTEST_ID = 8
const LONGEST_ID = 17

export function cut(buffer: Uint8Array, start: number, end: number): Cut {
  return cutMarked(buffer, start, end, UPLINK_MARK)
}

/** `$$` flag length `,` … `*` sum CR LF; the same with `@@` from the server (meitrack.md, Framing). */
export function cutMarked(buffer: Uint8Array, start: number, end: number, mark: number): Cut {
  if (buffer[start] !== mark) return skip(toNext(buffer, start + 1, end, mark) - start)
  const head = countedHead(buffer, start, end, mark)
  if (head === 'short') return MORE
  if (head === 'no' || head.length > LONGEST) return skip(1)
  return cutCounted(buffer, start, end, head.comma + head.length)
}

/** Records and pictures may hold any byte, so the length comes first; only where no trailer stands there do marks count. */
function cutCounted(buffer: Uint8Array, start: number, end: number, total: number): Cut {
  const there = end - start
  const star = start + total - TRAILER
  if (there >= total && buffer[star] === STAR) return frame(isLineEnd(buffer, star + 3) ? total : total - 2)
  const stop = firstStop(buffer, start, Math.min(end, start + LONGEST))
  if (there < total) {
    // A line end that never comes, as at the end of a datagram.
    const settle = there === total - 2 && buffer[star] === STAR ? there : stop.length
    return settle === 0 ? MORE : { kind: 'more', settle }
  }
  if (stop.isOpen) return stop.length === 0 ? MORE : { kind: 'more', settle: stop.length }
  if (stop.length > 0) return frame(stop.length)
  return there < LONGEST ? MORE : skip(1)
}

interface Stop {
  /** Up to the end of the trailer; 0 while there is none. */
  readonly length: number
  /** More bytes could still change the length. */
  readonly isOpen: boolean
}

/** Where a frame ends that cannot count: at its trailer, or where the next one opens before that. */
function firstStop(buffer: Uint8Array, start: number, end: number): Stop {
  const stop = firstTrailer(buffer, start, end)
  const trailer = start + stop.length
  const star = trailer - (isLineEnd(buffer, trailer - 2) ? TRAILER : 3)
  if (stop.length > 0 && isSumRight(buffer, start, star)) return stop
  const next = nextCountedHead(buffer, start + 3, stop.length > 0 ? trailer : end, buffer[start] ?? 0)
  return next < 0 ? stop : { length: next - start, isOpen: false }
}

/** The first `*` and two digits that have a line end behind them or are the right sum. */
function firstTrailer(buffer: Uint8Array, start: number, end: number): Stop {
  for (let star = indexOfByte(buffer, STAR, start, end); star >= 0; star = indexOfByte(buffer, STAR, star + 1, end)) {
    const isRight = star + 3 <= end && isSumRight(buffer, start, star)
    if (star + TRAILER > end) return { length: isRight ? star + 3 - start : 0, isOpen: true }
    if (isLineEnd(buffer, star + 3)) return { length: star + TRAILER - start, isOpen: false }
    if (isRight) return { length: star + 3 - start, isOpen: false }
  }
  return { length: 0, isOpen: false }
}

function toNext(buffer: Uint8Array, from: number, end: number, mark: number): number {
  const next = buffer.indexOf(mark, from)
  return next < 0 || next > end ? end : next
}

export function isLineEnd(buffer: Uint8Array, at: number): boolean {
  return buffer[at] === 0x0d && buffer[at + 1] === 0x0a
}

/** Low byte of the sum from the first mark to the star. */
export function isSumRight(buffer: Uint8Array, start: number, star: number): boolean {
  const stated = hexDigit(buffer[star + 1] ?? 0) * 16 + hexDigit(buffer[star + 2] ?? 0)
  return stated === sumOf(buffer, start, star + 1)
}

export function detect(probe: Probe): Verdict {
  const mark = probe.starts('$$')
  if (mark !== 'yes') return mark
  const head = countedHead(probe.bytes, probe.start, probe.end, UPLINK_MARK)
  if (head === 'short') return 'short'
  if (head === 'no' || head.length > LONGEST) {
    probe.check(false, 'a flag, the length in decimal and a comma', 2, 3)
    return 'no'
  }
  const idAt = head.comma + 1
  probe.check(true, 'a flag, the length in decimal and a comma', 2, idAt)
  const digits = countDigits(probe.bytes, probe.start + idAt, Math.min(probe.end, probe.start + idAt + LONGEST_ID))
  const typeAt = idAt + digits + 1
  if (digits < LONGEST_ID && typeAt > probe.length) return 'short'
  const isId = digits >= SHORTEST_ID && probe.at(typeAt - 1) === COMMA
  if (!probe.check(isId, 'a decimal identity', idAt, typeAt)) return 'no'
  const type = typeAnswer(probe, typeAt)
  if (type === 'short') return 'short'
  if (!probe.check(type === 'yes', 'a command of three characters', typeAt, typeAt + 4)) return 'no'
  return detectEnd(probe)
}

/** A letter, two letters or digits, and the end of the field: fifotrack has a counter of other lengths here. */
function typeAnswer(probe: Probe, at: number): 'yes' | 'short' | 'no' {
  for (let i = 0; i < 4; i++) {
    const byte = probe.at(at + i)
    if (byte < 0) return 'short'
    const isCapital = byte >= 0x41 && byte <= 0x5a
    const fits = i === 3 ? byte === COMMA || byte === STAR : isCapital || (i > 0 && isDigit(byte))
    if (!fits) return 'no'
  }
  return 'yes'
}

function detectEnd(probe: Probe): Verdict {
  const found = cut(probe.bytes, probe.start, probe.end)
  if (found.kind === 'more') return 'short'
  const length = found.kind === 'frame' ? found.length : 0
  if (!probe.check(length > 0, 'a trailer within reach', 0, 1)) return 'no'
  const frameEnd = probe.start + length
  const star = isLineEnd(probe.bytes, frameEnd - 2) ? frameEnd - TRAILER : frameEnd - 3
  const isRight = isSumRight(probe.bytes, probe.start, star)
  return probe.check(isRight, 'the sum is right', star + 1 - probe.start, star + 3 - probe.start) ? 'sure' : 'possible'
}
