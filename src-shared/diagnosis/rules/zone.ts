import type { DeviceEvidence } from '../collect/device'
import { clockPoints } from '../collect/clock'
import { deviceRule } from '../rule'
import type { Thresholds } from '../thresholds'

/** Whole quarters of an hour between its clock and ours: a zone is set in the device. Nothing is corrected silently. */
export const zone = deviceRule<'zone'>({
  name: 'zone',
  ids: ['D8', 'R-TIME-1', 'R-TIME-2', 'R-TIME-3'],
  group: 'clock',
  step: 'clock',
  severity: 'warning',
  find: (device, { limits }) => {
    const minutes = zoneMinutes(device, limits)
    if (minutes === undefined || minutes === 0) return undefined
    const { clock } = device
    return { params: { minutes, stored: clock.stored.count }, because: clockPoints(clock).map(({ frame }) => frame) }
  },
})

/** The zone that the newest live reports agree on; undefined when they do not, or when there are too few. */
export function zoneMinutes({ clock }: DeviceEvidence, limits: Thresholds): number | undefined {
  const points = clockPoints(clock).slice(-limits.zoneFrames)
  const [first] = points
  if (!first || points.length < limits.zoneFrames) return undefined
  const zoneMs = Math.round(first.offsetMs / limits.zoneStepMs) * limits.zoneStepMs
  if (Math.abs(zoneMs) > limits.zoneFarthestMs) return undefined
  return points.every(({ offsetMs }) => Math.abs(offsetMs - zoneMs) <= limits.zoneSlackMs) ? zoneMs / 60_000 : undefined
}
