import { fromHex } from '../../bytes/hex'
import { decodeFrame } from '../../protocols/decode'
import type { Protocol } from '../../protocols/protocol'

/** The family as it speaks in the direction of the frame, and its variant. */
export interface Speaker {
  readonly protocol: Protocol
  readonly variant?: string | undefined
}

/** A frame may hold a sum over parts that hold sums themselves. */
const MOST_SUMS = 8

/** Puts right checksums in, as the decoder itself says what should stand there. */
export function repairSums({ protocol, variant }: Speaker, frame: Uint8Array): Uint8Array {
  let bytes = frame
  for (let round = 0; round < MOST_SUMS; round++) {
    const issue = decodeFrame(protocol, bytes, variant).issues.find(
      ({ code, expected }) => code === 'checksum' && expected !== undefined,
    )
    const right = fromHex(issue?.expected ?? '')
    if (!issue || !right) return bytes
    bytes = spliced(bytes, issue.span, protocol.escape?.(right, bytes) ?? right)
  }
  return bytes
}

/** Makes a right checksum wrong, and nothing else; undefined where there is none. */
export function breakSum(speaker: Speaker, frame: Uint8Array): Uint8Array | undefined {
  const { protocol, variant } = speaker
  const wasWrong = decodeFrame(protocol, frame, variant).issues.length
  // Sums stand near the end. A bit of each byte is tried from there, until the decoder complains of the sum alone.
  for (let at = frame.length - 1; at >= 0; at--) {
    const bytes = frame.slice()
    const byte = bytes[at] ?? 0
    bytes[at] = isFigure(byte) ? (byte === 0x30 ? 0x31 : 0x30) : byte ^ 3
    const { issues } = decodeFrame(protocol, bytes, variant)
    const sum = issues.find(({ code }) => code === 'checksum')
    if (sum && issues.length === wasWrong + 1 && at >= sum.span[0] && at < sum.span[1]) return bytes
  }
  return undefined
}

function isFigure(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)
}

export function spliced(bytes: Uint8Array, [start, end]: readonly [number, number], part: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length - (end - start) + part.length)
  whole.set(bytes.subarray(0, start))
  whole.set(part, start)
  whole.set(bytes.subarray(end), start + part.length)
  return whole
}
