import { locale } from '../store/language'
import { zoneNow } from '../store/time-display'

/** Building a format takes longer than a row may: each is built once for a language. */
function kept<F>(formats: Map<string, F>, what: string, build: (locale: string) => F): F {
  const key = `${locale()} ${what}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const built = build(locale())
  formats.set(key, built)
  return built
}

const numberFormats = new Map<string, Intl.NumberFormat>()

function numbers(digits: number): Intl.NumberFormat {
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return kept(numberFormats, String(digits), (locale) => new Intl.NumberFormat(locale, shape))
}

/** 0.5, 1 → "0.5", or "0,5" where that is how it is written. */
export function decimal(value: number, digits: number): string {
  return numbers(digits).format(value)
}

/** "4.64972, -74.10351": with points in every language, as maps read it. */
export function place(lat: number, lon: number, digits: number): string {
  return `${lat.toFixed(digits)}, ${lon.toFixed(digits)}`
}

/** 4096 → "4,096" */
export function count(value: number): string {
  return decimal(value, 0)
}

/** "1 frame", "4,096 frames" */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`
}

/** 0.4 → "0.4", 12.7 → "13": a rate is read at a glance, not to the third decimal. */
export function rate(value: number): string {
  return value > 0 && value < 9.95 ? decimal(value, 1) : count(value)
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** 3145728 → "3.1 MB": decimal units, as files and network links are sold. */
export function bytes(value: number): string {
  const step = value < 1000 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(value) / 3))
  const scaled = value / 1000 ** step
  return `${decimal(scaled, step === 0 || scaled >= 100 ? 0 : 1)} ${byteUnits[step] ?? ''}`
}

export { duration } from '../../src-shared/texts/duration'

/** "14:02:11", in the person's zone unless another is named. */
export function clock(at: number, zone: 'local' | 'utc' = zoneNow()): string {
  return moments('clock', zone).format(at)
}

/** "14:02", in the person's zone. */
export function clockMinute(at: number): string {
  return moments('minute', zoneNow()).format(at)
}

/** "21 Nov 2026, 14:02", in the person's zone unless another is named. */
export function dayAndTime(at: number, zone: 'local' | 'utc' = zoneNow()): string {
  return moments('day', zone).format(at)
}

/** "21 Nov 2026, 14:02 GMT-5": for paper, which is read where clocks may differ. */
export function dayTimeAndZone(at: number, zone: 'local' | 'utc' = zoneNow()): string {
  return moments('paper', zone).format(at)
}

const momentFormats = new Map<string, Intl.DateTimeFormat>()
/** Part by part: a language's own style may write hours with one digit, and has no room for a zone. */
const timeShape = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const dayShape = { day: 'numeric', month: 'short', year: 'numeric', ...timeShape } as const
const momentShapes = {
  minute: timeShape,
  clock: { ...timeShape, second: '2-digit' },
  day: dayShape,
  paper: { ...dayShape, timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

function moments(shape: keyof typeof momentShapes, zone: 'local' | 'utc'): Intl.DateTimeFormat {
  const options = { ...momentShapes[shape], ...(zone === 'utc' ? { timeZone: 'UTC' } : {}) }
  return kept(momentFormats, `${shape} ${zone}`, (locale) => new Intl.DateTimeFormat(locale, options))
}
