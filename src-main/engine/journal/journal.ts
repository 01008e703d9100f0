import { mkdirSync } from 'node:fs'
import { statfs, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PcapngWriter } from '../../../src-shared/capture/pcapng-writer'
import { Recorder } from '../../../src-shared/capture/recorder'
import type { SourceEvent } from '../../../src-shared/capture/source-event'
import type { KeptNote } from '../../../src-shared/link/contracts/notes'
import { failure, success, type Result } from '../../../src-shared/model/result'
import type { Counters } from '../counters'
import type { WriteNote } from '../notes/note-keeper'
import { AppendFile } from './append-file'
import { captureName } from './folders'

interface JournalOptions {
  /** Files are named by the time; `file` names the first one instead. */
  readonly folder: string
  readonly file?: string | undefined
  readonly version: string
  /** Offset of its first byte over all journals of this engine. */
  readonly base?: number
  readonly counters: Counters
  readonly now: () => number
  readonly limits?: Partial<JournalLimits>
  /** Told when recording stops before the program does: loudly, in words for people. */
  readonly onStop?: (text: string) => void
}

export interface JournalLimits {
  /** A new file begins when one has grown this large or this old. */
  readonly fileBytes: number
  readonly fileMs: number
  /** Recording stops while this much room is left, so that the computer goes on working. */
  readonly freeBytes: number
  /** TCP pauses while more than this waits to be written. */
  readonly highWaterBytes: number
  /** UDP cannot pause: what comes while more than this waits is counted and not recorded. */
  readonly fullBytes: number
}

const LIMITS: JournalLimits = {
  fileBytes: 256 << 20,
  fileMs: 24 * 3_600_000,
  freeBytes: 500 << 20,
  highWaterBytes: 8 << 20,
  fullBytes: 64 << 20,
}

/** What waits is handed to the system this often: a kill loses no more. */
const FLUSH_MS = 200
const SPACE_CHECK_MS = 10_000

interface Segment {
  readonly file: AppendFile
  /** Offset of its first byte over all files of this journal. */
  readonly base: number
}

/** The capture: every byte and every open and close, written before anything is made of it. Append-only. */
export class Journal {
  private readonly writer = new PcapngWriter()
  private readonly recorder = new Recorder(this.writer)
  private readonly segments: Segment[] = []
  private readonly limits: JournalLimits
  private readonly flushTimer: NodeJS.Timeout
  private readonly spaceTimer: NodeJS.Timeout
  private fileSince = 0
  private number = 0
  private stopped: string | null = null
  private pause: Promise<void> | null = null
  private events = 0
  private isClosed = false
  private readonly startedAt: number

  /** Throws the system's error when the first file cannot be made. */
  constructor(private readonly options: JournalOptions) {
    this.limits = { ...LIMITS, ...options.limits }
    this.startedAt = options.now()
    mkdirSync(options.file ? dirname(options.file) : options.folder, { recursive: true })
    this.startFile()
    this.flush()
    this.flushTimer = setInterval(() => this.flush(), FLUSH_MS)
    this.spaceTimer = setInterval(() => void this.checkSpace(), SPACE_CHECK_MS)
    this.flushTimer.unref()
    this.spaceTimer.unref()
    void this.checkSpace()
  }

  /** The file that is being written. */
  get path(): string {
    return this.current?.file.path ?? ''
  }

  /** Every file of it so far, oldest first; what was recorded until now is in them. */
  get files(): string[] {
    this.flush()
    return this.segments.map(({ file }) => file.path)
  }

  get since(): number {
    return this.startedAt
  }

  /** Offset behind the last byte, over all journals of this engine. */
  get end(): number {
    return (this.current?.base ?? 0) + this.writer.position
  }

  get length(): number {
    return this.end - (this.options.base ?? 0)
  }

  /** Why nothing is recorded any more, or null. */
  get stopReason(): string | null {
    return this.stopped
  }

  /** Set while reading should pause. */
  get busy(): Promise<void> | null {
    if (this.pause || this.waiting < this.limits.highWaterBytes) return this.pause
    this.flush()
    const { current } = this
    this.pause = (current?.file.drained() ?? Promise.resolve()).then(() => {
      this.pause = null
    })
    return this.pause
  }

  /** Writes the event down, then hands it on: long chunks in pieces, each with its place in the capture. */
  record(event: SourceEvent, handOn: (event: SourceEvent) => void): void {
    this.events++
    if (this.stopped !== null || this.isFull(event)) {
      this.options.counters.drop(this.stopped !== null ? 'journalStopped' : 'journalUdpDropped')
      return handOn(event)
    }
    this.recorder.record(event, handOn)
    if (this.writer.position >= this.limits.fileBytes) this.rotate()
  }

