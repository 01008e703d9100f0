import { degreesFromMinutes, KMH_PER_KNOT, onSide, parseMinutes } from '../../../bytes/degrees'
import { parseDecimal, parseWhole, roundTo } from '../../../bytes/number'
import type { TextReader } from '../../../bytes/text-reader'
import type { Fix } from '../../../model/message'

/** Validity, latitude, N or S, longitude, E or W, knots, degrees: the core of every position. */
export function readFix(text: TextReader): Fix | undefined {
  const valid = isValid(text.next('fix.valid'))
  text.note(valid)
  const lat = readCoordinate(text, 'fix.lat', 'N', 'S')
  const lon = readCoordinate(text, 'fix.lon', 'E', 'W')
  const knots = text.done ? undefined : text.decimal('fix.speed')
  const speedKmh = knots === undefined ? undefined : knots * KMH_PER_KNOT
  if (speedKmh !== undefined) text.note(roundTo(speedKmh, 3))
  const courseDeg = text.done ? undefined : text.decimal('fix.course')
  if (lat === undefined || lon === undefined || text.fault) return undefined
  return { valid, lat, lon, speedKmh, courseDeg }
}

/** A is GPS, B is BeiDou. VI1, V2 and ALRM put the number of a text coding there and send fixes only (HuaSunTeK 3.3). */
function isValid(mark: string): boolean {
  return mark === 'A' || mark === 'B' || mark === 'a' || mark === 'b' || parseWhole(mark) !== undefined
}

/** The number and its side. Where the side is missing the sign of the number has to do, and a bare zero is no place. */
function readCoordinate(text: TextReader, id: string, positive: string, negative: string): number | undefined {
  const digits = text.next(id)
  const parsed = parseCoordinate(digits)
  if (parsed === undefined && digits !== '' && !text.fault) text.doubt(`“${digits}” is no place in degrees and minutes`)
  const side = text.next(`${id}.side`)
  const degrees = parsed === undefined ? undefined : onSide(parsed, side, positive, negative)
  if (degrees === undefined || (degrees === 0 && side === '')) return undefined
  if (side === '' && !text.fault) text.doubt(`${positive} or ${negative} is missing: the sign says the side`)
  text.settle(id, degrees)
  return degrees
}

/** DDMM.MMMM with any number of digits for the degrees; `-23-29.0095`; or 37573392, whose last four digits are decimals. */
function parseCoordinate(text: string): number | undefined {
  if (text.includes('-')) return parseHyphens(text)
  if (text.length >= 7 && !text.includes('.')) {
    const digits = parseWhole(text)
    const minutes = digits === undefined ? undefined : digits / 10_000
    return minutes === undefined || minutes % 100 >= 60 ? undefined : degreesFromMinutes(minutes)
  }
  return parseMinutes(text)
}

/** `-23-3.3408` is 23° 3.3408': the hyphens part degrees from minutes, and the sign stands in the side alone. */
function parseHyphens(text: string): number | undefined {
  const hyphen = text.indexOf('-', 1)
  if (hyphen < 0) return parseMinutes(text)
  const degrees = parseWhole(text.slice(text.startsWith('-') ? 1 : 0, hyphen))
  const minutes = parseDecimal(text.slice(hyphen + 1))
  return degrees === undefined || minutes === undefined || !(minutes >= 0 && minutes < 60)
    ? undefined
    : degrees + minutes / 60
}
