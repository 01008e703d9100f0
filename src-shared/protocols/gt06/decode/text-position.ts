import { utcTime } from '../../../bytes/civil-time'
import { parseDecimal } from '../../../bytes/number'
import type { Fix } from '../../../model/message'

/** A place that a unit writes as text when asked for it: `Lat:N23.1,Lon:E114.4,Course:0.0,Speed:0.0,DateTime:2018-…`. */
export function textPosition(text: string): { time: number; fix: Fix } | undefined {
  const lat = coordinate(text, 'Lat:', 'S')
  const lon = coordinate(text, 'Lon:', 'W')
  const time = moment(text)
  if (lat === undefined || lon === undefined || time === undefined) return undefined
  return { time, fix: { valid: true, lat, lon, speedKmh: value(text, 'Speed:'), courseDeg: value(text, 'Course:') } }
}

function coordinate(text: string, label: string, negative: string): number | undefined {
  const found = after(text, label)
  const magnitude = parseDecimal(found?.slice(1) ?? '')
  if (found === undefined || magnitude === undefined) return undefined
  return found.startsWith(negative) ? 0 - magnitude : magnitude
}

/** A number, with or without its unit. */
function value(text: string, label: string): number | undefined {
  const number = Number.parseFloat(after(text, label) ?? '')
  return Number.isNaN(number) ? undefined : number
}

function moment(text: string): number | undefined {
  const parts = /(\d{2,4})-(\d{1,2})-(\d{1,2})\s+(\d{1,2}):(\d{1,2}):(\d{1,2})/.exec(after(text, 'DateTime:') ?? '')
  if (!parts) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number)
  return utcTime(year, month, day, hour, minute, second)
}

/** What stands behind a label, up to the next comma. */
function after(text: string, label: string): string | undefined {
  const at = text.indexOf(label)
  if (at < 0) return undefined
  const from = at + label.length
  const to = text.indexOf(',', from)
  return text.slice(from, to < 0 ? text.length : to).trim()
}
