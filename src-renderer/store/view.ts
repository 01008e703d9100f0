import { create } from 'zustand'
import type { Theme } from '../../src-shared/link/desktop-contract'
import { desktop } from '../bridge/links'
import type { ScreenId } from '../screens/screen-id'
import { useEngine } from './engine'
import { tellDone } from './toasts'

export const timeDisplays = ['local', 'utc', 'first', 'previous', 'device'] as const
export type TimeDisplay = (typeof timeDisplays)[number]
type Overlay = 'palette' | 'shortcuts' | 'about'

interface View {
  screen: ScreenId
  /** The frame count when the view was held, while it is. Recording goes on: only the screen stands still. */
  heldAt: number | undefined
  filter: string
  time: TimeDisplay
  theme: Theme
  overlay: Overlay | undefined
}

export const useView = create<View>(() => ({
  screen: 'check',
  heldAt: undefined,
  filter: '',
  time: 'local',
  theme: 'system',
  overlay: undefined,
}))

/** Keeps the view in step with what it is a view of. Called once, before the page is drawn. */
export async function followView(): Promise<void> {
  useEngine.subscribe(({ state }, before) => {
    const isAnotherEngine = state?.pid !== before.state?.pid
    // A new engine counts from 0, and of its frames a held view has shown none.
    if (isAnotherEngine && useView.getState().heldAt !== undefined) useView.setState({ heldAt: 0 })
  })
  const theme = await desktop.request('theme.get', undefined)
  if (theme.ok) useView.setState({ theme: theme.value })
}

export function goTo(screen: ScreenId): void {
  useView.setState({ screen })
}

export function show(overlay: Overlay | undefined): void {
  useView.setState({ overlay })
}

export function setFilter(filter: string): void {
  useView.setState({ filter })
}

export function toggleHold(): void {
  const frames = useEngine.getState().state?.counters.frames ?? 0
  useView.setState(({ heldAt }) => ({ heldAt: heldAt === undefined ? frames : undefined }))
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
