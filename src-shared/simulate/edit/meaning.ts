import { parseDecimal } from '../../bytes/number'

/** What a text means as a number: a time in milliseconds, a hexadecimal word, degrees with their side, or a plain number. */
export function numberIn(text: string): number | undefined {
  const plain = text.trim()
  return timeIn(plain) ?? hexIn(plain) ?? degreesIn(plain) ?? leadingNumber(plain)
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?: ?UTC|Z)?(?: in .*)?$/

function timeIn(text: string): number | undefined {
  const match = TIME.exec(text)
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  return Date.UTC(year, month - 1, day, hour, minute, 0) + Math.round(second * 1000)
}

export function isTime(text: string): boolean {
  return TIME.test(text.trim())
}

function hexIn(text: string): number | undefined {
  const [, digits] = /^0x([0-9a-f]{1,12})\b/i.exec(text) ?? []
  return digits === undefined ? undefined : Number.parseInt(digits, 16)
}

function degreesIn(text: string): number | undefined {
  const [, digits = '', side = ''] = /^(\d+(?:\.\d+)?)\s*°?\s*([NSEW])$/i.exec(text) ?? []
  const value = parseDecimal(digits)
  return value === undefined ? undefined : /[SW]/i.test(side) ? -value : value
}

/** A number, and perhaps a unit or a remark behind it. */
function leadingNumber(text: string): number | undefined {
  return parseDecimal(/^(-?\d+(?:\.\d+)?)(?:\s?[°%]|\s|$)/.exec(text)?.[1] ?? '')
}

/** As people type it: a comma may stand for the point. */
export function wishedNumber(text: string): number | undefined {
  return numberIn(text.trim().replace(/^(-?\d+),(\d+)/, '$1.$2'))
}

/** As near as the writing of a number tells: half a unit of its last digit. */
export function slackOf(text: string): number {
  const [, decimals] = /^-?\d+[.,](\d+)/.exec(text.trim()) ?? []
  return decimals === undefined ? 0 : 0.5 * 10 ** -decimals.length
}
