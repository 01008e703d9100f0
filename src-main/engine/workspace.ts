import type { KeptNote } from '../../src-shared/link/contracts/notes'
import type { Frame } from '../../src-shared/model/frame'
import type { Note } from '../../src-shared/model/note'
import { failure, type Result } from '../../src-shared/model/result'
import { DeviceBook } from '../../src-shared/check/device-book'
import { Diagnosis, type Standing } from './diagnosis/diagnosis'
import { FrameReader, type ByteStore } from './frames/frame-reader'
import { DeviceList } from './index/device-list'
import { FrameIndex } from './index/frame-index'
import { SessionTable } from './index/session-table'
import { noteOn, type NoteKeeper } from './notes/note-keeper'
import type { Thresholds } from '../../src-shared/diagnosis/thresholds'
import { lastFrames } from './wiring/last-frames'
import { WiringDesk } from './wiring/wiring-desk'
import type { PipelineOptions } from './pipeline/pipeline'
import { isOwnAddress } from './relay/own-addresses'

/** What one source has given: the live port, which the simulator speaks to like any device, or an opened file. */
export class Workspace {
  readonly index = new FrameIndex()
  readonly sessions = new SessionTable()
  readonly wiring = new WiringDesk((device) => this.lastFrames(device))
  readonly diagnosis: Diagnosis
  readonly devices: DeviceList
  readonly book: DeviceBook
  readonly reader: FrameReader

  /** `keeper` is where its notes outlive the program; `standing` says how a live port stands, and by what limits it is judged. */
  constructor(
    readonly store: ByteStore,
    private readonly keeper?: NoteKeeper,
    standing?: () => Standing,
    limits?: Thresholds,
  ) {
    this.diagnosis = new Diagnosis(standing, limits)
    this.devices = new DeviceList(this.diagnosis.collector)
    this.book = new DeviceBook(this.diagnosis.collector, isOwnAddress)
    this.reader = new FrameReader(this.index, store)
  }

  /** Puts a mark or a comment on a frame once it is kept. Answers where. */
  async note(row: number, note: Note): Promise<Result<KeptNote>> {
    const { index } = this
    const [place] = index.places(row)
    if (row >= index.count || !place || !this.keeper)
      return failure('The bytes of this frame were not recorded, so nothing can be kept on it')
    const kept = await this.keeper.keep(place.offset, noteOn(index, row, note))
    if (kept.ok) index.setNote(row, note)
    return kept
  }

  /** The last frames that a device has sent, with their rows, oldest first. */
  lastFrames(device: string): [Frame, number][] {
    return lastFrames(this.index, this.reader, device)
  }

  /** A pipeline that is given these writes into this workspace; `changed` hears of it each time. */
  taking(changed: () => void): Required<Pick<PipelineOptions, 'index' | 'witness' | 'onOpen' | 'onFrame' | 'onClose'>> {
    const { index, sessions, wiring } = this
    return {
      index,
      witness: this.diagnosis.collector,
      onOpen: (opened, conversation) => {
        sessions.opened(opened, conversation, index.count)
        changed()
      },
      onFrame: (frame, row) => {
        wiring.add(frame, row)
        changed()
      },
      onClose: (closed, conversation) => {
        sessions.closed(closed, conversation, index.count)
        changed()
      },
    }
  }
}
