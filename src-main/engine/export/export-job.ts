import type { ExportState } from '../../../src-shared/link/contracts/exports'
import { now } from '../clock'
import { OutputFault, OutputFile } from './output-file'

/** For so long at a time it keeps the engine from its sockets. */
const SLICE_MS = 12

/** One file being written, bit by bit between other work. */
export class ExportJob {
  done = 0
  total = 0
  private phase: ExportState['phase'] = 'writing'
  private fault: string | undefined
  private readonly startedAt = now()
  private endedAt: number | undefined
  private sliceEnd = performance.now() + SLICE_MS
  private output: OutputFile | undefined

  constructor(
    private readonly file: string,
    private readonly unit: ExportState['unit'],
    private readonly onChange: () => void,
  ) {}

  get state(): ExportState {
    const { file, unit, phase, done, total, fault } = this
    const seconds = ((this.endedAt ?? now()) - this.startedAt) / 1000
    return { file, unit, phase, done, total, perSecond: seconds > 0 ? done / seconds : 0, fault }
  }

  get isCancelled(): boolean {
    return this.phase === 'cancelled'
  }

  /** What was written so far is taken away: half an export would pass for a whole one. */
  cancel(): void {
    if (this.phase === 'writing') this.phase = 'cancelled'
  }

  async run(work: (output: OutputFile) => Promise<void>): Promise<void> {
    try {
      this.output = await OutputFile.open(this.file)
      await work(this.output)
      if (this.isCancelled) await this.output.discard()
      else {
        await this.output.finish()
        this.phase = 'done'
      }
    } catch (error) {
      await this.output?.discard()
      this.phase = 'failed'
      this.fault = error instanceof OutputFault ? error.message : `The export failed: ${String(error)}`
    }
    this.endedAt = now()
    this.onChange()
  }

  /** Lets the sockets have their turn when it is time, and the disk catch up. False when it has been cancelled. */
  async goesOn(): Promise<boolean> {
    const busy = this.output?.busy()
    if (busy) await busy
    if (performance.now() >= this.sliceEnd) {
      await new Promise((resolve) => setImmediate(resolve))
      this.sliceEnd = performance.now() + SLICE_MS
      this.onChange()
    }
    return !this.isCancelled
  }
}
