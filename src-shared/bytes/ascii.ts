/**
 * One character per byte (Latin-1), so that offsets in the text are offsets in the bytes. Sixteen at a time: half the
 * time of passing the bytes as a list, and a seventh of one by one.
 */
export function toText(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const make = String.fromCharCode
  const b = bytes
  let text = ''
  let i = start
  for (const last = end - 16; i <= last; i += 16) {
    // oxfmt-ignore
    text += make(
      b[i]!, b[i + 1]!, b[i + 2]!, b[i + 3]!, b[i + 4]!, b[i + 5]!, b[i + 6]!, b[i + 7]!,
      b[i + 8]!, b[i + 9]!, b[i + 10]!, b[i + 11]!, b[i + 12]!, b[i + 13]!, b[i + 14]!, b[i + 15]!,
    )
  }
  for (; i < end; i++) text += make(b[i]!)
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

/** Where a frame may begin that opens with a mark or, when the mark is lost, with a digit; `end` when nowhere. */
export function nextMarkOrDigit(bytes: Uint8Array, mark: number, start: number, end: number): number {
  let at = start
  while (at < end && bytes[at] !== mark && !isDigit(bytes[at])) at++
  return at
}
