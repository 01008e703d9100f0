import { en, type Texts } from '../texts/en'
import type { FrameColumns } from './columns'
import { findTerm, TERM_NAMES, termRow, type TermName } from './terms'

interface Completion {
  /** Replaces the stretch. */
  readonly text: string
  /** Beside it in the list: what it means, or an example from the data. */
  readonly detail: string
}

interface Completions {
  /** The stretch of the filter that a completion replaces. */
  readonly start: number
  readonly end: number
  readonly items: readonly Completion[]
}

/** Values that the capture holds, for completing and for examples. In the order of their appearance. */
export type Samples = Partial<Record<TermName, readonly string[]>>

type Words = Texts['filter']

const MOST_ITEMS = 20
const MOST_SAMPLES = 1000

/** What the capture itself suggests: its devices, protocols and alarms. */
export function samplesOf(columns: FrameColumns): Samples {
  const { devices, protocols, alarms } = columns.names
  return {
    imei: devices.slice(1, MOST_SAMPLES),
    protocol: protocols.slice(1),
    alarm: [...new Set(alarms.slice(1, MOST_SAMPLES).flatMap((names) => names.split(',')))],
  }
}

/** What may stand at the cursor: the names of terms, or the values of the term that is being written. */
export function completeFilter(text: string, cursor: number, samples: Samples, words: Words = en.filter): Completions {
  const before = /[^\s()]*$/.exec(text.slice(0, cursor))?.[0] ?? ''
  const behind = /^[^\s()]*/.exec(text.slice(cursor))?.[0] ?? ''
  const wordStart = cursor - before.length
  const end = cursor + behind.length
  const value = /^-?([A-Za-z]+)(?::|!=|=)(?:.*,)?/.exec(before)
  const term = value ? findTerm(value[1] ?? '') : undefined
  if (value && term) {
    const start = wordStart + value[0].length
    return { start, end, items: values(term, before.slice(value[0].length), samples, words) }
  }
  const sign = before.startsWith('-') ? 1 : 0
  return { start: wordStart + sign, end, items: names(before.slice(sign), samples) }
}

function names(prefix: string, samples: Samples): Completion[] {
  const lower = prefix.toLowerCase()
  const rows = TERM_NAMES.filter(
    (name) => name.startsWith(lower) || termRow(name).aliases.some((alias) => lower !== '' && alias.startsWith(lower)),
  )
  return rows.map((name) => {
    const { sample } = termRow(name)
    return { text: `${name}:`, detail: `${name}:${samples[name]?.[0] ?? sample}` }
  })
}

function values(term: TermName, prefix: string, samples: Samples, words: Words): Completion[] {
  const lower = prefix.toLowerCase()
  const row = termRow(term)
  const seen = samples[term] ?? []
  const known = [...new Set([...seen, ...(row.choices ?? [])])]
  return known
    .filter((text) => text.toLowerCase().startsWith(lower))
    .slice(0, MOST_ITEMS)
    .map((text) => ({ text: quoted(text), detail: seen.includes(text) ? words.inCapture : words.terms[term] }))
}

/** A value as it has to be written in a filter. */
export function quoted(text: string): string {
  return /^[^\s()",<>=!:][^\s()",]*$/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`
}
