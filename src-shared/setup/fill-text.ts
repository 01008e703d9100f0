import type { Dialect } from './dialect'
import { isAddress, type SetupWish } from './wish'

export type Words = Readonly<Record<string, string>>

/** What stands in place of the {words in braces}; undefined where the dialect has no words for it. */
export function wordsFor(dialect: Dialect, wish: SetupWish): Words {
  const { apn, user, secret, host, address, port, transport, pin } = wish
  const zone = zoneWords(dialect, wish.zoneMinutes)
  return {
    ...zone,
    apn,
    user,
    secret,
    host,
    address,
    pin,
    port: String(port),
    pinField: pin === '' ? '' : `${pin},`,
    nameFlag: isAddress(host) ? '0' : '1',
    udpFlag: transport === 'udp' ? '1' : '0',
    udpMark: transport === 'udp' ? 'u,' : '',
    tcp1udp2: transport === 'udp' ? '2' : '1',
    seconds: String(wish.intervalSeconds),
    interval: periodWord(dialect, wish.intervalSeconds),
    parked: periodWord(dialect, wish.parkedSeconds),
  }
}

/** The template with its words in place. */
export function fillText(template: string, words: Words): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '').trimEnd()
}

/** The period that a dialect can write which comes nearest, in seconds. */
export function nearestPeriod(dialect: Dialect, seconds: number): number {
  const { low = 1, high = seconds, units } = dialect.interval ?? {}
  if (!units) return Math.min(high, Math.max(low, seconds))
  const unit = unitFor(seconds, high)
  return Math.min(high, Math.max(low, Math.round(seconds / unit))) * unit
}

function periodWord(dialect: Dialect, wanted: number): string {
  const { high = 0, units } = dialect.interval ?? {}
  const seconds = nearestPeriod(dialect, wanted)
  if (!units) return String(seconds)
  const unit = unitFor(seconds, high)
  return String(seconds / unit).padStart(3, '0') + units[UNITS.indexOf(unit)]
}

const UNITS = [1, 60, 3600]

function unitFor(seconds: number, high: number): number {
  return UNITS.find((unit) => seconds <= high * unit) ?? 3600
}

function zoneWords({ zone }: Dialect, minutesEast: number): Words {
  const hours = Math.floor(Math.abs(minutesEast) / 60)
  const minutes = Math.abs(minutesEast) % 60
  const two = (value: number): string => String(value).padStart(2, '0')
  const sign = minutesEast < 0 ? '-' : '+'
  return {
    side: minutesEast === 0 ? (zone?.utcSide ?? 'E') : minutesEast < 0 ? 'W' : 'E',
    sign,
    signedHours: minutesEast === 0 ? '0' : sign + String(hours),
    hours: String(hours),
    hours2: two(hours),
    minutes: String(minutes),
    minutes2: two(minutes),
    colonMinutes: minutes === 0 ? '' : `:${two(minutes)}`,
  }
}
