import { frame, MORE, skip, type Cut } from '../../framing/cut'
import type { Probe, Verdict } from '../probe'

/** 68 68, one length byte that counts what follows it up to the trailer, 0D 0A. */
const ENVELOPE = 5
/** Power, signal, identity, serial and protocol number stand in every frame. */
const SMALLEST = 13
/** Some firmware miscounts long lists of satellites: the trailer may be this far from where the length says. */
const SLACK = 2

/** Where the trailer is: how far off the length byte's word; undefined when it is nowhere near. */
export function trailerShift(bytes: Uint8Array, start: number, end: number): number | 'short' | undefined {
  const length = bytes[start + 2] ?? 0
  for (const shift of [0, 1, -1, 2, -2]) {
    const at = start + length + 3 + shift
    if (at + 2 > end) return 'short'
    if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return shift
  }
  return undefined
}

export function cut(buffer: Uint8Array, start: number, end: number): Cut {
  if (buffer[start] !== 0x68) return skip(toNext(buffer, start + 1, end) - start)
  if (end - start < 3) return buffer[start + 1] === 0x68 || end - start < 2 ? MORE : skip(1)
  if (buffer[start + 1] !== 0x68) return skip(1)
  const length = buffer[start + 2] ?? 0
  if (length < SMALLEST) return skip(1)
  const shift = trailerShift(buffer, start, end)
  if (shift === 'short') return MORE
  return shift === undefined ? skip(2) : frame(length + ENVELOPE + shift)
}

function toNext(buffer: Uint8Array, from: number, end: number): number {
  const next = buffer.indexOf(0x68, from)
  return next < 0 || next > end ? end : next
}

export function detect(probe: Probe): Verdict {
  const start = probe.starts('\x68\x68', 0, 'starts with 68 68')
  if (start !== 'yes') return start
  if (probe.length < 3) return 'short'
  const length = probe.at(2)
  if (!probe.check(length >= SMALLEST, `length ${length} leaves room for identity and number`, 2, 3)) return 'no'
  const shift = trailerShift(probe.bytes, probe.start, probe.end)
  if (shift === 'short') return 'short'
  const from = length + 3 + (shift ?? 0)
  if (!probe.check(shift !== undefined, `0D 0A within ${SLACK} bytes of where the length says`, from, from + 2))
    return 'no'
  const digits = probe.bytes.subarray(probe.start + 5, probe.start + 13)
  const isDecimal = digits.every((byte) => byte >> 4 < 10 && (byte & 15) < 10)
  return probe.check(isDecimal, 'identity is decimal', 5, 13) ? 'sure' : 'possible'
}
