import { parseAddress } from '../bytes/address'
import type { Endpoint, Transport } from '../model/endpoint'
import type { Direction } from '../model/frame'
import type { Note } from '../model/note'
import { CLOSE_COMMENT, IP_REMARK, IP_TCP, IP_UDP, TCP_ACK, TCP_FIN, TCP_PSH, TCP_RST, TCP_SYN } from './formats'
import { notePayload, noteWords, type NotePlace } from './note-packet'
import type { PacketHeaders, Station, TcpHeader } from './packet-headers'
import type { PcapngWriter } from './pcapng-writer'
import type { CloseReason } from './source-event'

/** The largest payload of one TCP packet: with the headers of IPv6 it stays below 65,000 bytes. */
export const LARGEST_SEGMENT = 64_900

/** How an end is written down, and whether the packet's flags alone tell the reason. */
const CLOSINGS: Record<CloseReason, { by: Direction; flag: number; isPlain?: boolean } | null> = {
  'peer closed': { by: 'in', flag: TCP_FIN, isPlain: true },
  'peer reset': { by: 'in', flag: TCP_RST, isPlain: true },
  'closed here': { by: 'out', flag: TCP_FIN, isPlain: true },
  'reset here': { by: 'out', flag: TCP_RST, isPlain: true },
  timeout: { by: 'out', flag: TCP_RST },
  idle: { by: 'out', flag: TCP_FIN },
  limit: { by: 'out', flag: TCP_RST },
  replaced: { by: 'out', flag: TCP_FIN },
  // The recording stopped, not the connection.
  'input ended': null,
}

/** A stream in one direction goes on for so long before the other side's acknowledgement is written. */
const UNACKNOWLEDGED_LIMIT = 0x2000_0000

const NO_BYTES = new Uint8Array(0)

interface Headers extends PacketHeaders {
  identity: number
  readonly tcp: { -readonly [K in keyof TcpHeader]: TcpHeader[K] }
}

/**
 * The packets of one connection or of one UDP peer, as they would have been seen on the wire. The device is the client:
 * its bytes are 'in'. Sequence and acknowledgement numbers are right, so every packet tool can follow the stream.
 */
export class Conversation {
  private readonly peer: Station
  private readonly local: Station
  private readonly protocol: number
  /** Of the packet written last in each direction: the next one changes a few numbers in them. */
  private readonly headers: Record<Direction, Headers>
  private readonly next: Record<Direction, number>
  private readonly unacknowledged: Record<Direction, number> = { in: 0, out: 0 }

  /** `number` tells connections apart that use the same addresses and ports again. */
  constructor(
    private readonly writer: PcapngWriter,
    number: number,
    transport: Transport,
    peer: Endpoint | undefined,
    local: Endpoint | undefined,
  ) {
    const addresses = sameFamily(addressOf(peer, number, PEER_UNKNOWN), addressOf(local, 0, LOCAL_UNKNOWN))
    this.peer = { address: addresses[0], port: peer?.port || unknownPort(number) }
    this.local = { address: addresses[1], port: local?.port || 8888 }
    this.protocol = transport === 'tcp' ? IP_TCP : IP_UDP
    this.headers = { in: this.newHeaders(this.peer, this.local), out: this.newHeaders(this.local, this.peer) }
    // Spread by the golden ratio: tools take the same first number on the same ports for the same connection.
    const first = Math.imul(number, 0x9e3779b1) >>> 0
    this.next = { in: first, out: first ^ 0x5a5a5a5a }
  }

  open(at: number): void {
    if (this.protocol !== IP_TCP) return
    this.tcp(at, 'in', TCP_SYN)
    this.tcp(at, 'out', TCP_SYN | TCP_ACK)
    this.tcp(at, 'in', TCP_ACK)
  }

  /** The most bytes that go into one packet: a datagram is one, however long, and a stream is cut. */
  get largest(): number {
    return this.protocol === IP_TCP ? LARGEST_SEGMENT : Infinity
  }

