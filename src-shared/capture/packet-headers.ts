import { internetSum } from '../bytes/sums'
import { Writer } from '../bytes/writer'
import type { Direction } from '../model/frame'
import { IP_TCP, IP_UDP } from './formats'
import type { OutputBuffer } from './output-buffer'

/** One end of a packet. Both ends of a packet have addresses of the same length: 4 or 16 bytes. */
export interface Station {
  readonly address: Uint8Array
  readonly port: number
}

/** What TCP says of one packet alone. */
export interface TcpNumbers {
  sequence: number
  acknowledgement: number
  flags: number
}

/** Windows are told in units of 16 KiB, so that a stream in one direction needs an acknowledgement only every 512 MiB. */
const WINDOW_SCALE = 14

/** Kind 2, largest segment; kind 1, padding; kind 3, window scale (RFC 9293, RFC 7323). */
const SYN_OPTIONS = [2, 4, 0xfd, 0xe8 - 40, 1, 3, 3, WINDOW_SCALE]

const WINDOW = 0xffff
const HOP_LIMIT = 64
const TCP_LENGTH = 20
const IPV6_LENGTH = 40

/**
 * The headers of the packets from one station to another (RFC 791, 8200, 9293, 768). They are written and summed up
 * once: a packet is a copy with a few numbers of its own, and only these are added to its checksums.
 */
export class PacketHeaders {
  /** How many bytes stand before the payload. */
  readonly length: number
  private readonly shared: Uint8Array
  private readonly networkLength: number
  private readonly networkSum: number
  private readonly transportSum: number

  constructor(
    readonly direction: Direction,
    readonly source: Station,
    readonly target: Station,
    private readonly protocol: number,
    isOpening = false,
  ) {
    const network = networkHeader(source, target, protocol)
    const transport = transportHeader(source, target, protocol, isOpening)
    this.shared = Uint8Array.of(...network, ...transport)
    this.length = this.shared.length
    this.networkLength = network.length
    this.networkSum = internetSum(network, 0, network.length)
    // Besides their own bytes TCP and UDP protect the addresses, the protocol and the length.
    const addresses = internetSum(Uint8Array.of(...source.address, ...target.address), 0, source.address.length * 2)
    this.transportSum = internetSum(transport, 0, transport.length, addresses + protocol)
  }

  /** Those of the packet that opens a connection: it says more of its sender. */
  opening(): PacketHeaders {
    return new PacketHeaders(this.direction, this.source, this.target, this.protocol, true)
  }

  /**
   * Writes them at `start`, before a payload that already stands behind them and ends at `end`. `identity` tells IPv4
   * packets of one sender apart.
   */
  write(output: OutputBuffer, start: number, end: number, identity: number, tcp = NO_NUMBERS): void {
    const { view, bytes } = output
    bytes.set(this.shared, start)
    this.writeNetwork(view, start, end, identity)
    const transport = start + this.networkLength
    const isTcp = this.protocol === IP_TCP
    const shared = this.transportSum + end - transport
    const sum = shared + (isTcp ? writeTcp(view, transport, tcp) : writeUdpLength(view, transport, end))
    const checksum = 0xffff - internetSum(bytes, start + this.length, end, sum)
    // In UDP a zero would mean that there is no checksum.
    const isNone = checksum === 0 && this.protocol === IP_UDP
    view.setUint16(transport + (isTcp ? 16 : 6), isNone ? 0xffff : checksum)
  }

  private writeNetwork(view: DataView, start: number, end: number, identity: number): void {
    if (this.networkLength === IPV6_LENGTH) {
      view.setUint16(start + 4, end - start - IPV6_LENGTH)
      return
    }
    view.setUint16(start + 2, end - start)
    view.setUint16(start + 4, identity)
    view.setUint16(start + 10, 0xffff - internetSum(NOTHING, 0, 0, this.networkSum + end - start + identity))
  }
}

const NO_NUMBERS: Readonly<TcpNumbers> = { sequence: 0, acknowledgement: 0, flags: 0 }
const NOTHING = new Uint8Array(0)

/** Without length, identity and checksum. */
function networkHeader({ address }: Station, target: Station, protocol: number): Uint8Array {
  const writer = new Writer()
  if (address.length !== 4) writer.u8(0x60).u24(0).u16(0).u8(protocol).u8(HOP_LIMIT)
  // 0x4000: do not fragment.
  else writer.u8(0x45).u8(0).u16(0).u16(0).u16(0x4000).u8(HOP_LIMIT).u8(protocol).u16(0)
  return writer.bytes(address).bytes(target.address).take()
}

/** Without numbers, flags, length and checksum. */
function transportHeader({ port }: Station, target: Station, protocol: number, isOpening: boolean): Uint8Array {
  const writer = new Writer().u16(port).u16(target.port)
  if (protocol !== IP_TCP) return writer.u16(0).u16(0).take()
  const options = isOpening ? SYN_OPTIONS : []
  // The length counts words of four bytes, in the upper half of its byte.
  const length = (TCP_LENGTH + options.length) << 2
  return writer.u32(0).u32(0).u8(length).u8(0).u16(WINDOW).u16(0).u16(0).bytes(options).take()
}

/** Answers the sum of what it wrote. */
function writeTcp(view: DataView, start: number, { sequence, acknowledgement, flags }: Readonly<TcpNumbers>): number {
  view.setUint32(start + 4, sequence)
  view.setUint32(start + 8, acknowledgement)
  view.setUint8(start + 13, flags)
  return (sequence >>> 16) + (sequence & 0xffff) + (acknowledgement >>> 16) + (acknowledgement & 0xffff) + flags
}

/** Answers the length, too. */
function writeUdpLength(view: DataView, start: number, end: number): number {
  view.setUint16(start + 4, end - start)
  return end - start
}
