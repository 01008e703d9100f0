/** One character per byte (Latin-1), so that offsets in the text are offsets in the bytes. */
export function toText(bytes: Uint8Array, start = 0, end = bytes.length): string {
  // Arguments are passed on the stack, so long texts go in pieces.
  if (end - start <= 4096) return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[])
  let text = ''
  for (let at = start; at < end; at += 4096) text += toText(bytes, at, Math.min(end, at + 4096))
  return text
}

/** The low byte of each character: the inverse of toText. */
export function fromText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

export function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39
}

export function isLetter(code: number | undefined): boolean {
  return code !== undefined && (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
}

export function isPrintable(code: number | undefined): boolean {
  return code !== undefined && code >= 0x20 && code <= 0x7e
}

/** How many decimal digits stand in a row from `at`, looking no further than `end`. */
export function countDigits(bytes: Uint8Array, at: number, end = bytes.length): number {
  let count = 0
  while (at + count < end && isDigit(bytes[at + count])) count++
  return count
}

/** Where `code` next stands in [start, end), or -1. */
export function indexOfByte(bytes: Uint8Array, code: number, start: number, end = bytes.length): number {
  const found = bytes.indexOf(code, start)
  return found >= 0 && found < end ? found : -1
}
