import type { Link } from './collect/link'
import type { Thresholds } from './thresholds'

/** How long a device has been silent, when that is longer than its own pauses explain. */
export function silentForMs(link: Link, now: number, limits: Thresholds): number | undefined {
  if (link.lastInAt === undefined) return undefined
  const silentMs = now - link.lastInAt
  const usualMs = Math.max(0, ...link.gapsMs)
  return silentMs >= Math.max(limits.offlineMs, usualMs * limits.silentIntervals) ? silentMs : undefined
}
