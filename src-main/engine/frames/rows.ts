import { FLAGS } from '../../../src-shared/filter/columns'
import type { FrameRow, RowsAnswer } from '../../../src-shared/link/engine-contract'
import { summarise } from '../../../src-shared/session/summary'
import type { FrameIndex } from '../index/frame-index'
import type { FrameReader } from './frame-reader'

/** The rows that a page can see: `from` counts rows, and the newest are last. */
export function rowsAt(index: FrameIndex, reader: FrameReader, from: number, count: number): RowsAnswer {
  const last = Math.min(index.count, from + count)
  const rows: FrameRow[] = []
  for (let row = Math.max(0, from); row < last; row++) rows.push(rowAt(index, reader, row))
  return { total: index.count, rows }
}

export function rowAt(index: FrameIndex, reader: FrameReader, row: number): FrameRow {
  const frame = reader.frame(row)
  const peer = index.connectionNames(frame.session)
  const deviceTime = index.deviceTime[row] ?? Number.NaN
  return {
    row,
    number: frame.number,
    session: frame.session,
    transport: peer?.transport ?? 'tcp',
    direction: frame.direction,
    at: frame.at,
    sincePrevious: since(index, row),
    deviceTime: Number.isNaN(deviceTime) ? undefined : deviceTime,
    protocol: frame.protocol ?? undefined,
    type: frame.type,
    device: frame.device ?? undefined,
    summary: summarise(frame),
    issues: reader.issueCodes(row),
    length: index.length[row] ?? 0,
    hasFix: ((index.flags[row] ?? 0) & FLAGS.fix) !== 0,
  }
}

function since(index: FrameIndex, row: number): number | undefined {
  const ms = row === 0 ? Number.NaN : (index.time[row] ?? Number.NaN) - (index.time[row - 1] ?? Number.NaN)
  return Number.isNaN(ms) ? undefined : ms
}
