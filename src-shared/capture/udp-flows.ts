import { flowEnds, FlowTable, isFromClient, sourceEnd, type FlowEnds, type FlowHost } from './flow'
import type { AddressBook, Segment } from './segment'

/** A UDP peer that says nothing for so long is gone: the next datagram from its address begins a new session. */
export const UDP_IDLE_MS = 600_000

/** Peers remembered at a time; the ones that have been silent longest give way. */
const MOST_FLOWS = 50_000

interface UdpFlow {
  readonly ends: FlowEnds
  readonly session: number
  at: number | undefined
  lastAt: number
}

/** Takes datagrams apart into sessions: one for each pair of addresses, until it falls silent. */
export class UdpFlows {
  readonly table = new FlowTable<UdpFlow>()

  constructor(
    private readonly addresses: AddressBook,
    private readonly host: FlowHost,
  ) {}

  segment(segment: Segment, now: number): void {
    let flow = this.table.of(segment)
    if (flow && now - flow.lastAt > UDP_IDLE_MS) {
      this.idle(flow)
      flow = undefined
    }
    flow ??= this.start(segment, now)
    flow.at = segment.at
    flow.lastAt = now
    const { session } = flow
    const { at, bytes, start, end, base, length } = segment
    for (const text of segment.comments) this.host.emit({ kind: 'remark', session, at, text })
    const direction = flow.ends.client === sourceEnd(segment) ? 'in' : 'out'
    const offset = base === undefined ? undefined : base + start
    this.host.emit({ kind: 'bytes', session, at, direction, bytes: bytes.subarray(start, end), offset })
    if (end - start < length) this.host.emit({ kind: 'gap', session, at, direction, length: length - (end - start) })
  }

  sweep(now: number): void {
    for (const flow of this.table.all()) if (now - flow.lastAt > UDP_IDLE_MS) this.idle(flow)
  }

  end(flow: UdpFlow, at: number | undefined): void {
    this.host.emit({ kind: 'closed', session: flow.session, at, why: 'input ended' })
  }

  private start(segment: Segment, now: number): UdpFlow {
    if (this.table.size >= MOST_FLOWS) this.makeRoom()
    const ends = flowEnds(segment, this.addresses, isFromClient(segment))
    const { at } = segment
    const flow: UdpFlow = { ends, session: this.host.nextSession(), at, lastAt: now }
    this.table.set(ends, flow)
    const { peer, local } = ends
    this.host.emit({ kind: 'opened', session: flow.session, at, transport: 'udp', peer, local, isMidStream: false })
    return flow
  }

  private idle(flow: UdpFlow): void {
    this.table.delete(flow.ends)
    const at = flow.at === undefined ? undefined : flow.at + UDP_IDLE_MS
    this.host.emit({ kind: 'closed', session: flow.session, at, why: 'idle' })
  }

  private makeRoom(): void {
    const flows = this.table.all().sort((a, b) => a.lastAt - b.lastAt)
    for (const flow of flows.slice(0, MOST_FLOWS / 8)) this.idle(flow)
  }
}
