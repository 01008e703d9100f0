import type { Opened } from '../../../src-shared/capture/source-event'
import type { Direction, Frame } from '../../../src-shared/model/frame'
import type { Protocol } from '../../../src-shared/protocols/protocol'
import { findProtocol } from '../../../src-shared/protocols/registry'
import { Receiver } from '../../../src-shared/session/receiver'
import { ChunkPlaces } from './chunk-places'

/** One connection, or one UDP peer: a receiver for each direction and where its bytes were recorded. */
export class Conversation {
  private readonly placesIn = new ChunkPlaces()
  private readonly placesOut = new ChunkPlaces()
  readonly in: Receiver
  private out: Receiver | null = null
  private outProtocol: string | null = null
  /** Offset at which the current out receiver began to count. */
  outBase = 0
  bytesIn = 0
  bytesOut = 0
  frames = 0
  lastAt: number | undefined

  /** `frame` takes what is framed, in both directions. */
  constructor(
    readonly opened: Opened,
    private readonly nextNumber: () => number,
    private readonly frame: (frame: Frame, conversation: Conversation) => void,
  ) {
    this.in = new Receiver({ session: opened.session, nextNumber })
  }

  /** Bytes that wait for the rest of their frame. */
  get waiting(): number {
    return this.in.waiting + (this.out?.waiting ?? 0)
  }

  get isDatagrams(): boolean {
    return this.opened.transport === 'udp'
  }

  /** Where the bytes of each direction were recorded. */
  places(direction: Direction): ChunkPlaces {
    return direction === 'in' ? this.placesIn : this.placesOut
  }

  take(direction: Direction, bytes: Uint8Array, at: number | undefined): void {
    const receiver = direction === 'in' ? this.in : this.outReceiver()
    if (direction === 'in') this.bytesIn += bytes.length
    this.lastAt = at
    if (this.isDatagrams) receiver.datagram(bytes, at, this.emit)
    else receiver.push(bytes, at, this.emit)
    if (direction === 'out') this.bytesOut += bytes.length
  }

  settle(at: number | undefined): void {
    this.settleIn(at)
    this.settleOut(at)
  }

  settleIn(at: number | undefined): void {
    this.in.settle(at, this.emit)
  }

  settleOut(at: number | undefined): void {
    this.out?.settle(at, this.emit)
  }

  private readonly emit = (frame: Frame): void => this.frame(frame, this)

  /** What the server says is read with the family that the device has shown. */
  private outReceiver(): Receiver {
    const { protocol } = this.in.session
    if (this.out && this.outProtocol === protocol) return this.out
    this.outProtocol = protocol
    this.outBase = this.bytesOut
    this.out = new Receiver(
      { session: this.opened.session, nextNumber: this.nextNumber, protocol: serverSide(protocol) },
      'out',
    )
    return this.out
  }
}

function serverSide(id: string | null): Protocol | null {
  const protocol = id === null ? undefined : findProtocol(id)
  if (!protocol) return null
  // An answer is never answered.
  return { ...protocol, ...protocol.downlink, replies: () => [] }
}
