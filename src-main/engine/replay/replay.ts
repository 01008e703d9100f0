import type { SourceEvent } from '../../../src-shared/capture/source-event'
import type { Endpoint } from '../../../src-shared/model/endpoint'
import type { Direction } from '../../../src-shared/model/frame'
import type { Result } from '../../../src-shared/model/result'
import { readCapture } from '../sources/file-source'
import { openSender, type Sender } from './sender'

interface ReplayOptions {
  readonly target: Endpoint
  /** 1 keeps the recorded pace; Infinity sends as fast as the target takes it. */
  readonly speed: number
  /** Longer silences are shortened to this. */
  readonly gapLimitMs: number
  readonly direction: Direction
  readonly now: () => number
  readonly onNotice: (text: string) => void
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

interface ReplayReport {
  sessions: number
  chunks: number
  bytesSent: number
  bytesAnswered: number
  /** Connections that failed, by the system's code. */
  readonly faults: Record<string, number>
}

/** Sends a recording again: the original chunks, at the original pace or a multiple of it, each connection by itself. */
export class Replay {
  readonly report: ReplayReport = { sessions: 0, chunks: 0, bytesSent: 0, bytesAnswered: 0, faults: {} }
  private readonly senders = new Map<number, Sender>()
  private readonly finished: Promise<void>[] = []
  /** Recorded time and own time of the event sent last. */
  private recordedAt: number | undefined
  private dueAt = 0

  constructor(private readonly options: ReplayOptions) {}

  async run(path: string): Promise<Result<ReplayReport>> {
    const { onNotice, onProgress, signal } = this.options
    let batch: SourceEvent[] = []
    const done = await readCapture(path, {
      // Chunks are only lent: what waits for its time has to be kept.
      onEvent: (event) => batch.push(event.kind === 'bytes' ? { ...event, bytes: event.bytes.slice() } : event),
      onNotice: ({ text }) => onNotice(text),
      onProgress: async (at, total) => {
        onProgress?.(at, total)
        const events = batch
        batch = []
        await this.play(events)
      },
      ...(signal ? { signal } : {}),
    })
    await this.play(batch)
    for (const session of [...this.senders.keys()]) this.end(session)
    await Promise.all(this.finished)
    return done.ok ? { ok: true, value: this.report } : done
  }

  private async play(events: readonly SourceEvent[]): Promise<void> {
    for (const event of events) {
      if (this.options.signal?.aborted) return
      if (event.kind === 'bytes' && event.direction !== this.options.direction) continue
      if (event.kind === 'gap' || event.kind === 'remark' || event.kind === 'noted') continue
      await this.waitFor(event.at)
      if (event.kind === 'opened') this.open(event.session, event.transport)
      else if (event.kind === 'closed') this.end(event.session)
      else await this.send(event.session, event.bytes)
    }
  }

  private async waitFor(at: number | undefined): Promise<void> {
    const { speed, gapLimitMs, now, signal } = this.options
    if (at === undefined || speed === Number.POSITIVE_INFINITY) return
    const gap = Math.min(Math.max(0, at - (this.recordedAt ?? at)), gapLimitMs)
    this.dueAt = Math.max(this.dueAt, this.recordedAt === undefined ? now() : 0) + gap / speed
    this.recordedAt = at
    const wait = this.dueAt - now()
    if (wait < 1) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, wait)
      function done(): void {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      signal?.addEventListener('abort', done)
    })
  }

  private open(session: number, transport: 'tcp' | 'udp'): void {
    const { report } = this
    report.sessions++
    this.senders.set(
      session,
      openSender(transport, this.options.target, {
        onAnswer: (bytes) => (report.bytesAnswered += bytes),
        onFault: (code) => (report.faults[code] = (report.faults[code] ?? 0) + 1),
      }),
    )
  }

  private async send(session: number, bytes: Uint8Array): Promise<void> {
    const sender = this.senders.get(session)
    if (!sender) return
    this.report.chunks++
    this.report.bytesSent += bytes.length
    await sender.send(bytes)
  }

  private end(session: number): void {
    const sender = this.senders.get(session)
    if (!sender) return
    this.senders.delete(session)
    sender.end()
    this.finished.push(sender.closed())
  }
}
