import { copyOf } from '../bytes/copy'
import type { Chunk, FrameContext } from './chunk'
import { pick } from './random'

/** Long enough that the network does not join the pieces again. */
const SPLIT_PAUSE_MS = 60
const DRIP_PAUSE_MS = 5

export function split(bytes: Uint8Array, { random }: FrameContext): Chunk[] {
  const at = 1 + pick(random, Math.max(1, bytes.length - 1))
  return [
    { bytes: bytes.subarray(0, at), pauseMs: 0 },
    { bytes: bytes.subarray(at), pauseMs: SPLIT_PAUSE_MS },
  ].filter(({ bytes }) => bytes.length > 0)
}

export function drip(bytes: Uint8Array): Chunk[] {
  return Array.from(bytes, (_, i) => ({ bytes: bytes.subarray(i, i + 1), pauseMs: i === 0 ? 0 : DRIP_PAUSE_MS }))
}

export function duplicate(bytes: Uint8Array): Chunk[] {
  return [bytes, bytes].map((bytes) => ({ bytes, pauseMs: 0 }))
}

/** Marks at both ends stay: what is lost there makes another fault, that of a frame without an end. */
function inside(bytes: Uint8Array, { random }: FrameContext): number {
  const margin = Math.min(4, bytes.length >> 2)
  return margin + pick(random, Math.max(1, bytes.length - 2 * margin))
}

export function lose(bytes: Uint8Array, context: FrameContext): Chunk[] {
  const at = inside(bytes, context)
  const rest = new Uint8Array(Math.max(0, bytes.length - 1))
  rest.set(bytes.subarray(0, at))
  rest.set(bytes.subarray(at + 1), at)
  return whole(rest)
}

export function flip(bytes: Uint8Array, context: FrameContext): Chunk[] {
  const changed = copyOf(bytes)
  const at = inside(bytes, context)
  changed[at] = (changed[at] ?? 0) ^ (1 << pick(context.random, 8))
  return whole(changed)
}

/** Two bits: an escaped byte stays an escaped byte. */
export function breakChecksum(bytes: Uint8Array, { span }: FrameContext): Chunk[] {
  return whole(changedAt(bytes, span('checksum'), (byte) => byte ^ 3))
}

export function breakLength(bytes: Uint8Array, { span }: FrameContext): Chunk[] {
  return whole(changedAt(bytes, span('envelope.length'), (byte) => byte + 1))
}

/** The last byte of a field is changed; figures stay figures, so that a text remains one. */
function changedAt(
  bytes: Uint8Array,
  span: readonly [number, number] | undefined,
  change: (byte: number) => number,
): Uint8Array {
  if (!span) return bytes
  const changed = copyOf(bytes)
  const at = span[1] - 1
  const byte = changed[at] ?? 0
  changed[at] = isFigure(byte) ? (byte === 0x30 ? 0x31 : 0x30) : change(byte) & 0xff
  return changed
}

function isFigure(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46)
}

function whole(bytes: Uint8Array): Chunk[] {
  return [{ bytes, pauseMs: 0 }]
}
