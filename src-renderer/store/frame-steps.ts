import { extendTo, firstInView, selectPlace, setFollowing, shownCount, useFrames } from './frames'

/** How far PageUp and PageDown go: the same on every screen, so that counting along is possible. */
export const PAGE_ROWS = 10

/** Moves the selection, stopping at the ends. With none, it begins where the list is being looked at. */
export function step(by: number): void {
  const next = stepped(by)
  if (next !== undefined) selectPlace(next)
}

/** The same, keeping what was selected before. */
export function extendBy(by: number): void {
  const next = stepped(by)
  if (next !== undefined) extendTo(next)
}

function stepped(by: number): number | undefined {
  const frames = useFrames.getState()
  const last = shownCount(frames) - 1
  if (last < 0) return undefined
  const from = frames.place ?? (frames.isFollowing ? last : firstInView()) - Math.sign(by)
  return Math.min(last, Math.max(0, from + by))
}

export function stepToStart(): void {
  if (shownCount(useFrames.getState()) > 0) selectPlace(0)
}

/** To the newest frame, and along with those that come. The selection stays on it. */
export function stepToEnd(): void {
  const last = shownCount(useFrames.getState()) - 1
  if (last < 0) return
  selectPlace(last)
  setFollowing(true)
}
