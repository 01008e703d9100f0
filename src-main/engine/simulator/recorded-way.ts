import { FLAGS, POSITION_SCALE } from '../../../src-shared/filter/columns'
import type { FrameIndex } from '../index/frame-index'

/** More points than a map shows or a scenario file should hold. */
const MOST_POINTS = 5_000

/** The valid places of a device in the order in which they arrived, as LAT,LON;LAT,LON…; a pause counts once. */
export function wayOf(index: FrameIndex, device: string): string {
  const number = index.names.devices.indexOf(device)
  const points: string[] = []
  for (let row = 0; row < index.count; row++) {
    if (index.device[row] !== number || ((index.flags[row] ?? 0) & FLAGS.validFix) === 0) continue
    const point = `${(index.lat[row] ?? 0) / POSITION_SCALE},${(index.lon[row] ?? 0) / POSITION_SCALE}`
    if (points.at(-1) !== point) points.push(point)
  }
  const step = Math.ceil(points.length / MOST_POINTS) || 1
  return points.filter((_, at) => at % step === 0).join(';')
}
