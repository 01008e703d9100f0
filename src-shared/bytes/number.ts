/** Powers of ten that a double holds exactly, like every whole number of so many digits. */
const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)
const EXACT_DIGITS = 15

/**
 * A decimal number written in full: sign, digits, point. Empty, blank or anything else gives undefined, never 0 or NaN.
 * Up to fifteen digits are counted here, and one division rounds as the language's own reading of the text would.
 */
export function parseDecimal(text: string): number | undefined {
  let at = 0
  let end = text.length
  while (at < end && text.charCodeAt(at) === 0x20) at++
  while (end > at && text.charCodeAt(end - 1) === 0x20) end--
  const first = text.charCodeAt(at)
  const isNegative = first === 0x2d
  let value = 0
  let digits = 0
  let point = -1
  for (let i = isNegative || first === 0x2b ? at + 1 : at; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + (code - 0x30)
      digits++
    } else if (code === 0x2e && point < 0) point = digits
    else return undefined
  }
  if (digits === 0) return undefined
  if (digits > EXACT_DIGITS) return Number(text)
  if (point >= 0) value /= POWERS[digits - point]!
  return isNegative ? -value : value
}

/** Whole digits only, in the given base; undefined for anything else. */
export function parseWhole(text: string, base: 10 | 16 = 10): number | undefined {
  if (text === '') return undefined
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const lower = code | 0x20
    if (code >= 0x30 && code <= 0x39) value = value * base + (code - 0x30)
    else if (base === 16 && lower >= 0x61 && lower <= 0x66) value = value * 16 + (lower - 0x57)
    else return undefined
  }
  return value <= Number.MAX_SAFE_INTEGER ? value : Number.parseInt(text, base)
}

/** Rounds to so many decimals, without the trail that binary fractions leave. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals
  // Adding 0 turns -0 into 0.
  return Math.round(value * scale) / scale + 0
}
