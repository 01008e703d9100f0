import { useEffect } from 'react'
import { create } from 'zustand'
import type { Overview } from '../../src-shared/link/contracts/overview'
import { engine } from '../bridge/links'
import { useFilter } from './filter'
import { useFrames } from './frames'
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
const SPACING_MS = 1_000
const SHARE = 20

/** The overview of what the list shows, kept up to date while it is looked at, and still while the view is held. */
export function useFollowedOverview(): Overview {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let notBefore = 0
    let isAsking = false
    let isStale = false
    async function ask(): Promise<void> {
      timer = undefined
      isAsking = true
      isStale = false
      const started = performance.now()
      const answer = await engine.request('overview', undefined)
      const now = performance.now()
      notBefore = now + Math.max(SPACING_MS, SHARE * (now - started))
      isAsking = false
      if (answer.ok) useOverview.setState({ overview: answer.value })
      if (isStale) soon()
    }
    function soon(): void {
      if (isAsking) isStale = true
      else timer ??= setTimeout(() => void ask(), notBefore - performance.now())
    }
    /** Another source or another filter is what a person did: that shows at once. */
    function atOnce(): void {
      clearTimeout(timer)
      timer = undefined
      notBefore = 0
      soon()
    }
    atOnce()
    const stops = [
      useFilter.subscribe(({ applied }, before) => applied !== before.applied && atOnce()),
      useFrames.subscribe(({ list, counts, held }, { list: listBefore, counts: before }) => {
        if (list !== listBefore) atOnce()
        else if (held === undefined && (counts.shown !== before.shown || counts.total !== before.total)) soon()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(timer)
    }
  }, [])
  return useOverview(({ overview }) => overview)
}
