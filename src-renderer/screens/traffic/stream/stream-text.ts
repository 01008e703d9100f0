import { toHex } from '../../../../src-shared/bytes/hex'

/** "78 78 0d 01", with a wider gap behind every eighth byte. */
export function hexText(bytes: Uint8Array, start: number, end: number): string {
  const pairs: string[] = []
  for (let at = start; at < Math.min(end, bytes.length); at++) {
    pairs.push(toHex(bytes, at, at + 1) + ((at - start) % 8 === 7 ? ' ' : ''))
  }
  return pairs.join(' ').trimEnd()
}

/** One sign for each byte: printable ASCII as it is, controls by their pictures, the rest as a dot. */
export function signText(bytes: Uint8Array, start: number, end: number): string {
  return Array.from(bytes.subarray(start, end), (byte) => {
    if (byte < 0x20) return String.fromCharCode(0x2400 + byte)
    return byte < 0x7f ? String.fromCharCode(byte) : '·'
  }).join('')
}
