const REPLACEMENT = 0xfffd

/** UTF-8 of a text; half a surrogate pair becomes U+FFFD, as in the encoders of browsers. */
export function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  for (const character of text) {
    const point = character.codePointAt(0)!
    length = writePoint(bytes, length, point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point)
  }
  return bytes.slice(0, length)
}

function writePoint(bytes: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    bytes[at] = point
    return at + 1
  }
  const rest = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
  bytes[at] = ((0xff00 >> (rest + 1)) & 0xff) | (point >> (6 * rest))
  for (let i = 1; i <= rest; i++) bytes[at + i] = 0x80 | ((point >> (6 * (rest - i))) & 0x3f)
  return at + rest + 1
}

/** Text of UTF-8 bytes; each byte that fits nowhere becomes U+FFFD. */
export function fromUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = ''
  let at = start
  while (at < end) {
    const length = lengthOf(bytes, at, end)
    if (length === 0) {
      text += String.fromCharCode(REPLACEMENT)
      at++
      continue
    }
    text += String.fromCodePoint(pointOf(bytes, at, length))
    at += length
  }
  return text
}

/** How many bytes the character at `at` has; 0 when they are no UTF-8. */
function lengthOf(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at]!
  if (first < 0x80) return 1
  const length =
    first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0
  if (length === 0 || at + length > end) return 0
  for (let i = 1; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0
  const point = pointOf(bytes, at, length)
  const isShortest = point >= (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000)
  return isShortest && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? length : 0
}

function pointOf(bytes: Uint8Array, at: number, length: number): number {
  if (length === 1) return bytes[at]!
  let point = bytes[at]! & (0xff >> (length + 1))
  for (let i = 1; i < length; i++) point = (point << 6) | (bytes[at + i]! & 0x3f)
  return point
}
