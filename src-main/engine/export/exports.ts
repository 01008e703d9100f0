import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { EXPORTS } from '../../../src-shared/capture/exports'
import { PcapngExport } from '../../../src-shared/capture/export-pcapng'
import type { FrameOrigin } from '../../../src-shared/capture/frame-export'
import type { ExportAsk, ExportFormat, ExportState } from '../../../src-shared/link/contracts/exports'
import type { Outcome } from '../../../src-shared/link/envelope'
import { fault } from '../../../src-shared/link/envelope'
import type { Frame } from '../../../src-shared/model/frame'
import { success } from '../../../src-shared/model/result'
import { version } from '../../../package.json'
import { FrameReader } from '../frames/frame-reader'
import type { FrameView } from '../frames/frame-view'
import { ReadAhead } from '../frames/read-ahead'
import type { Workspace } from '../workspace'
import { ExportJob } from './export-job'
import { isSameFile, type OutputFile } from './output-file'
import type { Targets } from './targets'

/** A capture is handed to the disk in pieces of this size. */
const PIECE = 1 << 20

/** What a page writes to files: the frames that its list shows, or the capture behind them. */
export class Exports {
  private job: ExportJob | undefined

  constructor(
    private readonly view: FrameView,
    private readonly targets: Targets,
    private readonly onChange: () => void,
  ) {}

  get state(): ExportState | undefined {
    return this.job?.state
  }

  async start({ file, format, from, count }: ExportAsk): Promise<Outcome<ExportState>> {
    const refused = await this.refusal(file)
    if (refused !== undefined) return fault('refused', refused)
    if (extname(file).slice(1).toLowerCase() !== format) return fault('refused', `The name must end in .${format}.`)
    await this.filtered()
    // The list goes on changing: what it shows now is what is written.
    const rows = this.view.rowNumbers(from ?? 0, count ?? Infinity)
    const job = this.begin(file, 'frames', rows.length)
    const { workspace } = this.view
    void job.run((output) => writeFrames(job, output, workspace, rows, format))
    return success(job.state)
  }

  /** Files of one run stand behind each other: each is a section of its own, which every packet tool reads on. */
  async save(file: string): Promise<Outcome<ExportState>> {
    const refused = await this.refusal(file)
    if (refused !== undefined) return fault('refused', refused)
    const { files = [] } = this.view.workspace.store
    const job = this.begin(file, 'bytes', 0)
    void job.run((output) => copyFiles(job, output, files))
    return success(job.state)
  }

  cancel(): void {
    this.job?.cancel()
    this.onChange()
  }

  /** A filter may still be searching: what it has not found yet belongs to the export too. */
  private async filtered(): Promise<void> {
    for (;;) {
      const { searched, total } = this.view.counts()
      if (searched >= total) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  private begin(file: string, unit: ExportState['unit'], total: number): ExportJob {
    const job = new ExportJob(file, unit, this.onChange)
    job.total = total
    return (this.job = job)
  }

  private async refusal(file: string): Promise<string | undefined> {
    if (!(await this.targets.take(file))) return `${file} was not chosen by a person.`
    if (this.state?.phase === 'writing') return 'Another export is being written: wait for it, or cancel it.'
    const { files = [] } = this.view.workspace.store
    return files.some((own) => isSameFile(own, file))
      ? `${file} is the capture itself: choose another name.`
      : undefined
  }
}

async function writeFrames(
  job: ExportJob,
  output: OutputFile,
  { index, store }: Workspace,
  rows: Uint32Array,
  format: ExportFormat,
): Promise<void> {
  const reader = new FrameReader(index, new ReadAhead(store))
  const target = format === 'pcapng' ? packetTarget(output) : textTarget(output, format)
  for (const row of rows) {
    const frame = reader.frame(row)
    const names = index.connectionNames(frame.session)
    target.frame(frame, names ?? { transport: 'tcp', peer: undefined })
    job.done++
    if (!(await job.goesOn())) return
  }
  for (const part of target.end()) {
    output.write(part)
    if (!(await job.goesOn())) return
  }
}

interface Target {
  frame(frame: Frame, origin: FrameOrigin): void
  end(): Iterable<string | Uint8Array>
}

function textTarget(output: OutputFile, format: Exclude<ExportFormat, 'pcapng'>): Target {
  const target = EXPORTS[format]({ version })
  output.write(target.start())
  return { frame: (frame, origin) => output.write(target.frame(frame, origin)), end: () => target.end() }
}

function packetTarget(output: OutputFile): Target {
  const target = new PcapngExport({ version })
  return {
    frame(frame, origin) {
      target.frame(frame, origin)
      if (target.waiting > PIECE) output.write(target.take())
    },
    end: () => [target.take()],
  }
}

async function copyFiles(job: ExportJob, output: OutputFile, files: readonly string[]): Promise<void> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file).catch(() => undefined))?.size ?? 0))
  job.total = sizes.reduce((sum, size) => sum + size, 0)
  for (const [at, file] of files.entries()) {
    const size = sizes[at] ?? 0
    // A capture in which nothing happened is gone; of one that is being written, what stands there now is copied.
    if (size === 0) continue
    for await (const piece of createReadStream(file, { end: size - 1, highWaterMark: PIECE })) {
      output.write(piece as Uint8Array)
      job.done += (piece as Uint8Array).length
      if (!(await job.goesOn())) return
    }
  }
}
