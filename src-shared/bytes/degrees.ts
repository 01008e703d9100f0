import { parseDecimal } from './number'

/** Binary families of the GT06 line count 1/1,800,000 of a degree, which is 1/30,000 of a minute. */
const UNITS_PER_DEGREE = 1_800_000

export const KMH_PER_KNOT = 1.852

export function degreesFromUnits(units: number): number {
  return units / UNITS_PER_DEGREE
}

export function unitsFromDegrees(degrees: number): number {
  return Math.round(Math.abs(degrees) * UNITS_PER_DEGREE)
}

/** NMEA form, degrees and minutes run together: 2239.4210 is 22° 39.4210'. The minutes are the last two digits before the point. */
export function degreesFromMinutes(value: number): number {
  const magnitude = Math.abs(value)
  const whole = Math.floor(magnitude / 100)
  const degrees = whole + (magnitude - whole * 100) / 60
  return value < 0 ? -degrees : degrees
}

/**
 * The same from text; undefined when it is no number or the minutes reach 60. Some units fill up with blanks instead of
 * zeros: `11 5.0000` is 11° 5'.
 */
export function parseMinutes(text: string): number | undefined {
  const value = parseDecimal(text) ?? parseDecimal(text.trim().replaceAll(' ', '0'))
  if (value === undefined || Math.abs(value) % 100 >= 60) return undefined
  return degreesFromMinutes(value)
}

/**
 * A coordinate with the letter of its side, which some units write small. A sign as well says no more than the letter;
 * without a letter it says the side alone. Any other letter gives undefined.
 */
export function onSide(value: number, letter: string, positive: string, negative: string): number | undefined {
  if (letter === positive || letter === '') return value
  if (letter === negative) return -Math.abs(value)
  const side = letter.trim().toUpperCase()
  return side === letter ? undefined : onSide(value, side, positive, negative)
}

/** Writes NMEA degrees and minutes, unsigned: formatMinutes(22.657017, 2, 4) is "2239.4210". */
export function formatMinutes(degrees: number, degreeDigits: number, decimals: number): string {
  const scale = 10 ** decimals
  // Rounded as a whole first, so that 59.99999 minutes carries into the degrees.
  const total = Math.round(Math.abs(degrees) * 60 * scale)
  const whole = Math.floor(total / (60 * scale))
  const minutes = (total - whole * 60 * scale) / scale
  return (
    String(whole).padStart(degreeDigits, '0') +
    minutes.toFixed(decimals).padStart(decimals === 0 ? 2 : decimals + 3, '0')
  )
}
