import { deviceRule } from '../rule'

/** Connected and answered, and no word about a place. */
export const noPositions = deviceRule<'no-positions'>({
  name: 'no-positions',
  ids: ['D6', 'R-LINK-8'],
  group: 'fix',
  step: 'positions',
  severity: 'warning',
  find: ({ link, place, frames, alarms, firstAt }, { now, limits }) => {
    if (place.reports > 0 || place.cellsOnly.count > 0 || alarms.heartbeats === 0) return undefined
    const sinceMs = now - (firstAt ?? now)
    const isSilent = now - (link.lastInAt ?? now) > Math.max(limits.offlineMs, limits.noPositionMs)
    if (sinceMs < limits.noPositionMs || isSilent || link.loginRun.count >= limits.loginTimes) return undefined
    return {
      params: { minutes: Math.floor(sinceMs / 60_000), heartbeats: alarms.heartbeats },
      because: [frames.last ?? 0],
    }
  },
})
