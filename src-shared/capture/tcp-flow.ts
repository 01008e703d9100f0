import type { Direction } from '../model/frame'
import type { FlowEnds, FlowHost } from './flow'
import type { Segment } from './segment'
import type { CloseReason } from './source-event'
import { StreamHalf } from './stream-half'

/** One TCP connection: tells its opening, its bytes in order and its end, each once. */
export class TcpFlow {
  /** 0 until the connection stands. */
  session = 0
  isClosed = false
  /** The time of the packet at hand. */
  at: number | undefined
  /** The same on a clock that never stands still at undefined. */
  lastAt = 0
  /** The sequence number of the first SYN. */
  opening: number | undefined
  readonly in: StreamHalf
  readonly out: StreamHalf
  private why: CloseReason | undefined
  private remarks: string[] = []

  constructor(
    readonly ends: FlowEnds,
    private readonly host: FlowHost,
  ) {
    this.in = this.half('in')
    this.out = this.half('out')
  }

  get isOver(): boolean {
    return this.in.isFinished && this.out.isFinished
  }

  /** Whether a segment holds bytes that were not told before the connection was over. */
  isNews(segment: Segment, source: number): boolean {
    const half = source === this.ends.client ? this.in : this.out
    return segment.length > 0 && half.isNews(segment.sequence, segment.length)
  }

  /** Remarks that were made before the connection stood are told with it. */
  open(isMidStream: boolean): void {
    if (this.session > 0) return
    const { at, host } = this
    const { peer, local } = this.ends
    this.session = host.nextSession()
    host.emit({ kind: 'opened', session: this.session, at, transport: 'tcp', peer, local, isMidStream })
    for (const text of this.remarks.splice(0)) this.remark(text)
  }

  remark(text: string): void {
    if (this.session === 0) this.remarks.push(text)
    else this.host.emit({ kind: 'remark', session: this.session, at: this.at, text })
  }

  /** Who hangs up first ends the call: later reasons change nothing. */
  because(why: CloseReason): void {
    this.why ??= why
  }

  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    if (this.session === 0) return
    this.in.flush()
    this.out.flush()
    this.host.emit({ kind: 'closed', session: this.session, at: this.at, why: this.why ?? 'input ended' })
  }

  /** The recording ends: unless one side has hung up before, it ends in the middle of the connection. */
  end(at: number | undefined): void {
    if (this.why === undefined) this.at = at
    this.close()
  }

  private half(direction: Direction): StreamHalf {
    return new StreamHalf({
      bytes: (bytes, offset) => {
        this.host.emit({ kind: 'bytes', session: this.session, at: this.at, direction, bytes, offset })
      },
      gap: (length) => {
        this.host.emit({ kind: 'gap', session: this.session, at: this.at, direction, length })
      },
    })
  }
}
