import type { Page } from '@playwright/test'
import { en } from '../src-shared/texts/en'
import { es } from '../src-shared/texts/es'

/** A number that stands for any argument of a sentence. */
const ANY = 7_777

/** Every text of a table by its place. A sentence is made with numbers, in whose place anything may stand. */
function samples(table: object, place = ''): [string, string][] {
  return Object.entries(table).flatMap(([id, value]: [string, unknown]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? samples(value, `${place}.${id}`)
      : [[`${place}.${id}`, sample(value)]],
  )
}

function sample(text: unknown): string {
  if (typeof text !== 'function') return String(text)
  try {
    return String(text(ANY, ANY, ANY, ANY))
  } catch {
    return '' // wants a list or a table: its words stand elsewhere, too
  }
}

function wholeText(texts: Iterable<string>): RegExp {
  const patterns = [...texts]
    .filter((text) => /\p{L}{3}/u.test(text))
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/7[.,]?777/g, '.+'))
  return new RegExp(`^(?:${patterns.join('|')})$`)
}

const { core: spanishCore, ...spanishTexts } = es
const { core: _, ...englishTexts } = en
const spanish = new Map(samples(spanishTexts))
const english = samples(englishTexts).filter(([place, text]) => spanish.get(place) !== text)
const isEnglish = wholeText([...english.map(([, text]) => text), ...Object.keys(spanishCore.words)])
/** A word may be English in one place and Spanish in another: "hex", "no". */
const isSpanish = wholeText([...spanish.values(), ...Object.values(spanishCore.words)])

/** Small words that no Spanish sentence has: they give away what is written in no table at all. */
const SMALL_WORDS =
  /\b(?:[Tt]he|and|[Ww]ith|[Tt]his|[Tt]hat|[Ff]rom|has|have|are|was|were|[Nn]ot|[Yy]our|[Ww]hich|yet|[Nn]othing|[Ww]here|[Ii]ts|of|is|been)\b/

/** What a person can see or hear on the page and would be said otherwise in Spanish. */
export async function englishLeft(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const words = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement: parent, textContent } = walker.currentNode
      // Bytes, identities and what a person wrote are in no language.
      if (parent !== null && parent.closest('.mono, kbd, style, script') === null) words.add(textContent?.trim() ?? '')
    }
    const attributes = ['aria-label', 'title', 'placeholder', 'alt']
    for (const name of attributes)
      for (const element of document.querySelectorAll(`[${name}]`)) words.add(element.getAttribute(name)?.trim() ?? '')
    return [...words]
  })
  // A word alone may be one of the filter's language, as in has:fix.
  const isSentence = (text: string): boolean => text.includes(' ') && SMALL_WORDS.test(text)
  return shown.filter((text) => isSentence(text) || (isEnglish.test(text) && !isSpanish.test(text)))
}
