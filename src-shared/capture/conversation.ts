import { parseAddress } from '../bytes/address'
import type { Endpoint, Transport } from '../model/endpoint'
import type { Direction } from '../model/frame'
import type { Note } from '../model/note'
import { CLOSE_COMMENT, IP_REMARK, IP_TCP, IP_UDP, TCP_ACK, TCP_FIN, TCP_PSH, TCP_RST, TCP_SYN } from './formats'
import { notePayload, noteWords, type NotePlace } from './note-packet'
import { PacketHeaders, type Station, type TcpNumbers } from './packet-headers'
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

/** One direction of a conversation. */
interface Side {
  readonly headers: PacketHeaders
  /** Of the packet written last, with the sequence number of the next byte. */
  readonly tcp: TcpNumbers
  unacknowledged: number
}

/**
 * The packets of one connection or of one UDP peer, as they would have been seen on the wire. The device is the client:
 * its bytes are 'in'. Sequence and acknowledgement numbers are right, so every packet tool can follow the stream.
 */
export class Conversation {
  private readonly protocol: number
  private readonly in: Side
  private readonly out: Side

  /** `number` tells connections apart that use the same addresses and ports again. */
  constructor(
    private readonly writer: PcapngWriter,
    number: number,
    transport: Transport,
    peer: Endpoint | undefined,
    local: Endpoint | undefined,
  ) {
    const addresses = sameFamily(addressOf(peer, number, PEER_UNKNOWN), addressOf(local, 0, LOCAL_UNKNOWN))
    const device: Station = { address: addresses[0], port: peer?.port || unknownPort(number) }
    const server: Station = { address: addresses[1], port: local?.port || 8888 }
    this.protocol = transport === 'tcp' ? IP_TCP : IP_UDP
    // Spread by the golden ratio: tools take the same first number on the same ports for the same connection.
    const first = Math.imul(number, 0x9e3779b1) >>> 0
    this.in = newSide(new PacketHeaders('in', device, server, this.protocol), first)
    this.out = newSide(new PacketHeaders('out', server, device, this.protocol), first ^ 0x5a5a5a5a)
  }

  open(at: number): void {
    if (this.protocol !== IP_TCP) return
    this.tcp(at, this.in, TCP_SYN)
    this.tcp(at, this.out, TCP_SYN | TCP_ACK)
    this.tcp(at, this.in, TCP_ACK)
  }

  /** The most bytes that go into one packet: a datagram is one, however long, and a stream is cut. */
  get largest(): number {
    return this.protocol === IP_TCP ? LARGEST_SEGMENT : Infinity
  }

  /** One packet of bytes. Answers where they will stand in the file. */
  data(at: number, direction: Direction, bytes: Uint8Array): number {
    const side = this.side(direction)
    if (this.protocol !== IP_TCP) return this.writer.packet(at, side.headers, bytes)
    const offset = this.tcp(at, side, TCP_PSH | TCP_ACK, bytes)
    if (side.unacknowledged > UNACKNOWLEDGED_LIMIT) this.tcp(at, this.opposite(side), TCP_ACK)
    return offset
  }

  /** Bytes that are known to be missing: the numbers go on as if they had been there. */
  gap(direction: Direction, length: number): void {
    goOn(this.side(direction), length)
  }

  remark(at: number, text: string): void {
    this.writer.packet(at, remarkHeaders(this.in), Uint8Array.of(this.protocol), undefined, text)
  }

  note(at: number, place: NotePlace, note: Note): void {
    const payload = notePayload(this.protocol, place, note)
    this.writer.packet(at, remarkHeaders(this.side(place.direction)), payload, undefined, noteWords(note))
  }

  close(at: number, why: CloseReason): void {
    const closing = CLOSINGS[why]
    if (this.protocol !== IP_TCP || !closing) return
    const comment = closing.isPlain ? undefined : CLOSE_COMMENT + why
    const side = this.side(closing.by)
    this.tcp(at, side, closing.flag | TCP_ACK, NO_BYTES, comment)
    if (closing.flag === TCP_RST) return
    this.tcp(at, this.opposite(side), TCP_FIN | TCP_ACK)
    this.tcp(at, side, TCP_ACK)
  }

  private tcp(at: number, side: Side, flags: number, bytes: Uint8Array = NO_BYTES, comment?: string): number {
    const { tcp } = side
    const other = this.opposite(side)
    const hasAck = (flags & TCP_ACK) !== 0
    tcp.acknowledgement = hasAck ? other.tcp.sequence : 0
    tcp.flags = flags
    const headers = flags & TCP_SYN ? side.headers.opening() : side.headers
    const offset = this.writer.packet(at, headers, bytes, tcp, comment)
    const length = bytes.length + (flags & (TCP_SYN | TCP_FIN) ? 1 : 0)
    goOn(side, length)
    side.unacknowledged += length
    if (hasAck) other.unacknowledged = 0
    return offset
  }

  private side(direction: Direction): Side {
    return direction === 'in' ? this.in : this.out
  }

  private opposite(side: Side): Side {
    return side === this.in ? this.out : this.in
  }
}

function newSide(headers: PacketHeaders, first: number): Side {
  return { headers, tcp: { sequence: first >>> 0, acknowledgement: 0, flags: 0 }, unacknowledged: 0 }
}

/** A remark goes the way of what it is about, and belongs to no packet of the stream. */
function remarkHeaders({ headers: { direction, source, target } }: Side): PacketHeaders {
  return new PacketHeaders(direction, source, target, IP_REMARK)
}

function goOn({ tcp }: Side, length: number): void {
  tcp.sequence = (tcp.sequence + length) >>> 0
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
