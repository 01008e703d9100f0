/** A decimal number written in full: sign, digits, point. Empty, blank or anything else gives undefined, never 0 or NaN. */
export function parseDecimal(text: string): number | undefined {
  let at = 0
  let end = text.length
  while (at < end && text.charCodeAt(at) === 0x20) at++
  while (end > at && text.charCodeAt(end - 1) === 0x20) end--
  const first = text.charCodeAt(at)
  let digits = 0
  let points = 0
  for (let i = first === 0x2d || first === 0x2b ? at + 1 : at; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) digits++
    else if (code === 0x2e && points === 0) points++
    else return undefined
  }
  return digits > 0 ? Number(text) : undefined
}

/** Whole digits only, in the given base; undefined for anything else. */
export function parseWhole(text: string, base: 10 | 16 = 10): number | undefined {
  if (text === '') return undefined
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isDecimal = code >= 0x30 && code <= 0x39
    const lower = code | 0x20
    if (!isDecimal && !(base === 16 && lower >= 0x61 && lower <= 0x66)) return undefined
  }
  return Number.parseInt(text, base)
}

/** Rounds to so many decimals, without the trail that binary fractions leave. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals
  // Adding 0 turns -0 into 0.
  return Math.round(value * scale) / scale + 0
}