  /** One packet of bytes. Answers where they will stand in the file. */
  data(at: number, direction: Direction, bytes: Uint8Array): number {
    if (this.protocol !== IP_TCP) return this.packet(at, direction, bytes)
    const offset = this.tcp(at, direction, TCP_PSH | TCP_ACK, bytes)
    if (this.unacknowledged[direction] > UNACKNOWLEDGED_LIMIT) this.tcp(at, opposite(direction), TCP_ACK)
    return offset
  }

  /** Bytes that are known to be missing: the numbers go on as if they had been there. */
  gap(direction: Direction, length: number): void {
    this.next[direction] = (this.next[direction] + length) >>> 0
  }

  remark(at: number, text: string): void {
    this.writer.remark(at, [this.peer, this.local], this.protocol, text)
  }

  note(at: number, place: NotePlace, note: Note): void {
    const { source, target } = this.headers[place.direction]
    const headers = { source, target, protocol: IP_REMARK, identity: this.writer.nextIdentity() }
    this.writer.packet(at, place.direction, headers, notePayload(this.protocol, place, note), noteWords(note))
  }

  close(at: number, why: CloseReason): void {
    const closing = CLOSINGS[why]
    if (this.protocol !== IP_TCP || !closing) return
    const comment = closing.isPlain ? undefined : CLOSE_COMMENT + why
    this.tcp(at, closing.by, closing.flag | TCP_ACK, NO_BYTES, comment)
    if (closing.flag === TCP_RST) return
    this.tcp(at, opposite(closing.by), TCP_FIN | TCP_ACK)
    this.tcp(at, closing.by, TCP_ACK)
  }

  private newHeaders(source: Station, target: Station): Headers {
    const tcp = { sequence: 0, acknowledgement: 0, flags: 0, window: 0xffff }
    return { source, target, protocol: this.protocol, identity: 0, tcp }
  }

  private tcp(at: number, direction: Direction, flags: number, bytes: Uint8Array = NO_BYTES, comment?: string): number {
    const { tcp } = this.headers[direction]
    const other = opposite(direction)
    const hasAck = (flags & TCP_ACK) !== 0
    tcp.sequence = this.next[direction]
    tcp.acknowledgement = hasAck ? this.next[other] : 0
    tcp.flags = flags
    const offset = this.packet(at, direction, bytes, comment)
    const length = bytes.length + (flags & (TCP_SYN | TCP_FIN) ? 1 : 0)
    this.next[direction] = (this.next[direction] + length) >>> 0
    this.unacknowledged[direction] += length
    if (hasAck) this.unacknowledged[other] = 0
    return offset
  }

  private packet(at: number, direction: Direction, bytes: Uint8Array, comment?: string): number {
    const headers = this.headers[direction]
    headers.identity = this.writer.nextIdentity()
    return this.writer.packet(at, direction, headers, bytes, comment)
  }
}

function opposite(direction: Direction): Direction {
  return direction === 'in' ? 'out' : 'in'
}

/** Blocks that RFC 5737 keeps for examples: an input that names no addresses gets addresses that belong to nobody. */
const PEER_UNKNOWN = [198, 51, 100, 0]
const LOCAL_UNKNOWN = [192, 0, 2, 1]

function addressOf(endpoint: Endpoint | undefined, number: number, unknown: readonly number[]): Uint8Array {
  const address = endpoint && parseAddress(endpoint.host)
  if (address) return address
  const substitute = Uint8Array.from(unknown)
  if (number > 0) substitute[3] = 1 + (number % 254)
  return substitute
}

/** From the range of ports that nobody has registered. */
function unknownPort(number: number): number {
  return 49_152 + (Math.floor(number / 254) % 16_384)
}

/** A socket for both families may name its own end in IPv6 and the peer in IPv4: then both are written as IPv6. */
function sameFamily(peer: Uint8Array, local: Uint8Array): [Uint8Array, Uint8Array] {
  return peer.length === local.length ? [peer, local] : [mapped(peer), mapped(local)]
}

function mapped(address: Uint8Array): Uint8Array {
  if (address.length === 16) return address
  const bytes = new Uint8Array(16)
  bytes.set([0xff, 0xff], 10)
  bytes.set(address, 12)
  return bytes
}
