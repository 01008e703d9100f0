import { utcTime } from '../bytes/civil-time'
import { hexDigit } from '../bytes/hex'
import { parseDecimal } from '../bytes/number'
import { toUtf8 } from '../bytes/utf8'
import { failure, success, type Result } from '../model/result'
import type { BytePattern, NumberRange, TermValue, TimeValue } from './filter-node'
import { nearest } from './nearest'
import { termRow, type TermName } from './terms'

/** Why a value cannot be read, and the value that was probably meant. */
interface ValueFault {
  readonly text: string
  readonly instead?: string | undefined
}

/** Reads one value of a term. */
export function parseValue(term: TermName, text: string): Result<TermValue, ValueFault> {
  const row = termRow(term)
  switch (row.value) {
    case 'text':
      return success({ kind: 'text', text })
    case 'choice':
      return parseChoice(term, text, row.choices ?? [])
    case 'number':
      return parseNumber(term, text)
    case 'bytes':
      return parsePattern(term, text)
    case 'time':
      return parseTimes(text)
  }
}

function parseChoice(term: TermName, text: string, choices: readonly string[]): Result<TermValue, ValueFault> {
  const choice = choices.find((candidate) => candidate.toLowerCase() === text.toLowerCase())
  if (choice !== undefined) return success({ kind: 'choice', choice })
  const known = choices.length > 14 ? '' : `: it is one of ${choices.join(', ')}`
  return failure({ text: `“${text}” is nothing that ${term}: knows${known}`, instead: nearest(text, choices) })
}

function parseNumber(term: TermName, text: string): Result<TermValue, ValueFault> {
  const parts = text.split('..')
  // Connections are written with a number sign wherever they are shown.
  const numbers = parts.map((part) => parseDecimal(part.replace(/^#/, '')))
  const [low, high = low] = numbers
  if (parts.length > 2 || low === undefined || numbers.includes(undefined) || high === undefined) {
    const { sample } = termRow(term)
    return failure({ text: `“${text}” is no number: write ${term}:${sample}, or a range such as ${term}:10..20` })
  }
  const range: NumberRange = { low: Math.min(low, high), high: Math.max(low, high) }
  return success({ kind: 'number', range })
}

function parsePattern(term: TermName, text: string): Result<TermValue, ValueFault> {
  const pattern = term === 'text' ? textPattern(text) : hexPattern(text)
  if (pattern) return success({ kind: 'bytes', pattern })
  return failure({ text: `“${text}” is no hex: write two digits for each byte, ?? for any, as in bytes:7878??01` })
}

export function textPattern(text: string): BytePattern {
  return { bytes: [...toUtf8(text.toLowerCase())], isText: true }
}

/** Pairs of hex digits, or of question marks, with or without spaces. */
export function hexPattern(text: string): BytePattern | undefined {
  const digits = text.replace(/\s|^0x/gi, '')
  if (digits === '' || digits.length % 2 !== 0) return undefined
  const bytes: number[] = []
  for (let i = 0; i < digits.length; i += 2) {
    if (digits.startsWith('??', i)) {
      bytes.push(-1)
      continue
    }
    const [high, low] = [hexDigit(digits.charCodeAt(i)), hexDigit(digits.charCodeAt(i + 1))]
    if (high < 0 || low < 0) return undefined
    bytes.push((high << 4) | low)
  }
  return { bytes, isText: false }
}

function parseTimes(text: string): Result<TermValue, ValueFault> {
  const [first = '', second, more] = text.split('..')
  const from = parseTime(first)
  const to = second === undefined ? from : parseTime(second)
  if (from && to && more === undefined && from.of === to.of) return success({ kind: 'time', from, to })
  return failure({ text: `“${text}” is no time: write 10:30, 10:30:05, 2026-11-21, 2026-11-21T10:30 or -5m` })
}

const MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

const AGO = /^-(\d+(?:\.\d+)?)(s|m|h|d)$/
const MOMENT = /^(?:(\d{4})-(\d\d)-(\d\d))?[T ]?(?:(\d\d?):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?(Z)?$/i

function parseTime(text: string): TimeValue | undefined {
  const ago = AGO.exec(text)
  if (ago) {
    const length = Number(ago[1]) * MS[ago[2] as keyof typeof MS]
    return { of: 'ago', isUtc: true, start: length, end: length }
  }
  const match = MOMENT.exec(text)
  if (!match || text === '') return undefined
  const [, year, month, day, hour, minute, second, fraction, zone] = match
  if (year === undefined && hour === undefined) return undefined
  // Noon of any day will do to find out whether the time of day exists.
  const [y, m, d] = year === undefined ? [2000, 1, 1] : [Number(year), Number(month), Number(day)]
  const start = utcTime(y, m, d, Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0))
  if (start === undefined) return undefined
  const exact = start + Number((fraction ?? '').padEnd(3, '0'))
  const length = hour === undefined ? MS.d : second === undefined ? MS.m : fraction === undefined ? MS.s : 1
  const midnight = year === undefined ? start - (start % MS.d) : 0
  const of = year === undefined ? 'day' : 'moment'
  return { of, isUtc: zone !== undefined, start: exact - midnight, end: exact - midnight + length }
}
