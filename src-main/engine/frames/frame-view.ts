import { FrameFilter } from '../../../src-shared/filter/frame-filter'
import { parseFilter } from '../../../src-shared/filter/parse-filter'
import type { FilterAsk, FrameCounts, FrameRow, Place, PlaceAsk } from '../../../src-shared/link/engine-contract'
import type { Outcome } from '../../../src-shared/link/envelope'
import { fault } from '../../../src-shared/link/envelope'
import { success } from '../../../src-shared/model/result'
import type { FrameIndex } from '../index/frame-index'
import { FrameReader, type ByteStore } from './frame-reader'
import { ReadAhead } from './read-ahead'
import { RowList } from './row-list'
import { rowAt } from './rows'

/** For so long a search may keep the engine from its sockets. */
const SLICE_MS = 8

/** Rows that are searched between two looks at the clock. */
const STRIDE = 1_024

/** What one page sees of the frames: all of them, or those that its filter lets through. */
export class FrameView {
  private filter: FrameFilter | null = null
  private found = new RowList()
  private searched = 0
  private next: NodeJS.Immediate | undefined
  private readonly reader: FrameReader

  /** `onChange` tells that a search has gone on by itself. */
  constructor(
    private readonly index: FrameIndex,
    private readonly store: ByteStore,
    private readonly onChange: () => void,
  ) {
    this.reader = new FrameReader(index, store)
  }

  counts(): FrameCounts {
    this.search()
    const { count, time } = this.index
    const firstAt = count === 0 ? Number.NaN : (time[0] ?? Number.NaN)
    return {
      total: count,
      shown: this.shown,
      searched: this.filter ? this.searched : count,
      firstAt: Number.isNaN(firstAt) ? undefined : firstAt,
    }
  }

  rows(from: number, count: number): FrameRow[] {
    const rows: FrameRow[] = []
    for (let place = from; place < Math.min(this.shown, from + count); place++) {
      const row = this.rowOf(place)
      if (row !== undefined) rows.push(rowAt(this.index, this.reader, row, this.rowOf(place - 1)))
    }
    return rows
  }

  /** Where the list shows a row, or the first at or after a time; or else what it shows next. */
  place(ask: PlaceAsk): Place | undefined {
    const { count, time } = this.index
    const wanted = 'row' in ask ? ask.row : time.subarray(0, count).findIndex((at) => at >= ask.at)
    if (wanted < 0 || wanted >= count) return undefined
    const place = this.filter ? this.found.placeOf(wanted) : wanted
    const row = this.rowOf(place)
    return row === undefined ? undefined : { place, row }
  }

  setFilter({ text, zoneMinutes }: FilterAsk): Outcome<FrameCounts> {
    const parsed = parseFilter(text)
    if (!parsed.ok) return fault('refused', parsed.error.text)
    const reader = new FrameReader(this.index, new ReadAhead(this.store))
    const context = { zoneMinutes, bytesOf: (row: number) => reader.bytes(row), framesOfFinding: () => [] }
    this.filter = parsed.value && new FrameFilter(parsed.value, context)
    this.found = new RowList()
    this.searched = 0
    return success(this.counts())
  }

  close(): void {
    clearImmediate(this.next)
    this.filter = null
  }

  private get shown(): number {
    return this.filter ? this.found.length : this.index.count
  }

  private rowOf(place: number): number | undefined {
    if (place < 0) return undefined
    if (this.filter) return this.found.at(place)
    return place < this.index.count ? place : undefined
  }

  /** Goes on where the search stopped; what is left over comes when the sockets have had their turn. */
  private search(): void {
    const { filter, index } = this
    if (!filter) return
    const end = performance.now() + SLICE_MS
    while (this.searched < index.count && performance.now() < end) {
      const to = Math.min(index.count, this.searched + STRIDE)
      this.found.add(filter.select(index, this.searched, to))
      this.searched = to
    }
    if (this.searched === index.count || this.next) return
    this.next = setImmediate(() => {
      this.next = undefined
      this.search()
      this.onChange()
    })
  }
}
