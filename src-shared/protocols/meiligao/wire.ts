import { crcCcitt } from '../../bytes/crc'
import { Writer } from '../../bytes/writer'
import { frame, MORE, skip, type Cut, type CutFunction } from '../../framing/cut'
import type { Probe, Verdict } from '../probe'
import { MESSAGES } from './messages'

/** Both bytes of the start: what devices send, and what servers do. */
export const UPLINK = 0x24
export const DOWNLINK = 0x40

/** Start, length, identity, command (meiligao.md, 1). */
export const HEADER = 13
/** CRC and 0D 0A. */
export const TRAILER = 4
const SHORTEST = HEADER + TRAILER
/** Pictures come in pieces of about a kilobyte; larger lengths are mistakes. */
const LONGEST = 8192

/** The device's digits, filled up with F. */
export const IDENTITY_WIDTH = 7

interface Extent {
  /** Undefined while the length reaches beyond what has come. */
  readonly length: number | undefined
  /** Up to the first 0D 0A, where one is. */
  readonly fallback: number | undefined
}

/**
 * How long the frame is: what its length says, if 0D 0A ends there. Old firmware writes zero, some miscounts: then the
 * first 0D 0A counts, at once where the CRC confirms it, or the next frame that opens before it.
 */
function measure(bytes: Uint8Array, start: number, end: number): Extent {
  const said = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0)
  const stop = firstStop(bytes, start, end)
  if (stop === said) return { length: said, fallback: stop }
  if (stop !== undefined && isCrcRight(bytes, start, start + stop)) return { length: stop, fallback: stop }
  const fallback = stop === undefined ? undefined : (nextHead(bytes, start, start + stop) ?? stop)
  const isPossible = said >= SHORTEST && said <= LONGEST
  if (!isPossible) return { length: fallback, fallback }
  if (start + said > end) return { length: undefined, fallback }
  return { length: isStop(bytes, start + said - 2) ? said : fallback, fallback }
}

function isStop(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a
}

function firstStop(bytes: Uint8Array, start: number, end: number): number | undefined {
  const last = Math.min(end, start + LONGEST)
  for (let at = bytes.indexOf(0x0d, start + SHORTEST - 2); at >= 0 && at + 1 < last; at = bytes.indexOf(0x0d, at + 1)) {
    if (bytes[at + 1] === 0x0a) return at + 2 - start
  }
  return undefined
}

/** How far another frame opens from the start of this one, which was cut off. */
function nextHead(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (bytes[start] !== UPLINK) return undefined
  const last = end - SHORTEST
  for (let at = bytes.indexOf(UPLINK, start + 2); at >= 0 && at <= last; at = bytes.indexOf(UPLINK, at + 1)) {
    const command = ((bytes[at + 11] ?? 0) << 8) | (bytes[at + 12] ?? 0)
    const isHead = bytes[at + 1] === UPLINK && MESSAGES[command] !== undefined
    if (isHead && isIdentity(bytes, at + 4, at + HEADER - 2)) return at - start
  }
  return undefined
}

/** Digits, then nothing but F. */
function isIdentity(bytes: Uint8Array, from: number, to: number): boolean {
  let isOver = false
  for (let at = from; at < to; at++) {
    for (const digit of [(bytes[at] ?? 0) >> 4, (bytes[at] ?? 0) & 15]) {
      if (digit === 15) isOver = true
      else if (digit > 9 || isOver) return false
    }
  }
  return true
}

function cutter(mark: number): CutFunction {
  return (buffer, start, end): Cut => {
    if (buffer[start] !== mark) {
      const next = buffer.indexOf(mark, start)
      return skip((next < 0 || next > end ? end : next) - start)
    }
    if (end - start < 2) return MORE
    if (buffer[start + 1] !== mark) return skip(1)
    if (!isIdentity(buffer, start + 4, Math.min(end, start + HEADER - 2))) return skip(1)
    if (end - start < SHORTEST) return MORE
    const { length, fallback } = measure(buffer, start, end)
    if (length !== undefined) return frame(length)
    if (end - start >= LONGEST) return skip(2)
    return fallback === undefined ? MORE : { kind: 'more', settle: fallback }
  }
}

export const cut = cutter(UPLINK)
export const cutDownlink = cutter(DOWNLINK)

export function detect(probe: Probe): Verdict {
  const start = probe.starts('$$')
  if (start !== 'yes') return start
  const { bytes } = probe
  const known = Math.min(probe.length, HEADER - 2)
  if (!isIdentity(bytes, probe.start + 4, probe.start + known)) {
    probe.check(false, 'identity of digits and F', 4, HEADER - 2)
    return 'no'
  }
  if (probe.length < HEADER) return 'short'
  const said = (probe.at(2) << 8) | probe.at(3)
  const isKnown = MESSAGES[(probe.at(11) << 8) | probe.at(12)] !== undefined
  // Of a command that nobody knows, length and CRC have to tell.
  const isPossible = isKnown || (said >= SHORTEST && said <= LONGEST)
  if (!probe.check(isPossible, 'a command that devices send', 11, HEADER)) return 'no'
  probe.check(true, 'identity of digits and F', 4, HEADER - 2)
  if (probe.length < SHORTEST) return 'short'
  const { length } = measure(bytes, probe.start, probe.end)
  if (length === undefined) return probe.length < LONGEST ? 'short' : 'no'
  probe.check(said === length, `${length} bytes in all, as the length says`, 2, 4)
  probe.check(true, 'ends with 0D 0A', length - 2, length)
  const isSound = probe.check(
    isCrcRight(bytes, probe.start, probe.start + length),
    'the CRC fits',
    length - 4,
    length - 2,
  )
  if (!isKnown) return isSound && said === length ? 'sure' : 'no'
  // Samples with names blanked out have wrong CRCs; the length then has to speak for them.
  return isSound || said === length ? 'sure' : 'possible'
}

function isCrcRight(bytes: Uint8Array, start: number, end: number): boolean {
  const said = ((bytes[end - 4] ?? 0) << 8) | (bytes[end - 3] ?? 0)
  return crcCcitt(bytes, start, end - TRAILER) === said
}

/** Digits in seven bytes; what is left is F. */
export function identityBytes(device: string): Uint8Array {
  return new Writer(IDENTITY_WIDTH).bcd(device.slice(0, IDENTITY_WIDTH * 2).padEnd(IDENTITY_WIDTH * 2, 'f')).take()
}

/** A whole frame of either direction. */
export function enclose(mark: number, identity: Uint8Array, command: number, content: ArrayLike<number>): Uint8Array {
  const writer = new Writer(64)
    .u8(mark)
    .u8(mark)
    .u16(content.length + SHORTEST)
  writer.bytes(identity).u16(command).bytes(content)
  return writer.u16(crcCcitt(writer.view())).u16(0x0d0a).take()
}
