import { useEffect } from 'react'
import { create } from 'zustand'
import type { Overview } from '../../src-shared/link/contracts/overview'
import { engine } from '../bridge/links'
import { useFilter } from './filter'
import { useFrames } from './frames'
import { paced } from './paced'
import { rememberedFlag, rememberFlag } from './remembered'

interface OverviewStore {
  overview: Overview
  /** What a person has said; until then room decides. */
  saidOpen: boolean | undefined
}

const OPEN = 'traffic.overview'

export const useOverview = create<OverviewStore>(() => ({
  overview: { firstAt: undefined, lastAt: undefined, places: [] },
  saidOpen: rememberedFlag(OPEN),
}))

export function isOverviewOpen({ saidOpen }: Pick<OverviewStore, 'saidOpen'> = useOverview.getState()): boolean {
  return saidOpen ?? matchMedia('(min-height: 700px)').matches
}

export function toggleOverview(): void {
  const saidOpen = !isOverviewOpen()
  rememberFlag(OPEN, saidOpen)
  useOverview.setState({ saidOpen })
}

/** Nobody reads it faster; and the engine, which looks at every frame for it, is to have twenty times as long for the rest. */
const PACE = { spacingMs: 1_000, times: 20 }

const ask = () => engine.request('overview', undefined)
const keep = (overview: Overview): void => useOverview.setState({ overview })

/** The overview of what the list shows, kept up to date while it is looked at, and still while the view is held. */
export function useFollowedOverview(): Overview {
  useEffect(() => {
    const { soon, atOnce, stop } = paced(ask, keep, PACE)
    atOnce()
    const stops = [
      // Another source or another filter is what a person did: that shows at once.
      useFilter.subscribe(({ applied }, before) => applied !== before.applied && atOnce()),
      useFrames.subscribe(({ list, counts, held }, { list: listBefore, counts: before }) => {
        if (list !== listBefore) atOnce()
        else if (held === undefined && (counts.shown !== before.shown || counts.total !== before.total)) soon()
      }),
      stop,
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return useOverview(({ overview }) => overview)
}
