import { samplesOf } from '../../../src-shared/filter/complete-filter'
import { FrameFilter } from '../../../src-shared/filter/frame-filter'
import { parseFilter } from '../../../src-shared/filter/parse-filter'
import type {
  DeviceRow,
  FilterAsk,
  FilterSamples,
  FrameAnswer,
  FrameCounts,
  FrameRow,
  Place,
  PlaceAsk,
} from '../../../src-shared/link/engine-contract'
import type { Outcome } from '../../../src-shared/link/envelope'
import { fault } from '../../../src-shared/link/envelope'
import { success } from '../../../src-shared/model/result'
import { now } from '../clock'
import { DevicesAt } from '../index/devices-at'
import type { FrameIndex } from '../index/frame-index'
import { TrackTable } from '../index/track-table'
import type { Workspace } from '../workspace'
import { FrameReader } from './frame-reader'
import { Playback } from './playback'
import { ReadAhead } from './read-ahead'
import { RowList } from './row-list'
import { rowAt } from './rows'

/** For so long a search may keep the engine from its sockets. */
const SLICE_MS = 8

/** Rows that are searched between two looks at the clock. */
const STRIDE = 1_024

/** What one page sees of its source: all frames, or those that its filter lets through, up to the end or to a moment. */
export class FrameView {
  private asked: FilterAsk = { text: '', zoneMinutes: 0 }
  private filter: FrameFilter | null = null
  private found = new RowList()
  private searched = 0
  private next: NodeJS.Immediate | undefined
  private until: number | undefined
  private devicesAt: DevicesAt
  private trackTable: TrackTable
  readonly playback: Playback

  /** `onChange` tells that a search has gone on by itself, or that a recording plays. */
  constructor(
    private source: Workspace,
    private readonly onChange: () => void,
  ) {
    this.devicesAt = new DevicesAt(source)
    this.trackTable = this.newTrackTable()
    this.playback = new Playback(this, now, onChange)
  }

  /** What is being looked at: live, or an opened file. */
  get workspace(): Workspace {
    return this.source
  }

  /** Looks at another source, to its end, with the same filter. */
  look(source: Workspace): void {
    this.playback.stop()
    this.source = source
    this.devicesAt = new DevicesAt(source)
    this.trackTable = this.newTrackTable()
    this.until = undefined
    this.setFilter(this.asked)
  }

  get index(): FrameIndex {
    return this.source.index
  }

  /** How many frames there are for this page: all, or those up to the moment that is being looked at. */
  get end(): number {
    return Math.min(this.until ?? Infinity, this.index.count)
  }

  /** Shows so many frames as if no more had come; undefined shows all. */
  endAt(rows: number | undefined): void {
    this.until = rows
  }

  counts(): FrameCounts {
    this.search()
    const { end } = this
    const firstAt = end === 0 ? Number.NaN : (this.index.time[0] ?? Number.NaN)
    return {
      total: end,
      shown: this.shown,
      searched: this.filter ? Math.min(this.searched, end) : end,
      firstAt: Number.isNaN(firstAt) ? undefined : firstAt,
      issues: { ...this.devicesNow().findings },
    }
  }

  rows(from: number, count: number): FrameRow[] {
    const { index, reader } = this.source
    const rows: FrameRow[] = []
    for (let place = from; place < Math.min(this.shown, from + count); place++) {
      const row = this.rowOf(place)
      if (row !== undefined) rows.push(rowAt(index, reader, row, this.rowOf(place - 1)))
    }
    return rows
  }

  frame(row: number): FrameAnswer | undefined {
    const { index, reader } = this.source
    if (row >= index.count) return undefined
    return { row: rowAt(index, reader, row, row > 0 ? row - 1 : undefined), bytes: reader.bytes(row) }
  }

  /** Where the list shows a row, or the first at or after a time; or else what it shows next. */
  place(ask: PlaceAsk): Place | undefined {
    const { end } = this
    const wanted = 'row' in ask ? ask.row : this.index.time.subarray(0, end).findIndex((at) => at >= ask.at)
    if (wanted < 0 || wanted >= end) return undefined
    const place = this.placeOf(wanted)
    const row = this.rowOf(place)
    return row === undefined ? undefined : { place, row }
  }

  devices(): DeviceRow[] {
    return this.devicesNow().list()
  }

  /** Where the devices were, up to the moment that is looked at. */
  get tracks(): TrackTable {
    return this.trackTable
  }

  filterSamples(): FilterSamples {
    const { imei = [], protocol = [], alarm = [] } = samplesOf(this.index)
    return { imei: [...imei], protocol: [...protocol], alarm: [...alarm] }
  }

  setFilter(ask: FilterAsk): Outcome<FrameCounts> {
    const parsed = parseFilter(ask.text)
    if (!parsed.ok) return fault('refused', parsed.error.text)
    const reader = new FrameReader(this.index, new ReadAhead(this.source.store))
    const context = {
      zoneMinutes: ask.zoneMinutes,
      bytesOf: (row: number) => reader.bytes(row),
      framesOfFinding: () => [],
    }
    this.asked = ask
    this.filter = parsed.value && new FrameFilter(parsed.value, context)
    this.found = new RowList()
    this.searched = 0
    return success(this.counts())
  }

  listed(place: number): number | undefined {
    if (place < 0) return undefined
    if (this.filter) return this.found.at(place)
    return place < this.index.count ? place : undefined
  }

  placeOf(row: number): number {
    return this.filter ? this.found.placeOf(row) : row
  }

  close(): void {
    this.playback.stop()
    clearImmediate(this.next)
    this.filter = null
  }

  private newTrackTable(): TrackTable {
    return new TrackTable(this.source.index, () => this.end)
  }

  private get shown(): number {
    return this.placeOf(this.end)
  }

  private rowOf(place: number): number | undefined {
    return place < this.shown ? this.listed(place) : undefined
  }

  /** The devices as they are, or as they were at the moment that is looked at. */
  private devicesNow(): Pick<DevicesAt, 'list' | 'findings'> {
    if (this.until === undefined) return this.source.devices
    this.devicesAt.moveTo(this.end)
    return this.devicesAt
  }

  /** Goes on where the search stopped; what is left over comes when the sockets have had their turn. */
  private search(): void {
    const { filter, source } = this
    if (!filter) return
    const { index } = source
    const stop = performance.now() + SLICE_MS
    while (this.searched < index.count && performance.now() < stop) {
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
