import { create } from 'zustand'
import type { SettingChanges, SettingId, SettingValues } from '../../src-shared/settings/settings'
import { defaultSettings, withDefaults } from '../../src-shared/settings/settings'
import { desktop } from '../bridge/links'
import { setLanguage, texts } from './language'
import { tellFault } from './toasts'

/** What the person has set. The desktop program keeps it; until it has answered, the defaults hold. */
export const useSettings = create<SettingValues>(() => defaultSettings)

/** One setting, for components. */
export function useSetting<Id extends SettingId>(id: Id): SettingValues[Id] {
  return useSettings((values) => values[id])
}

/** The same elsewhere. */
export function setting<Id extends SettingId>(id: Id): SettingValues[Id] {
  return useSettings.getState()[id]
}

/** Takes the settings that were kept. Called once, before the page is drawn. */
export async function followSettings(): Promise<void> {
  setLanguage(setting('display.language'))
  useSettings.subscribe((values) => setLanguage(values['display.language']))
  const kept = await desktop.request('settings.get', undefined)
  if (kept.ok) useSettings.setState(withDefaults(kept.value))
}

export async function changeSettings(changes: SettingChanges): Promise<void> {
  useSettings.setState(changes)
  const outcome = await desktop.request('settings.change', changes)
  if (!outcome.ok) tellFault(texts().shell.faults.setting, outcome.error.text)
}
