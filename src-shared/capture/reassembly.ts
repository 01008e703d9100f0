import { IP_REMARK, IP_TCP } from './formats'
import { readNote } from './note-packet'
import { AddressBook, type Segment } from './segment'
import type { Notice, SourceEvent } from './source-event'
import { TcpFlows } from './tcp-flows'
import { UdpFlows } from './udp-flows'

/** How much time of the recording passes between two looks for what is over. */
const SWEEP_MS = 60_000

/** Makes sessions of packets: TCP connections put in order, UDP peers by their addresses. */
export class Reassembly {
  readonly addresses = new AddressBook()
  private readonly tcp: TcpFlows
  private readonly udp: UdpFlows
  private now = 0
  private hasTimes = false
  private nextSweep = 0
  private packets = 0

  constructor(
    private readonly emit: (event: SourceEvent) => void,
    private readonly tell: (notice: Notice) => void,
    nextSession: () => number = counter(),
  ) {
    const host = { emit, nextSession }
    this.tcp = new TcpFlows(this.addresses, host)
    this.udp = new UdpFlows(this.addresses, host)
  }

  segment(segment: Segment): void {
    // A remark has the time of what it is about, which may be long ago.
    if (segment.protocol === IP_REMARK) return this.remark(segment)
    this.clock(segment.at)
    if (segment.protocol !== IP_TCP) this.udp.segment(segment, this.now)
    else if (!this.tcp.segment(segment, this.now)) this.tellRemarks(segment)
  }

  /** The recording is over: what is open ends with it, in the order it began. */
  end(): void {
    const at = this.hasTimes ? this.now : undefined
    const open = [
      ...this.tcp.table.all().map((flow) => ({ session: flow.session, end: () => flow.end(at) })),
      ...this.udp.table.all().map((flow) => ({ session: flow.session, end: () => this.udp.end(flow, at) })),
    ]
    for (const flow of open.sort((a, b) => a.session - b.session)) flow.end()
  }

  private clock(at: number | undefined): void {
    if (at === undefined) return
    this.hasTimes = true
    this.now = at
    // A look costs as much as there are flows: it is paid for by as many packets, whatever the times of the file are.
    if (++this.packets < this.tcp.table.size + this.udp.table.size || at < this.nextSweep) return
    this.packets = 0
    this.nextSweep = at + SWEEP_MS
    this.tcp.sweep(at)
    this.udp.sweep(at)
  }

  /** A packet of ours that carries a remark about a conversation: its payload is the conversation's protocol. */
  private remark(segment: Segment): void {
    const isTcp = segment.bytes[segment.start] === IP_TCP
    const flow = isTcp ? this.tcp.table.of(segment) : this.udp.table.of(segment)
    const { at, bytes, start, end } = segment
    const found = readNote(bytes, start, end, segment.comments)
    if (found) return this.emit({ kind: 'noted', session: flow?.session ?? 0, at, ...found })
    if (!flow || flow.session === 0) return this.tellRemarks(segment)
    const { session } = flow
    for (const text of segment.comments) this.emit({ kind: 'remark', session, at: segment.at, text })
  }

  private tellRemarks(segment: Segment): void {
    for (const text of segment.comments) {
      this.tell({ text: `Remark: ${text}`, offset: (segment.base ?? 0) + segment.start })
    }
  }
}

/** Counts from 1. */
export function counter(): () => number {
  let count = 0
  return () => ++count
}
