import type { Texts } from './en'

/**
 * Says in another language what decoders and detectors say in English: names of fields, values in words, issues. They
 * are English at the source, so that captures, listings and the command line read the same everywhere; a language
 * knows them by their English text. What it does not know stays English: names of protocols, words of manuals.
 */
export function translated(english: string, { core }: Texts): string {
  return core.words[english] ?? sentence(english, core.sentences) ?? english
}

type Sentences = Texts['core']['sentences']

/** A sentence of the table: `{}` stands for what changes, in order. Longer patterns say more and are tried first. */
interface Pattern {
  readonly test: RegExp
  readonly said: string
}

const patternsOf = new WeakMap<Sentences, readonly Pattern[]>()

function sentence(english: string, sentences: Sentences): string | undefined {
  const patterns = patternsOf.get(sentences) ?? compile(sentences)
  for (const { test, said } of patterns) {
    const given = test.exec(english)
    if (given === null) continue
    let next = 1
    return said.replace(/\{(\d?)\}/g, (_, place: string) => given[place === '' ? next++ : Number(place)] ?? '')
  }
  return undefined
}

function compile(sentences: Sentences): readonly Pattern[] {
  const patterns = Object.entries(sentences)
    .sort(([a], [b]) => b.length - a.length)
    .map(([english, said]) => ({ test: patternOf(english), said }))
  patternsOf.set(sentences, patterns)
  return patterns
}

function patternOf(english: string): RegExp {
  const parts = english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('(.+?)')}$`, 's')
}
