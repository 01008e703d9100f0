import { isOpen } from '../collect/session'
import { silentForMs } from '../silence'
import { deviceRule } from '../rule'
import { only } from '../trail'

/** It worked, then nothing came any more, and no connection is open. */
export const wentSilent = deviceRule<'went-silent'>({
  name: 'went-silent',
  ids: ['R-NET-9', 'R-NET-11'],
  group: 'network',
  step: 'heartbeat',
  severity: 'warning',
  liveOnly: true,
  find: ({ link, frames, gauges }, { now, limits }) => {
    const silentMs = silentForMs(link, now, limits)
    if (silentMs === undefined || link.sessions.some((s) => s.transport === 'tcp' && isOpen(s))) return undefined
    return {
      params: {
        minutes: Math.floor(silentMs / 60_000),
        powerV: gauges.powerV?.value ?? '',
        batteryPercent: gauges.batteryPercent?.value ?? '',
        signalCsq: gauges.signalCsq?.value ?? '',
      },
      because: only(frames.last),
    }
  },
})
