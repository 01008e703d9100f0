import type { SettingValues } from '../../src-shared/settings/settings'
import { settings } from '../../src-shared/settings/settings'
import { changeSettings, setting, useSetting } from './settings'

/** How the time of a frame is shown. It is a setting: the next start shows it alike. */
export type TimeDisplay = SettingValues['display.time']
export const timeDisplays: readonly TimeDisplay[] = settings['display.time'].options

export function useTimeDisplay(): TimeDisplay {
  return useSetting('display.time')
}

type Zone = SettingValues['display.zone']

/** The zone of the times that stand outside the frame list: its own while it says UTC, so that the two agree. */
export function useZone(): Zone {
  const zone = useSetting('display.zone')
  return useTimeDisplay() === 'utc' ? 'utc' : zone
}

/** The same elsewhere. */
export function zoneNow(): Zone {
  return setting('display.time') === 'utc' ? 'utc' : setting('display.zone')
}

export function nextTimeDisplay(): void {
  const next = timeDisplays[(timeDisplays.indexOf(setting('display.time')) + 1) % timeDisplays.length]
  void changeSettings({ 'display.time': next ?? 'local' })
}
