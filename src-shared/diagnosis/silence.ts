import type { Link } from './collect/link'
import type { Thresholds } from './thresholds'

/** How long a device has been silent, when that is longer than its own pauses explain. */
export function silentForMs(link: Link, now: number, limits: Thresholds): number | undefined {
  if (link.lastInAt === undefined) return undefined
  const silentMs = now - link.lastInAt
  return silentMs >= Math.max(limits.offlineMs, link.pauseMs * limits.silentIntervals) ? silentMs : undefined
}
