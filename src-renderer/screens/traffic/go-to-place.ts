import type { PlaceAsk } from '../../../src-shared/link/engine-contract'

const DAY_MS = 86_400_000

/**
 * What a person means by "1,284", "#1284", "14:02", "14:02:11" or "2026-11-21 14:02": a frame or a time. A time alone is
 * the first such moment of the capture.
 */
export function placeMeant(text: string, firstAt: number | undefined, zone: 'local' | 'utc'): PlaceAsk | undefined {
  const number = /^#?\s*(\d[\d,. ]*)$/.exec(text.trim())?.[1]?.replace(/[,. ]/g, '')
  if (number !== undefined) return Number(number) > 0 ? { row: Number(number) - 1 } : undefined
  const match = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/.exec(text.trim())
  if (match === null) return undefined
  const [hours, minutes, seconds] = [match[4], match[5], match[6] ?? 0].map(Number) as [number, number, number]
  if (hours > 23 || minutes > 59 || seconds >= 60) return undefined
  const inDay = ((hours * 60 + minutes) * 60 + seconds) * 1_000
  if (match[1] !== undefined) {
    const [year, month, day] = [match[1], match[2], match[3]].map(Number) as [number, number, number]
    return { at: midnight(year, month - 1, day, zone) + inDay }
  }
  if (firstAt === undefined) return undefined
  const at = midnightBefore(firstAt, zone) + inDay
  return { at: at < firstAt - 60_000 ? at + DAY_MS : at }
}

function midnight(year: number, month: number, day: number, zone: 'local' | 'utc'): number {
  return zone === 'utc' ? Date.UTC(year, month, day) : new Date(year, month, day).getTime()
}

function midnightBefore(at: number, zone: 'local' | 'utc'): number {
  const date = new Date(at)
  return zone === 'utc' ? at - (at % DAY_MS) : new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
