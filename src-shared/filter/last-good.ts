import type { FilterError } from './filter-node'
import { parseFilter } from './parse-filter'

/**
 * What stays in force while a filter cannot be read: the last good one. Where that was only the beginning of the word that
 * cannot be read, as "protocol" is of "protocol:", it was never meant: then it is the one before that word.
 */
export function lastGood(text: string, { span: [start] }: FilterError, good: string): string {
  const word = text.slice(0, start).search(/\S*$/)
  if (!text.startsWith(good) || good.length <= word) return good
  const before = text.slice(0, word).trimEnd()
  return parseFilter(before).ok ? before : good
}
