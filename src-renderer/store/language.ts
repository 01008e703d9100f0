import { create } from 'zustand'
import type { Texts } from '../../src-shared/texts/en'
import type { LanguageId } from '../../src-shared/texts/languages'
import { languageChosen, languages, textsIn } from '../../src-shared/texts/languages'
import { translated } from '../../src-shared/texts/translate'

export const useLanguage = create<{ language: LanguageId }>(() => ({ language: 'en' }))

/** The texts in the person's language, for components: they are drawn anew when it changes. */
export function useTexts(): Texts {
  return textsIn(useLanguage(({ language }) => language))
}

/** The same elsewhere: ask at the moment the text is needed, never keep it. */
export function texts(): Texts {
  return textsIn(useLanguage.getState().language)
}

/** What a decoder says in English, in the person's language. */
export function said(english: string): string {
  return translated(english, texts())
}

/** How numbers, dates and times are written now. */
export function locale(): string {
  return languages[useLanguage.getState().language].locale
}

/** "system" is the first language of the system that the program speaks. */
export function setLanguage(chosen: LanguageId | 'system'): void {
  const language = languageChosen(chosen, navigator.languages)
  document.documentElement.lang = language
  useLanguage.setState({ language })
}
