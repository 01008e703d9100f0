import type { SettingId } from '../../../src-shared/settings/settings'
import type { Texts } from '../../../src-shared/texts/en'
import { isLanguageId, languages } from '../../../src-shared/texts/languages'

/** What an option of a choice is called. A language is called as those call it who speak it. */
export function optionText(id: SettingId, option: string, { commands, settings, shell }: Texts): string {
  if (id === 'display.language') return isLanguageId(option) ? languages[option].title : commands.languageSystem
  const titles: Partial<Record<SettingId, Readonly<Record<string, string>>>> = {
    'display.time': shell.time.titles,
    'display.zone': settings.zones,
    'display.theme': settings.themes,
  }
  return titles[id]?.[option] ?? option
}
