import { decodeFrame } from '../protocols/decode'
import type { Protocol } from '../protocols/protocol'

/** What a server ought to answer: the bytes, and which of them tell the time of day and may differ. */
export interface Expected {
  readonly bytes: Uint8Array
  /** One entry a byte; null where all of them are fixed. */
  readonly isFree: readonly boolean[] | null
}

/** Clocks that differ in every digit that can differ: bytes that change between them carry the time or a sum over it. */
const CLOCKS = [
  Date.UTC(2011, 10, 11, 11, 11, 11, 111),
  Date.UTC(2022, 11, 22, 22, 22, 22, 222),
  Date.UTC(2030, 2, 3, 3, 43, 53, 987),
  Date.UTC(2049, 5, 30, 10, 30, 40, 456),
]

/** Asks the family itself which answers a frame wants; none for most frames. */
export function expectedAnswers(
  protocol: Protocol,
  frame: Uint8Array,
  device: string,
  variant: string | undefined,
): Expected[] {
  const decoded = decodeFrame(protocol, frame, variant, device)
  const at = (clock: number) => protocol.replies(decoded, frame, { at: clock, device })
  const [first = [], second = []] = CLOCKS.slice(0, 2).map(at)
  if (first.every((bytes, i) => isSame(bytes, second[i]))) return first.map((bytes) => ({ bytes, isFree: null }))
  const all = [first, second, ...CLOCKS.slice(2).map(at)]
  return first.map((bytes, i) => ({
    bytes,
    isFree: Array.from(bytes, (byte, j) => all.some((answers) => answers[i]?.[j] !== byte)),
  }))
}

function isSame(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return a.length === b?.length && a.every((byte, i) => byte === b[i])
}

/** How far the front of what was heard agrees with an answer. */
export function agreement(heard: Uint8Array, { bytes, isFree }: Expected): 'yes' | 'short' | 'no' {
  const there = Math.min(heard.length, bytes.length)
  for (let i = 0; i < there; i++) if (heard[i] !== bytes[i] && !isFree?.[i]) return 'no'
  return there < bytes.length ? 'short' : 'yes'
}
