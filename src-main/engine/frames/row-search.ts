import type { FilterNode } from '../../../src-shared/filter/filter-node'
import { FrameFilter } from '../../../src-shared/filter/frame-filter'
import type { Workspace } from '../workspace'
import { FrameReader } from './frame-reader'
import { ReadAhead } from './read-ahead'
import { RowList } from './row-list'

/** For so long a search may keep the engine from its sockets. */
const SLICE_MS = 8

/** Rows that are searched between two looks at the clock. */
const STRIDE = 1_024

/** The rows of a source that a condition lets through, found bit by bit between other work; rows that come later are tested as they come. */
export class RowSearch {
  readonly found = new RowList()
  searched = 0
  private readonly filter: FrameFilter
  private next: NodeJS.Immediate | undefined
  private isStopped = false

  /** `onChange` tells that the search has gone on by itself. */
  constructor(
    private readonly source: Workspace,
    node: FilterNode,
    zoneMinutes: number,
    private readonly onChange: () => void,
  ) {
    const reader = new FrameReader(source.index, new ReadAhead(source.store))
    const bytesOf = (row: number): Uint8Array => reader.bytes(row)
    const framesOfFinding = (id: string | undefined): number[] => source.diagnosis.framesOf(id)
    this.filter = new FrameFilter(node, { zoneMinutes, bytesOf, framesOfFinding })
  }

  /** Searches what has not been searched, unless that is under way: what is left over comes when the sockets have had their turn. */
  run(): void {
    if (this.next) return
    const { index } = this.source
    const stop = performance.now() + SLICE_MS
    while (!this.isStopped && this.searched < index.count && performance.now() < stop) {
      const to = Math.min(index.count, this.searched + STRIDE)
      this.found.add(this.filter.select(index, this.searched, to))
      this.searched = to
    }
    if (this.isStopped || this.searched === index.count) return
    this.next = setImmediate(() => {
      this.next = undefined
      this.run()
      this.onChange()
    })
  }

  /** Searches no further; what was found stays. */
  stop(): void {
    this.isStopped = true
    clearImmediate(this.next)
  }
}
