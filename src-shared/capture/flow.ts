import type { Endpoint } from '../model/endpoint'
import type { AddressBook, Segment } from './segment'
import type { SourceEvent } from './source-event'

/** What a flow needs of the reassembly it belongs to. */
export interface FlowHost {
  nextSession(): number
  emit(event: SourceEvent): void
}

/** The two ends of a flow, as keys of the table and as people write them. */
export interface FlowEnds {
  readonly low: number
  readonly high: number
  /** The end that began: the device. */
  readonly client: number
  readonly peer: Endpoint
  readonly local: Endpoint
}

/** An end is one number: the number of the address, and the port. */
export function sourceEnd(segment: Segment): number {
  return segment.source * 0x10000 + segment.sourcePort
}

function targetEnd(segment: Segment): number {
  return segment.target * 0x10000 + segment.targetPort
}

/** The ends of a segment's flow, the device being its source or its target. */
export function flowEnds(segment: Segment, addresses: AddressBook, isFromClient: boolean): FlowEnds {
  const source = sourceEnd(segment)
  const target = targetEnd(segment)
  const from = { host: addresses.host(segment.source), port: segment.sourcePort }
  const to = { host: addresses.host(segment.target), port: segment.targetPort }
  const [low, high] = source < target ? [source, target] : [target, source]
  return isFromClient
    ? { low, high, client: source, peer: from, local: to }
    : { low, high, client: target, peer: to, local: from }
}

/**
 * Whether the device sent this, where no opening tells: what our own captures say, then the port that servers for
 * trackers listen on, then the lower port as the server's.
 */
export function isFromClient(segment: Segment): boolean {
  if (segment.direction) return segment.direction === 'in'
  const { sourcePort, targetPort } = segment
  const isToServer = isServerPort(targetPort)
  if (isToServer !== isServerPort(sourcePort)) return isToServer
  return targetPort <= sourcePort
}

/** Our own default, and the range that Traccar gives its protocols by default. */
function isServerPort(port: number): boolean {
  return port === 8888 || (port >= 5001 && port <= 5300)
}

/** Finds what belongs to the two ends of a packet, whichever way it goes; the lower end is looked up first. */
export class FlowTable<Flow> {
  size = 0
  private readonly rows = new Map<number, Map<number, Flow>>()

  of(segment: Segment): Flow | undefined {
    const source = sourceEnd(segment)
    const target = targetEnd(segment)
    return source < target ? this.rows.get(source)?.get(target) : this.rows.get(target)?.get(source)
  }

  set(ends: FlowEnds, flow: Flow): void {
    let row = this.rows.get(ends.low)
    if (!row) this.rows.set(ends.low, (row = new Map<number, Flow>()))
    if (!row.has(ends.high)) this.size++
    row.set(ends.high, flow)
  }

  delete(ends: FlowEnds): void {
    const row = this.rows.get(ends.low)
    if (!row?.delete(ends.high)) return
    this.size--
    if (row.size === 0) this.rows.delete(ends.low)
  }

  /** Every flow as it stands now, so that flows may be deleted meanwhile. */
  all(): Flow[] {
    return [...this.rows.values()].flatMap((row) => [...row.values()])
  }
}
