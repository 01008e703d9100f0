import { samplesOf } from '../../../src-shared/filter/complete-filter'
import type { FilterNode } from '../../../src-shared/filter/filter-node'
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
import { sessionsAt } from '../index/sessions-at'
import type { FrameIndex } from '../index/frame-index'
import { TrackTable } from '../index/track-table'
import type { Workspace } from '../workspace'
import { Playback } from './playback'
import { RowSearch } from './row-search'
import { rowAt } from './rows'

/** What one page sees of its source: all frames, or those that its filter lets through, up to the end or to a moment. */
export class FrameView {
  private asked: FilterAsk = { text: '', zoneMinutes: 0 }
  private node: FilterNode | null = null
  private search: RowSearch | null = null
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
    this.search?.run()
    const { end } = this
    const firstAt = end === 0 ? Number.NaN : (this.index.time[0] ?? Number.NaN)
    return {
      total: end,
      shown: this.shown,
      searched: this.search ? Math.min(this.search.searched, end) : end,
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

  /** The rows of a stretch of the list, by their numbers. */
  rowNumbers(from: number, count: number): Uint32Array {
    const length = Math.max(0, Math.min(count, this.shown - from))
    return Uint32Array.from({ length }, (_, at) => this.rowOf(from + at) ?? 0)
  }

  frame(row: number): FrameAnswer | undefined {
    const { index, reader } = this.source
    if (row >= index.count) return undefined
    const shown = rowAt(index, reader, row, row > 0 ? row - 1 : undefined)
    return { row: shown, bytes: shown.bytes ?? reader.bytes(row).slice() }
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

  /** The connections as they are, or as they were at the moment that is looked at. */
  sessions(): ReturnType<Workspace['sessions']['list']> {
    return this.until === undefined ? this.source.sessions.list() : sessionsAt(this.source, this.end)
  }

  /** Where the devices were, up to the moment that is looked at. */
  get tracks(): TrackTable {
    return this.trackTable
  }

  filterSamples(): FilterSamples {
    const { imei = [], protocol = [], alarm = [] } = samplesOf(this.index)
    const finding = [...new Set(this.source.diagnosis.findings().map(({ rule }) => rule))]
    return { imei: [...imei], protocol: [...protocol], alarm: [...alarm], finding }
  }

  setFilter(ask: FilterAsk): Outcome<FrameCounts> {
    const parsed = parseFilter(ask.text)
    if (!parsed.ok) return fault('refused', parsed.error.text)
    this.search?.stop()
    this.asked = ask
    this.node = parsed.value
    this.search = parsed.value && new RowSearch(this.source, parsed.value, ask.zoneMinutes, this.onChange)
    return success(this.counts())
  }

  listed(place: number): number | undefined {
    if (place < 0) return undefined
    if (this.search) return this.search.found.at(place)
    return place < this.index.count ? place : undefined
  }

  placeOf(row: number): number {
    return this.search ? this.search.found.placeOf(row) : row
  }

  /** What the list shows, for those who look among it: a new one after every change. */
  get shownBy(): FilterNode | null {
    return this.node
  }

  close(): void {
    this.playback.stop()
    this.search?.stop()
    this.search = null
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
}
