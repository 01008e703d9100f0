import { create } from 'zustand'
import { isFit } from '../../src-shared/settings/setting'
import type { SettingChanges, SettingId, SettingValues } from '../../src-shared/settings/settings'
import { defaultSettings, settingOf, withDefaults } from '../../src-shared/settings/settings'
import { desktop } from '../bridge/links'
import { setLanguage, texts } from './language'
import { tellDone, tellFault } from './toasts'

/** What the person has set. The desktop program keeps it; until it has answered, the defaults hold. */
const useSettings = create<SettingValues>(() => defaultSettings)

/** One setting, for components. */
export function useSetting<Id extends SettingId>(id: Id): SettingValues[Id] {
  return useSettings((values) => values[id])
}

/** The same elsewhere. */
export function setting<Id extends SettingId>(id: Id): SettingValues[Id] {
  return useSettings.getState()[id]
}

/** Takes the settings that were kept, and from then on what follows from them. Called once, when the link is there. */
export async function followSettings(): Promise<void> {
  const kept = await desktop.request('settings.get', undefined)
  if (kept.ok) useSettings.setState(withDefaults(kept.value))
  setLanguage(setting('display.language'))
  useSettings.subscribe((values) => setLanguage(values['display.language']))
}

/** What a control has been given: false where the setting may not have this value. */
export function tryChange(id: SettingId, value: unknown): boolean {
  if (!isFit(settingOf(id), value)) return false
  void changeSettings({ [id]: value } as SettingChanges)
  return true
}

export function resetSetting(id: SettingId): void {
  tryChange(id, settingOf(id).default)
}

export async function exportSettings(): Promise<void> {
  const { settings } = texts()
  const outcome = await desktop.request('settings.export', undefined)
  if (!outcome.ok) tellFault(settings.faults.export, outcome.error.text)
  else if (outcome.value !== undefined) tellDone(settings.exported(outcome.value))
}

export async function importSettings(): Promise<void> {
  const { settings } = texts()
  const outcome = await desktop.request('settings.import', undefined)
  if (!outcome.ok) return tellFault(settings.faults.import, outcome.error.text)
  if (outcome.value === undefined) return
  const { changes, refused } = outcome.value
  useSettings.setState(withDefaults(changes))
  tellDone(settings.imported(Object.keys(changes).length))
  if (refused.length > 0) tellFault(settings.refused, refused.join(', '))
}

/** A file or a folder that the person picks; undefined when they pick none. */
export async function choosePath(kind: 'file' | 'folder'): Promise<string | undefined> {
  const outcome = await desktop.request('settings.choosePath', kind)
  return outcome.ok ? outcome.value : undefined
}

export async function changeSettings(changes: SettingChanges): Promise<void> {
  useSettings.setState(changes)
  const outcome = await desktop.request('settings.change', changes)
  if (!outcome.ok) tellFault(texts().shell.faults.setting, outcome.error.text)
}
