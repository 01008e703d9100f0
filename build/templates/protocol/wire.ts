import { xorOf } from '../../bytes/sums'
import { frame, MORE, skip, type Cut } from '../../framing/cut'
import type { Probe, Verdict } from '../probe'

/** A5 5A, one length byte that counts type, identity and body, those bytes, and the exclusive-or of all before it. */
export const ENVELOPE = 4
/** Type and identity stand in every frame. */
const SMALLEST = 9

export function cut(buffer: Uint8Array, start: number, end: number): Cut {
  if (buffer[start] !== 0xa5) return skip(1)
  if (end - start < 2) return MORE
  if (buffer[start + 1] !== 0x5a) return skip(1)
  if (end - start < 3) return MORE
  const length = buffer[start + 2] ?? 0
  if (length < SMALLEST) return skip(1)
  return end - start < length + ENVELOPE ? MORE : frame(length + ENVELOPE)
}

export function detect(probe: Probe): Verdict {
  const start = probe.starts('\xa5\x5a', 0, 'starts with A5 5A')
  if (start !== 'yes') return start
  if (probe.length < 3) return 'short'
  const length = probe.at(2)
  if (!probe.check(length >= SMALLEST, `length ${length} leaves room for type and identity`, 2, 3)) return 'no'
  const last = length + ENVELOPE - 1
  if (probe.length <= last) return 'short'
  const sum = xorOf(probe.bytes, probe.start, probe.start + last)
  return probe.check(probe.at(last) === sum, 'the checksum fits', last, last + 1) ? 'sure' : 'possible'
}
