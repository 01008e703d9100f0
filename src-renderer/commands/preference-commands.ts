import { settings } from '../../src-shared/settings/settings'
import { languages } from '../../src-shared/texts/languages'
import { changeSettings } from '../store/settings'
import type { Command } from './command'

type Theme = (typeof settings)['display.theme']['default']
type ThemeCommandId = `theme.${Theme}`
const themeCommands = Object.fromEntries(
  settings['display.theme'].options.map((theme): [ThemeCommandId, Command] => [
    `theme.${theme}`,
    {
      title: ({ commands }) => commands.theme[theme],
      group: 'view',
      run: () => changeSettings({ 'display.theme': theme }),
    },
  ]),
) as Record<ThemeCommandId, Command>

type Language = (typeof settings)['display.language']['default']
type LanguageCommandId = `language.${Language}`
const languageCommands = Object.fromEntries(
  settings['display.language'].options.map((language): [LanguageCommandId, Command] => [
    `language.${language}`,
    {
      title: ({ commands }) =>
        commands.language(language === 'system' ? commands.languageSystem : languages[language].title),
      group: 'view',
      run: () => changeSettings({ 'display.language': language }),
    },
  ]),
) as Record<LanguageCommandId, Command>

/** The settings that are changed often enough to be commands. */
export const preferenceCommands = { ...themeCommands, ...languageCommands }
