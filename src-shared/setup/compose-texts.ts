import { dialectOf } from './dialects'
import type { Condition, Confidence, Dialect, NoteId, Purpose, SourceId, TextRow } from './dialect'
import { fillText, nearestPeriod, wordsFor, type Words } from './fill-text'
import { isAddress, type SetupWish } from './wish'

/** One short message holds so many characters; a longer one is split, and devices read the first part only. */
const LONGEST_TEXT = 160

/** One text to send, with all that is known about it. */
export interface SetupText {
  readonly purpose: Purpose
  readonly text: string
  readonly isOptional: boolean
  readonly isTooLong: boolean
  readonly note: NoteId | undefined
  readonly others: readonly { readonly text: string; readonly note: NoteId }[]
  readonly replies: readonly string[]
  readonly source: SourceId
  readonly confidence: Confidence
}

/** What a dialect cannot do of what is wished. */
export type SetupWarning =
  | { readonly kind: 'noTransport' | 'noInterval' | 'noZone' | 'zoneWithoutMinutes' | 'nameMayBeRefused' }
  | { readonly kind: 'nameNeedsAddress'; readonly host: string }
  | { readonly kind: 'nameTooLong'; readonly longest: number }
  | { readonly kind: 'periodChanged'; readonly wanted: number; readonly seconds: number }

interface SetupSheet {
  /** In the order in which to send them, each after the reply to the one before. */
  readonly texts: readonly SetupText[]
  readonly warnings: readonly SetupWarning[]
}

/** The texts that set a device as wished. Nothing is sent: a person does that, with a phone. */
export function composeTexts(wish: SetupWish): SetupSheet {
  const dialect = dialectOf(wish.dialect)
  const words = wordsFor(dialect, wish)
  const rows = dialect.rows.filter(
    (row) => (row.when ?? []).every((condition) => holds(condition, wish)) && canBeSaid(row, dialect, wish),
  )
  return { texts: rows.map((row) => composed(row, dialect, words)), warnings: warningsFor(dialect, wish) }
}

function composed(row: TextRow, dialect: Dialect, words: Words): SetupText {
  const text = fillText(row.text, words)
  const others = (row.others ?? []).map(({ text, note }) => ({ text: fillText(text, words), note }))
  return {
    purpose: row.purpose,
    text,
    isOptional: row.isOptional ?? false,
    isTooLong: text.length > LONGEST_TEXT,
    note: row.note,
    // The same form twice helps nobody.
    others: others.filter((other) => other.text !== text),
    replies: row.replies ?? [],
    source: row.source ?? dialect.source,
    confidence: row.confidence ?? dialect.confidence,
  }
}

function holds(condition: Condition, { host, user, secret, transport }: SetupWish): boolean {
  const hasLogin = user !== '' || secret !== ''
  switch (condition) {
    case 'byAddress':
      return isAddress(host)
    case 'byName':
      return !isAddress(host)
    case 'withLogin':
      return hasLogin
    case 'withoutLogin':
      return !hasLogin
    case 'tcp':
    case 'udp':
      return transport === condition
  }
}

/** A text whose address nobody knows would blank the server. */
function canBeSaid(row: TextRow, { zone, interval }: Dialect, wish: SetupWish): boolean {
  if (row.text.includes('{address}') && wish.address === '') return false
  if (row.purpose === 'zone' && !zone) return false
  return interval !== undefined || !row.purpose.startsWith('interval')
}

function warningsFor(dialect: Dialect, wish: SetupWish): SetupWarning[] {
  const { host, transport, zoneMinutes } = wish
  const warnings: SetupWarning[] = []
  const isName = !isAddress(host)
  const { longestName = Infinity } = dialect
  if (isName && dialect.names === 'some') warnings.push({ kind: 'nameMayBeRefused' })
  if (isName && host.length > longestName) warnings.push({ kind: 'nameTooLong', longest: longestName })
  if (wish.address === '' && usesWord(dialect, 'address')) warnings.push({ kind: 'nameNeedsAddress', host })
  if (transport === 'udp' && dialect.unknown.includes('transport')) warnings.push({ kind: 'noTransport' })
  if (!dialect.zone) warnings.push({ kind: 'noZone' })
  else if (zoneMinutes % 60 !== 0 && !dialect.zone.hasMinutes) warnings.push({ kind: 'zoneWithoutMinutes' })
  if (!dialect.interval) warnings.push({ kind: 'noInterval' })
  else warnings.push(...periodWarnings(dialect, wish))
  return warnings
}

function periodWarnings(dialect: Dialect, { intervalSeconds, parkedSeconds }: SetupWish): SetupWarning[] {
  const wanted = usesWord(dialect, 'parked') ? [intervalSeconds, parkedSeconds] : [intervalSeconds]
  return [...new Set(wanted)]
    .map((seconds) => ({ kind: 'periodChanged' as const, wanted: seconds, seconds: nearestPeriod(dialect, seconds) }))
    .filter(({ wanted, seconds }) => wanted !== seconds)
}

/** In the form that is sent first. */
function usesWord(dialect: Dialect, word: string): boolean {
  return dialect.rows.some(({ text }) => text.includes(`{${word}}`))
}
