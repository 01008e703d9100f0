import type { SourceEvent } from '../../../src-shared/capture/source-event'
import type { FileState } from '../../../src-shared/link/contracts/sources'
import { now } from '../clock'
import { Counters } from '../counters'
import { FileNotes } from '../notes/file-notes'
import { Pipeline } from '../pipeline/pipeline'
import { readCapture } from '../sources/file-source'
import { Workspace } from '../workspace'
import { FileStore } from './file-store'

/** A badly damaged file has thousands of bad places: the first ones say what is the matter, the rest are counted. */
const MOST_NOTICES = 20

/** A capture that somebody opened: read through beside the live source, in pieces, so that sockets have their turn. */
export class OpenedFile {
  readonly workspace: Workspace
  private readonly store: FileStore
  private readonly notes: FileNotes
  private readonly cancelling = new AbortController()
  private readonly startedAt = now()
  private readonly notices: FileState['notices'] = []
  private noticeCount = 0
  private phase: FileState['phase'] = 'reading'
  private fault: string | undefined
  private read = 0
  private total = 0
  private tookMs = 0

  /** `number` tells it from other files, and from the same file opened again. */
  constructor(
    private readonly number: number,
    readonly path: string,
    private readonly onChange: () => void,
  ) {
    this.store = new FileStore(path)
    this.notes = new FileNotes(path)
    this.workspace = new Workspace(this.store, this.notes)
    // Nobody waits for it: what it throws becomes its state.
    this.readThrough().catch((error: unknown) => this.end('failed', String(error)))
  }

  get state(): FileState {
    const { number, path, phase, read, total, fault, noticeCount } = this
    const frames = this.workspace.index.count
    const seconds = (this.phase === 'reading' ? now() - this.startedAt : this.tookMs) / 1000
    const framesPerSecond = seconds > 0 ? frames / seconds : 0
    return { number, path, phase, read, total, frames, framesPerSecond, fault, notices: [...this.notices], noticeCount }
  }

  /** Reads no further; what has been read stays. */
  cancel(): void {
    this.cancelling.abort()
  }

  /** Whoever still looks at its frames finds no bytes any more. */
  close(): void {
    this.cancel()
    this.store.close()
  }

  private async readThrough(): Promise<void> {
    const pipeline = new Pipeline({
      ...this.workspace.taking(() => undefined),
      recording: null,
      counters: new Counters(),
      answer: null,
      showAnswers: true,
      isLive: false,
      now,
    })
    const done = await readCapture(this.path, {
      onEvent: (event) => void pipeline.accept(this.placed(event)),
      onNotice: (notice) => {
        if (++this.noticeCount <= MOST_NOTICES) this.notices.push({ line: undefined, ...notice })
      },
      onProgress: (read, total) => {
        Object.assign(this, { read, total })
        this.onChange()
      },
      signal: this.cancelling.signal,
    })
    const isWhole = !this.cancelling.signal.aborted
    if (done.ok && isWhole) await this.notes.read((event) => void pipeline.accept(event))
    pipeline.finish()
    if (done.ok) this.end(isWhole ? 'read' : 'cancelled')
    else this.end('failed', done.error)
  }

  private end(phase: FileState['phase'], fault?: string): void {
    this.phase = phase
    this.fault = fault
    this.tookMs = now() - this.startedAt
    this.workspace.diagnosis.hasEnded()
    this.onChange()
  }

  private placed(event: SourceEvent): SourceEvent {
    if (event.kind !== 'bytes' || event.offset !== undefined) return event
    return { ...event, offset: this.store.keep(event.bytes) }
  }
}
