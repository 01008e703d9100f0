import { FLAGS } from '../../../src-shared/filter/columns'
import type { FrameRow } from '../../../src-shared/link/engine-contract'
import { summarise } from '../../../src-shared/session/summary'
import type { FrameIndex } from '../index/frame-index'
import type { FrameReader } from './frame-reader'

/** Longer frames do not come with their rows: of a hundred rows a person selects few. */
const SHORT_BYTES = 1_024

/** One line of the list; `before` is the row above it there. */
export function rowAt(index: FrameIndex, reader: FrameReader, row: number, before: number | undefined): FrameRow {
  const frame = reader.frame(row)
  const peer = index.connectionNames(frame.session)
  const note = index.noteOf(row)
  const deviceTime = index.deviceTime[row] ?? Number.NaN
  return {
    row,
    number: frame.number,
    session: frame.session,
    transport: peer?.transport ?? 'tcp',
    direction: frame.direction,
    at: frame.at,
    sincePrevious: before === undefined ? undefined : since(index, before, row),
    deviceTime: Number.isNaN(deviceTime) ? undefined : deviceTime,
    protocol: frame.protocol ?? undefined,
    type: frame.type,
    device: frame.device ?? undefined,
    summary: summarise(frame, 'without times'),
    issues: reader.issueCodes(row),
    length: index.length[row] ?? 0,
    // A copy: what is sent takes along all of the memory that it is a part of.
    bytes: frame.bytes.length > SHORT_BYTES ? undefined : frame.bytes.slice(),
    mark: note?.mark,
    comment: note?.comment,
    hasFix: ((index.flags[row] ?? 0) & FLAGS.fix) !== 0,
  }
}

function since(index: FrameIndex, before: number, row: number): number | undefined {
  const ms = (index.time[row] ?? Number.NaN) - (index.time[before] ?? Number.NaN)
  return Number.isNaN(ms) ? undefined : ms
}
