import type { Span } from '../model/span'
import type { BytePattern } from './filter-node'

/** Where a pattern first stands at or behind `from`; -1 when nowhere. */
export function findPattern(pattern: BytePattern, bytes: Uint8Array, from = 0): number {
  const last = bytes.length - pattern.bytes.length
  for (let at = from; at <= last; at++) if (standsAt(pattern, bytes, at)) return at
  return -1
}

/** Every place where a pattern stands, none over another. */
export function findAll(pattern: BytePattern, bytes: Uint8Array): Span[] {
  const spans: Span[] = []
  const { length } = pattern.bytes
  if (length === 0) return spans
  for (let at = findPattern(pattern, bytes); at >= 0; at = findPattern(pattern, bytes, at + length)) {
    spans.push([at, at + length])
  }
  return spans
}

function standsAt(pattern: BytePattern, bytes: Uint8Array, at: number): boolean {
  const wanted = pattern.bytes
  for (let i = 0; i < wanted.length; i++) {
    const want = wanted[i] ?? 0
    const byte = bytes[at + i] ?? 0
    if (byte === want || want < 0) continue
    if (!pattern.isText || byte < 0x41 || byte > 0x5a || byte + 0x20 !== want) return false
  }
  return true
}
