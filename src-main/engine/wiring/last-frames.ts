import { FLAGS } from '../../../src-shared/filter/columns'
import type { Frame } from '../../../src-shared/model/frame'
import type { FrameReader } from '../frames/frame-reader'
import type { FrameIndex } from '../index/frame-index'

/** As far back as one looks for a device among many. */
const MOST_ROWS = 200_000
/** Heartbeats that tell the inputs come between positions: a handful of each is enough. */
const MOST_FRAMES = 100

/** The last frames that a device has sent, with their rows, oldest first. */
export function lastFrames(index: FrameIndex, reader: FrameReader, device: string): [Frame, number][] {
  const name = index.names.devices.indexOf(device)
  const rows: number[] = []
  if (name < 0) return []
  for (let row = index.count - 1; row >= Math.max(0, index.count - MOST_ROWS); row--) {
    if (index.device[row] !== name || ((index.flags[row] ?? 0) & FLAGS.out) !== 0) continue
    rows.push(row)
    if (rows.length === MOST_FRAMES) break
  }
  return rows.reverse().map((row) => [reader.frame(row), row])
}