  /** Adds a note on a frame to the file that has the frame: behind what is there, in a section of its own where that file is full. */
  async keep(offset: number, write: WriteNote): Promise<Result<KeptNote>> {
    const segment = this.segments.findLast(({ base }) => base <= offset)
    if (!segment) return failure('The bytes of this frame were not recorded, so nothing can be kept on it')
    if (this.stopped !== null) return failure(`Recording has stopped: ${this.stopped}`)
    const isCurrent = segment === this.current && !this.isClosed
    const writer = isCurrent ? this.writer : new PcapngWriter()
    if (!isCurrent) writer.startFile({ version: this.options.version })
    write(writer, offset - segment.base)
    if (isCurrent) this.flush()
    else segment.file.append(writer.take())
    await segment.file.drained()
    const { fault, path } = segment.file
    return fault
      ? failure(`${path} cannot be written (${fault.code ?? fault.message})`)
      : success({ file: path, isBeside: false })
  }

  /** Bytes of the capture, wherever they are by now. */
  read(offset: number, length: number): Uint8Array {
    this.flush()
    const segment = this.segments.findLast(({ base }) => base <= offset)
    return segment?.file.read(offset - segment.base, length) ?? new Uint8Array(0)
  }

  /** Ends the capture; one in which nothing happened takes its file away. */
  async finish(): Promise<void> {
    await this.close()
    if (this.events === 0) await unlink(this.path)
  }

  async close(): Promise<void> {
    clearInterval(this.flushTimer)
    clearInterval(this.spaceTimer)
    const { counters } = this.options
    const dropped = Object.values(counters.dropped).reduce((sum, count) => sum + count, 0)
    if (this.stopped === null) this.writer.statistics(this.options.now(), { received: this.events, dropped })
    this.flush()
    this.isClosed = true
    await Promise.all(this.segments.map(({ file }) => file.close()))
  }

  private get current(): Segment | undefined {
    return this.segments.at(-1)
  }

  private get waiting(): number {
    return this.writer.waiting + (this.current?.file.waiting ?? 0)
  }

  private isFull(event: SourceEvent): boolean {
    return event.kind === 'bytes' && this.waiting > this.limits.fullBytes
  }

  private startFile(): void {
    const base = this.current ? this.current.base + this.current.file.length : (this.options.base ?? 0)
    this.segments.push({ file: this.newFile(), base })
    this.recorder.base = base
    this.writer.startFile({ version: this.options.version })
    this.fileSince = this.options.now()
  }

  /** A name that a person chose must be free; our own names are counted up until one is. */
  private newFile(): AppendFile {
    const { folder, file } = this.options
    for (;;) {
      this.number++
      const isChosen = file !== undefined && this.number === 1
      const own = file ? numberedName(file, this.number) : join(folder, captureName(this.startedAt, this.number))
      try {
        return new AppendFile(isChosen ? file : own)
      } catch (error) {
        if (isChosen || (error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
    }
  }

  private rotate(): void {
    this.flush()
    try {
      this.startFile()
    } catch (error) {
      this.stop(`no new capture file could be made (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
    }
  }

  private flush(): void {
    const { current } = this
    if (!current || this.stopped !== null) return
    if (this.writer.waiting > 0) current.file.append(this.writer.take())
    const { fault } = current.file
    if (fault)
      this.stop(
        fault.code === 'ENOSPC'
          ? 'the disk is full'
          : `the capture file cannot be written (${fault.code ?? fault.message})`,
      )
    else if (this.options.now() - this.fileSince > this.limits.fileMs && this.events > 0) {
      this.fileSince = this.options.now()
      this.rotate()
    }
  }

  private async checkSpace(): Promise<void> {
    const space = await statfs(dirname(this.path)).catch(() => undefined)
    if (!space || space.bavail * space.bsize >= this.limits.freeBytes) return
    this.stop(`only ${Math.round((space.bavail * space.bsize) / (1 << 20))} MB are free on the disk`)
  }

  private stop(reason: string): void {
    if (this.stopped !== null) return
    this.stopped = reason
    this.options.onStop?.(
      `Recording has stopped: ${reason}. Frames are still shown and answered; make room and start listening again.`,
    )
  }
}

function numberedName(file: string, number: number): string {
  return file.replace(/(\.[^./\\]+)?$/, (ending) => `-${number}${ending}`)
}
