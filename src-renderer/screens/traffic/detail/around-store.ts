import { create } from 'zustand'
import { recall, remember, rememberedFlag, rememberFlag } from '../../../store/remembered'

const tabs = ['map', 'stream', 'why'] as const
export type AroundTab = (typeof tabs)[number]

interface Around {
  tab: AroundTab
  /** What a person has said; until then room decides. */
  saidOpen: boolean | undefined
  hasRoom: boolean
}

const TAB = 'around.tab'
const OPEN = 'around.open'

export const useAround = create<Around>(() => ({
  tab: tabs.find((tab) => tab === recall(TAB)) ?? 'map',
  saidOpen: rememberedFlag(OPEN),
  hasRoom: true,
}))

export function showTab(tab: AroundTab): void {
  remember(TAB, tab)
  useAround.setState({ tab })
}

export function isAroundOpen({ saidOpen, hasRoom }: Around = useAround.getState()): boolean {
  return saidOpen ?? hasRoom
}

export function setRoom(hasRoom: boolean): void {
  useAround.setState({ hasRoom })
}

export function toggleAround(): void {
  const saidOpen = !isAroundOpen()
  rememberFlag(OPEN, saidOpen)
  useAround.setState({ saidOpen })
}

/** Opens the pane with this tab in it. */
export function lookAround(tab: AroundTab): void {
  showTab(tab)
  if (!isAroundOpen()) toggleAround()
}
