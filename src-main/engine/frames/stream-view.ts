import { FLAGS, FRAME_TYPES } from '../../../src-shared/filter/columns'
import type { StreamChunk } from '../../../src-shared/link/contracts/stream'
import type { Workspace } from '../workspace'
import type { FrameView } from './frame-view'
import { RowList } from './row-list'

/** The frames of one connection, whatever the list shows. The connection looked at last is kept at hand. */
export class StreamView {
  private workspace: Workspace | undefined
  private session = 0
  private rows = new RowList()
  private searched = 0

  constructor(private readonly view: FrameView) {}

  lengths(session: number, from: number, count: number): { lengths: number[]; rows: number[]; isWhole: boolean } {
    const rows = this.stretch(session, from, count)
    const { index } = this.view.workspace
    return { lengths: rows.map((row) => index.length[row] ?? 0), rows, isWhole: rows.length < count }
  }

  chunks(session: number, from: number, count: number): StreamChunk[] {
    const { index, reader } = this.view.workspace
    return this.stretch(session, from, count).map((row) => {
      const time = index.time[row] ?? Number.NaN
      return {
        row,
        number: index.firstNumber + row,
        direction: (index.flags[row] ?? 0) & FLAGS.out ? 'out' : 'in',
        at: Number.isNaN(time) ? undefined : time,
        type: FRAME_TYPES[index.kind[row] ?? 0] ?? 'other',
        bytes: reader.bytes(row).slice(),
      }
    })
  }

  private stretch(session: number, from: number, count: number): number[] {
    const { view } = this
    if (this.workspace !== view.workspace || this.session !== session) {
      Object.assign(this, { workspace: view.workspace, session, rows: new RowList(), searched: 0 })
    }
    this.search()
    const end = Math.min(from + count, this.rows.placeOf(view.end))
    return Array.from({ length: Math.max(0, end - from) }, (_, at) => this.rows.at(from + at) ?? 0)
  }

  /** One look at one column: 2 ms for a million rows. */
  private search(): void {
    const { index } = this.view.workspace
    const found: number[] = []
    for (let row = this.searched; row < index.count; row++) if (index.connection[row] === this.session) found.push(row)
    this.searched = index.count
    this.rows.add(Uint32Array.from(found))
  }
}
