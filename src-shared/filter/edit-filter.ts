import { quoted } from './complete-filter'
import { parseFilter } from './parse-filter'
import type { TermName } from './terms'

/** Only this: the filter asks for this and nothing else. */
export function onlyThis(term: TermName, value: string): string {
  return `${term}:${quoted(value)}`
}

/** Add: what passed before, and has this. */
export function alsoThis(filter: string, term: TermName, value: string): string {
  return joined(filter, onlyThis(term, value))
}

/** Not this: what passed before, without this. */
export function notThis(filter: string, term: TermName, value: string): string {
  return joined(filter, `-${onlyThis(term, value)}`)
}

/** A filter that cannot be read is left behind: what is clicked has to work. */
function joined(filter: string, term: string): string {
  const parsed = parseFilter(filter)
  if (!parsed.ok || !parsed.value) return term
  const before = filter.trim()
  return parsed.value.kind === 'or' ? `(${before}) ${term}` : `${before} ${term}`
}
