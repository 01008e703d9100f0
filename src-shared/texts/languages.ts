import type { Texts } from './en'
import { en } from './en'
import { es } from './es'

interface Language {
  /** In the language itself: whoever looks for it reads no other. */
  title: string
  /** How numbers, dates and times are written. */
  locale: string
  texts: Texts
}

/** The languages of the program. A further one is its file and a line here. The first is spoken where none fits. */
export const languages = {
  en: { title: 'English', locale: 'en-GB', texts: en },
  es: { title: 'Español', locale: 'es', texts: es },
} satisfies Record<string, Language>

export type LanguageId = keyof typeof languages
export const languageIds = Object.keys(languages) as LanguageId[]

export function textsIn(language: LanguageId): Texts {
  return languages[language].texts
}

export function isLanguageId(text: string): text is LanguageId {
  return Object.hasOwn(languages, text)
}

/** What a person has chosen: a language, or that of the system, which names those it prefers. */
export function languageChosen(chosen: LanguageId | 'system', systemTags: readonly string[]): LanguageId {
  return chosen === 'system' ? languageFor(systemTags) : chosen
}

/** The first that is spoken here of those a person reads, given as tags such as "es-CO"; English where none is. */
export function languageFor(tags: readonly string[]): LanguageId {
  for (const tag of tags) {
    const primary = tag.split('-')[0] ?? ''
    if (isLanguageId(primary)) return primary
  }
  return 'en'
}
