import { create } from 'zustand'
import type { Theme } from '../../src-shared/link/desktop-contract'
import { desktop } from '../bridge/links'
import type { ScreenId } from '../screens/screen-id'
import { rememberedFlag, rememberFlag } from './remembered'
import { tellDone } from './toasts'

export const timeDisplays = ['local', 'utc', 'first', 'previous', 'device'] as const
export type TimeDisplay = (typeof timeDisplays)[number]
type Overlay = 'palette' | 'shortcuts' | 'about' | 'goTo'

interface View {
  screen: ScreenId
  time: TimeDisplay
  theme: Theme
  overlay: Overlay | undefined
  /** The device list beside the frames; undefined until a person has said so. */
  hasDevices: boolean | undefined
}

export const useView = create<View>(() => ({
  screen: 'check',
  time: 'local',
  theme: 'system',
  overlay: undefined,
  hasDevices: rememberedFlag('traffic.devices'),
}))

/** Takes the theme that was remembered. Called once, before the page is drawn. */
export async function followTheme(): Promise<void> {
  const theme = await desktop.request('theme.get', undefined)
  if (theme.ok) useView.setState({ theme: theme.value })
}

export function goTo(screen: ScreenId): void {
  useView.setState({ screen })
}

export function show(overlay: Overlay | undefined): void {
  useView.setState({ overlay })
}

export function setTime(time: TimeDisplay): void {
  useView.setState({ time })
}

export function nextTime(): void {
  useView.setState(({ time }) => ({
    time: timeDisplays[(timeDisplays.indexOf(time) + 1) % timeDisplays.length] ?? 'local',
  }))
}

export async function setTheme(theme: Theme): Promise<void> {
  useView.setState({ theme })
  await desktop.request('theme.set', theme)
}

export async function zoom(step: 'in' | 'out' | 'reset'): Promise<void> {
  const factor = await desktop.request('zoom.step', step)
  if (factor.ok) tellDone(`Zoom ${Math.round(factor.value * 100)} %`)
}

/** Until a person has said so, the device list is there where there is room for it. */
export function hasDevices({ hasDevices: said }: Pick<View, 'hasDevices'> = useView.getState()): boolean {
  return said ?? matchMedia('(min-width: 900px)').matches
}

export function showDevices(hasDevices: boolean): void {
  rememberFlag('traffic.devices', hasDevices)
  useView.setState({ hasDevices })
}
