import { create } from 'zustand'
import { desktop } from '../bridge/links'
import type { ScreenId } from '../screens/screen-id'
import { texts } from './language'
import { recall, remember, rememberedFlag, rememberFlag } from './remembered'
import { tellDone } from './toasts'

type Overlay = 'palette' | 'shortcuts' | 'about' | 'goTo' | 'export' | 'settings' | 'relay' | 'edit' | 'report'

const sides = ['devices', 'connections'] as const
export type SideTab = (typeof sides)[number]

interface View {
  screen: ScreenId
  overlay: Overlay | undefined
  /** The device list beside the frames; undefined until a person has said so. */
  hasDevices: boolean | undefined
  /** The selected frame has the screen Traffic to itself. */
  isFrameWide: boolean
  /** Which of the two lists stands there. */
  side: SideTab
}

const SIDE = 'traffic.side'

export const useView = create<View>(() => ({
  screen: 'check',
  overlay: undefined,
  hasDevices: rememberedFlag('traffic.devices'),
  isFrameWide: false,
  side: sides.find((side) => side === recall(SIDE)) ?? 'devices',
}))

export function goTo(screen: ScreenId): void {
  useView.setState({ screen })
}

export function show(overlay: Overlay | undefined): void {
  useView.setState({ overlay })
}

export async function zoom(step: 'in' | 'out' | 'reset'): Promise<void> {
  const factor = await desktop.request('zoom.step', step)
  if (factor.ok) tellDone(texts().shell.zoom(Math.round(factor.value * 100)))
}

/** Until a person has said so, the device list is there where there is room for it. */
export function hasDevices({ hasDevices: said }: Pick<View, 'hasDevices'> = useView.getState()): boolean {
  return said ?? matchMedia('(min-width: 900px)').matches
}

export function showDevices(hasDevices: boolean): void {
  rememberFlag('traffic.devices', hasDevices)
  useView.setState({ hasDevices })
}

export function widenFrame(isFrameWide: boolean): void {
  useView.setState({ isFrameWide })
}

export function showSide(side: SideTab): void {
  remember(SIDE, side)
  useView.setState({ side })
}
