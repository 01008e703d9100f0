import { FLAGS } from '../../../src-shared/filter/columns'
import type { Noted, Remark } from '../../../src-shared/capture/source-event'
import type { FrameIndex } from '../index/frame-index'

/** Times in a capture are exact to a quarter of a microsecond. */
const SAME_MS = 0.001

/** Puts what people wrote into a capture back on its frames. */
export class RecordedNotes {
  /** Notes whose frame is not there yet: it is unfinished, and shown when the recording ends. */
  private early: Noted[] = []
  /** What a packet tool's user wrote beside a packet belongs to the next frame of its connection. */
  private readonly remarks = new Map<number, string>()

  constructor(private readonly index: FrameIndex) {}

  noted(event: Noted): void {
    const row = rowOf(this.index, event)
    if (row < 0) this.early.push(event)
    else this.index.setNote(row, event.note)
  }

  remark({ session, text }: Remark): void {
    const before = this.remarks.get(session)
    this.remarks.set(session, before === undefined ? text : `${before}\n${text}`)
  }

  added(session: number, row: number): void {
    if (this.remarks.size === 0) return
    const comment = this.remarks.get(session)
    if (comment === undefined) return
    this.remarks.delete(session)
    this.index.setNote(row, { comment })
  }

  /** No more frames will come. */
  finish(): void {
    const { early } = this
    this.early = []
    for (const event of early) {
      const row = rowOf(this.index, event)
      if (row >= 0) this.index.setNote(row, event.note)
    }
  }
}

/**
 * The row that a note is on, or -1. Files that were joined, or saved anew by a packet tool, have their bytes elsewhere
 * than the note says; then time, direction and length tell. A frame that waited for a quiet link has another time live
 * than in its recording; then the place alone tells.
 */
function rowOf(index: FrameIndex, { at, place }: Noted): number {
  const byPlace = index.offset.subarray(0, index.count).lastIndexOf(place.offset)
  const isThere = byPlace >= 0 && index.length[byPlace] === place.length
  if (isThere && (at === undefined || isSameTime(index, byPlace, at))) return byPlace
  const byTime = at === undefined ? -1 : rowAt(index, at, place)
  return byTime < 0 && isThere ? byPlace : byTime
}

function rowAt(index: FrameIndex, at: number, { length, direction }: Noted['place']): number {
  const isOut = direction === 'out'
  for (let row = index.count - 1; row >= 0; row--) {
    if (!isSameTime(index, row, at) || index.length[row] !== length) continue
    if ((((index.flags[row] ?? 0) & FLAGS.out) !== 0) === isOut) return row
  }
  return -1
}

function isSameTime(index: FrameIndex, row: number, at: number): boolean {
  return Math.abs((index.time[row] ?? Number.NaN) - at) < SAME_MS
}
