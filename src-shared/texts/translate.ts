import type { Texts } from './en'

/**
 * Says in another language what decoders and detectors say in English: names of fields, values in words, issues. They
 * are English at the source, so that captures, listings and the command line read the same everywhere; a language
 * knows them by their English text. What it does not know stays English: names of protocols, words of manuals.
 */
export function translated(english: string, { core }: Texts): string {
  return translatedPart(english, core)
}

/** A part of a sentence may itself be one: what is said of a field, in what is said of a frame. */
function translatedPart(english: string, core: Texts['core']): string {
  return core.words[english] ?? remembered(english, core) ?? english
}

/** Longer texts are data: nobody wrote a sentence for them, and looking for one would cost. */
const MOST_LETTERS = 400

/** The same few hundred texts come again and again, in every row: what was found last is kept. */
const MOST_REMEMBERED = 2_000
const memories = new WeakMap<Sentences, Map<string, string | undefined>>()

function remembered(english: string, core: Texts['core']): string | undefined {
  if (english.length > MOST_LETTERS) return undefined
  const memory = memories.get(core.sentences) ?? new Map<string, string | undefined>()
  memories.set(core.sentences, memory)
  if (memory.has(english)) return memory.get(english)
  const found = sentence(english, core)
  if (memory.size >= MOST_REMEMBERED) memory.clear()
  memory.set(english, found)
  return found
}

type Sentences = Texts['core']['sentences']

/** A sentence of the table: `{}` stands for what changes, in order, `{#}` for a number. Longer patterns say more and are tried first. */
interface Pattern {
  readonly test: RegExp
  readonly said: string
}

const patternsOf = new WeakMap<Sentences, readonly Pattern[]>()

function sentence(english: string, core: Texts['core']): string | undefined {
  const { sentences } = core
  const patterns = patternsOf.get(sentences) ?? compile(sentences)
  for (const { test, said } of patterns) {
    const given = test.exec(english)
    if (given === null) continue
    let next = 1
    return said.replace(/\{([#\d]?)\}/g, (_, place: string) =>
      translatedPart(given[/\d/.test(place) ? Number(place) : next++] ?? '', core),
    )
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
  const pattern = english
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replaceAll('{}', '(.+?)')
    .replaceAll('{#}', '([\\d.,]+)')
  return new RegExp(`^${pattern}$`, 's')
}
