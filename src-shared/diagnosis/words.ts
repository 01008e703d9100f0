import type { Texts } from '../texts/en'
import type { Finding } from './finding'

/** A finding as a person reads it. */
interface FindingWords {
  readonly what: string
  readonly why: string
  readonly tryThis: readonly string[]
}

type Said = string | ((given: never) => string)

/** What a finding says in the language of these texts. A rule's texts take what the rule gives: the compiler saw to that. */
export function wordsOf({ rule, params }: Finding, texts: Texts): FindingWords {
  const { what, why, tryThis }: { what: Said; why: Said; tryThis: readonly Said[] } = texts.diagnosis.rules[rule]
  const say = (said: Said) => (typeof said === 'string' ? said : said(params as never))
  return { what: say(what), why: say(why), tryThis: tryThis.map(say) }
}
