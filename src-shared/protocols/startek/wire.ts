import { indexOfByte, isDigit } from '../../bytes/ascii'
import { hexDigit } from '../../bytes/hex'
import { sumOf } from '../../bytes/sums'
import { countedHead, nextCountedHead } from '../../framing/counted-head'
import { frame, MORE, skip, type Cut } from '../../framing/cut'
import type { Probe, Verdict } from '../probe'

const UPLINK_MARK = 0x26
export const DOWNLINK_MARK = 0x24

/** Two hex digits of the sum and the line end stand behind the bytes that the length counts. */
export const TRAILER = 4
const LINE_END = 2
/** The manual names no limit; RS232 data comes in pieces of at most 1024 bytes. */
const LONGEST = 2048
const SHORTEST_ID = 8
const LONGEST_ID = 17

export function cut(buffer: Uint8Array, start: number, end: number): Cut {
  return cutMarked(buffer, start, end, UPLINK_MARK)
}

/** `&&` flag length `,` … sum CR LF; the same with `$$` from the server. */
export function cutMarked(buffer: Uint8Array, start: number, end: number, mark: number): Cut {
  if (buffer[start] !== mark) return skip(toNext(buffer, start + 1, end, mark) - start)
  const head = countedHead(buffer, start, end, mark)
  if (head === 'short') return MORE
  if (head === 'no' || head.length > LONGEST) return skip(1)
  return cutLine(buffer, start, end, head.comma + head.length + TRAILER)
}

/**
 * The frame ends where its length says, for RS232 data may hold line ends of its own; a line end that is missing there
 * is none the sum needs. Where neither stands there, the length is wrong and the first line end counts, or the next
 * frame opens before the end of this one; the decoder says so.
 */
function cutLine(buffer: Uint8Array, start: number, end: number, total: number): Cut {
  if (end - start >= total && isLineEnd(buffer, start + total - 2)) return frame(total)
  const bare = total - LINE_END
  if (end - start >= bare && isSumRight(buffer, start, start + bare - 2)) {
    return end - start >= total ? frame(bare) : { kind: 'more', settle: bare }
  }
  const at = nextLineEnd(buffer, start, Math.min(end, start + LONGEST))
  const line = at + 2 - start
  const isSound = at >= 0 && isSumRight(buffer, start, at - 2)
  if (end - start < total) return isSound ? { kind: 'more', settle: line } : MORE
  const next = isSound ? -1 : nextCountedHead(buffer, start + 3, at, buffer[start] ?? 0)
  if (next > 0) return frame(next - start)
  if (at >= 0) return frame(line)
  return end - start < LONGEST ? MORE : skip(1)
}

function nextLineEnd(buffer: Uint8Array, from: number, end: number): number {
  for (let at = indexOfByte(buffer, 0x0d, from, end); at >= 0; at = indexOfByte(buffer, 0x0d, at + 1, end)) {
    if (at + 1 < end && buffer[at + 1] === 0x0a) return at
  }
  return -1
}

function toNext(buffer: Uint8Array, from: number, end: number, mark: number): number {
  const next = buffer.indexOf(mark, from)
  return next < 0 || next > end ? end : next
}

/** Does a frame without a line end stop here, where its length says and its sum is right? */
export function isBare(buffer: Uint8Array, start: number, end: number): boolean {
  const head = countedHead(buffer, start, end, buffer[start] ?? 0)
  if (typeof head === 'string') return false
  return start + head.comma + head.length + 2 === end && isSumRight(buffer, start, end - 2)
}

export function isLineEnd(buffer: Uint8Array, at: number): boolean {
  return buffer[at] === 0x0d && buffer[at + 1] === 0x0a
}

/** Low byte of the sum from the first mark to the last byte before the sum itself. */
export function isSumRight(buffer: Uint8Array, start: number, sumAt: number): boolean {
  const stated = hexDigit(buffer[sumAt] ?? 0) * 16 + hexDigit(buffer[sumAt + 1] ?? 0)
  return stated === sumOf(buffer, start, sumAt)
}

export function detect(probe: Probe): Verdict {
  const mark = probe.starts('&&')
  if (mark !== 'yes') return mark
  const head = countedHead(probe.bytes, probe.start, probe.end, UPLINK_MARK)
  if (head === 'short') return 'short'
  if (head === 'no') {
    probe.check(false, 'a flag, the length in decimal and a comma', 2, 3)
    return 'no'
  }
  probe.check(true, 'a flag, the length in decimal and a comma', 2, head.comma + 1)
  const digits = identityLength(probe, head.comma + 1)
  if (digits === 'short') return 'short'
  const typeAt = head.comma + 1 + digits
  if (!probe.check(digits >= SHORTEST_ID, 'a decimal identity', head.comma + 1, typeAt)) return 'no'
  return detectEnd(probe, head.comma + head.length)
}

/** Digits up to the next comma; 0 when something else stands there. */
function identityLength(probe: Probe, from: number): number | 'short' {
  let count = 0
  while (count <= LONGEST_ID && isDigit(probe.at(from + count))) count++
  if (from + count >= probe.length) return 'short'
  return probe.at(from + count) === 0x2c ? count : 0
}

function detectEnd(probe: Probe, sumAt: number): Verdict {
  const cut_ = cut(probe.bytes, probe.start, probe.end)
  if (cut_.kind === 'more') return 'short'
  const length = cut_.kind === 'frame' ? cut_.length : 0
  if (!probe.check(length > 0, 'ends with CR LF', sumAt, sumAt + TRAILER)) return 'no'
  const frameEnd = probe.start + length
  const at = length - (isLineEnd(probe.bytes, frameEnd - LINE_END) ? TRAILER : 2)
  const isRight = isSumRight(probe.bytes, probe.start, probe.start + at)
  return probe.check(isRight, 'the sum is right', at, at + 2) ? 'sure' : 'possible'
}
