import { flowEnds, FlowTable, isFromClient, sourceEnd, type FlowHost } from './flow'
import { CLOSE_COMMENT, TCP_ACK, TCP_FIN, TCP_RST, TCP_SYN } from './formats'
import type { AddressBook, Segment } from './segment'
import { CLOSE_REASONS } from './source-event'
import { TcpFlow } from './tcp-flow'

/** Connections remembered at a time; the ones that have been silent longest give way. */
const MOST_FLOWS = 50_000
/** After its end a connection is remembered for so long, so that late packets do not look like a new one. */
const LINGER_MS = 120_000

/** Takes TCP apart into connections. */
export class TcpFlows {
  readonly table = new FlowTable<TcpFlow>()

  constructor(
    private readonly addresses: AddressBook,
    private readonly host: FlowHost,
  ) {}

  /** `now` is the time of the packet, or of the last one that had any. False when the packet belongs to no connection. */
  segment(segment: Segment, now: number): boolean {
    const flow = this.find(segment, now)
    if (!flow) return false
    flow.at = segment.at
    flow.lastAt = now
    this.comments(flow, segment)
    if (flow.isClosed) return true
    const isClient = flow.ends.client === sourceEnd(segment)
    if (segment.flags & TCP_RST) this.reset(flow, isClient)
    else this.advance(flow, segment, isClient, now)
    return true
  }

  /** Forgets what has been over for long. */
  sweep(now: number): void {
    for (const flow of this.table.all()) {
      if (flow.isClosed && now - flow.lastAt > LINGER_MS) this.table.delete(flow.ends)
    }
  }

  private find(segment: Segment, now: number): TcpFlow | undefined {
    const flow = this.table.of(segment)
    if (segment.flags & TCP_SYN) {
      return segment.flags & TCP_ACK ? this.answered(flow, segment, now) : this.asked(flow, segment, now)
    }
    if (flow && !(flow.isClosed && flow.isNews(segment, sourceEnd(segment)))) return flow
    // Without its opening, a connection is known by its bytes only.
    if (segment.length === 0 || segment.flags & TCP_RST) return undefined
    const fresh = this.start(segment, isFromClient(segment), now)
    fresh.open(true)
    return fresh
  }

  /** SYN: a connection begins, unless this is the same SYN again. */
  private asked(flow: TcpFlow | undefined, segment: Segment, now: number): TcpFlow {
    if (flow && !flow.isClosed && flow.opening === segment.sequence) return flow
    this.replace(flow, segment)
    const fresh = this.start(segment, true, now)
    fresh.opening = segment.sequence
    fresh.in.next = (segment.sequence + 1) >>> 0
    return fresh
  }

  /** SYN and ACK: the server takes the connection. */
  private answered(flow: TcpFlow | undefined, segment: Segment, now: number): TcpFlow {
    const opening = (segment.acknowledgement - 1) >>> 0
    let known = flow
    if (!known || known.isClosed || known.opening !== opening) {
      this.replace(flow, segment)
      known = this.start(segment, false, now)
      known.opening = opening
      known.in.next = segment.acknowledgement
    }
    known.out.next ??= (segment.sequence + 1) >>> 0
    known.at = segment.at
    known.open(false)
    return known
  }

  /** The same ports are used again: nobody has seen the end of the connection before. */
  private replace(flow: TcpFlow | undefined, segment: Segment): void {
    if (!flow || flow.isClosed) return
    flow.at = segment.at
    flow.because('replaced')
    flow.close()
  }

  private start(segment: Segment, isClient: boolean, now: number): TcpFlow {
    if (this.table.size >= MOST_FLOWS) this.makeRoom()
    const flow = new TcpFlow(flowEnds(segment, this.addresses, isClient), this.host)
    flow.at = segment.at
    flow.lastAt = now
    this.table.set(flow.ends, flow)
    return flow
  }

  private makeRoom(): void {
    const flows = this.table.all().sort((a, b) => a.lastAt - b.lastAt)
    for (const flow of flows.slice(0, MOST_FLOWS / 8)) {
      flow.because('idle')
      flow.close()
      this.table.delete(flow.ends)
    }
  }

  private comments(flow: TcpFlow, segment: Segment): void {
    for (const text of segment.comments) {
      const why = CLOSE_REASONS.find((reason) => text === CLOSE_COMMENT + reason)
      if (why && segment.flags & (TCP_FIN | TCP_RST)) flow.because(why)
      else flow.remark(text)
    }
  }

  private reset(flow: TcpFlow, isClient: boolean): void {
    flow.because(isClient ? 'peer reset' : 'reset here')
    flow.close()
  }

  private advance(flow: TcpFlow, segment: Segment, isClient: boolean, now: number): void {
    const isSyn = (segment.flags & TCP_SYN) !== 0
    // Whatever follows the first SYN: the connection stands, even if the recording has only one direction of it.
    if (segment.length > 0 || (isClient && !isSyn)) flow.open(false)
    const [half, other] = isClient ? [flow.in, flow.out] : [flow.out, flow.in]
    const first = isSyn ? (segment.sequence + 1) >>> 0 : segment.sequence
    if (segment.length > 0) {
      const { bytes, start, end, base } = segment
      const offset = base === undefined ? undefined : base + start
      half.accept(first, segment.length, bytes.subarray(start, end), offset, now)
    }
    if (segment.flags & TCP_FIN) {
      half.next ??= first
      half.fin = (first + segment.length) >>> 0
      flow.because(isClient ? 'peer closed' : 'closed here')
    }
    if (segment.flags & TCP_ACK && !isSyn) other.acknowledge(segment.acknowledgement, now)
    if (flow.isOver) flow.close()
  }
}
