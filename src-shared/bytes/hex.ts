const PAIRS: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

const HIGH = Uint8Array.from(PAIRS, (pair) => pair.charCodeAt(0))
const LOW = Uint8Array.from(PAIRS, (pair) => pair.charCodeAt(1))

/** Lower-case hex without spaces. */
export function toHex(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = ''
  let i = start
  for (; i + 8 <= end; i += 8) text += eightBytes(bytes, i)
  for (; i < end; i++) text += PAIRS[bytes[i]!]!
  return text
}

/** An identity of eight bytes stands in every frame of many families: made in one piece, it is one string instead of eight. */
function eightBytes(bytes: Uint8Array, i: number): string {
  const a = bytes[i]!
  const b = bytes[i + 1]!
  const c = bytes[i + 2]!
  const d = bytes[i + 3]!
  const e = bytes[i + 4]!
  const f = bytes[i + 5]!
  const g = bytes[i + 6]!
  const h = bytes[i + 7]!
  // oxfmt-ignore
  return String.fromCharCode(
    HIGH[a]!, LOW[a]!, HIGH[b]!, LOW[b]!, HIGH[c]!, LOW[c]!, HIGH[d]!, LOW[d]!,
    HIGH[e]!, LOW[e]!, HIGH[f]!, LOW[f]!, HIGH[g]!, LOW[g]!, HIGH[h]!, LOW[h]!,
  )
}

/** A byte as text families write it: 0xc4 is "C4". */
export function capitalHex(byte: number): string {
  return PAIRS[byte & 0xff]!.toUpperCase()
}

/** Reads hex with any white space between digits; undefined when a character is no hex digit or one digit is left over. */
export function fromHex(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length >>> 1)
  let length = 0
  let high = -1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) continue
    const digit = hexDigit(code)
    if (digit < 0) return undefined
    if (high < 0) high = digit
    else {
      bytes[length++] = (high << 4) | digit
      high = -1
    }
  }
  return high < 0 ? bytes.subarray(0, length) : undefined
}

/** 0 to 15, or -1 when the character is no hex digit. */
export function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}
