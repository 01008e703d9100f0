import { internetSum } from '../bytes/sums'
import { IP_TCP, IP_UDP, TCP_SYN } from './formats'
import type { OutputBuffer } from './output-buffer'

/** One end of a packet. Both ends of a packet have addresses of the same length: 4 or 16 bytes. */
export interface Station {
  readonly address: Uint8Array
  readonly port: number
}

export interface TcpHeader {
  readonly sequence: number
  readonly acknowledgement: number
  readonly flags: number
  readonly window: number
}

/** What a synthesised packet says before its payload. */
export interface PacketHeaders {
  readonly source: Station
  readonly target: Station
  readonly protocol: number
  /** Tells IPv4 packets of one sender apart. */
  readonly identity: number
  /** Looked at only where the protocol is TCP. */
  readonly tcp?: TcpHeader
}

/** Windows are told in units of 16 KiB, so that a stream in one direction needs an acknowledgement only every 512 MiB. */
const WINDOW_SCALE = 14

/** Kind 2, largest segment; kind 1, padding; kind 3, window scale (RFC 9293, RFC 7323). */
const SYN_OPTIONS = [2, 4, 0xfd, 0xe8 - 40, 1, 3, 3, WINDOW_SCALE]

const HOP_LIMIT = 64

/** How many bytes stand before the payload. */
export function headersLength(headers: PacketHeaders): number {
  return networkLength(headers) + transportLength(headers)
}

function networkLength(headers: PacketHeaders): number {
  return headers.source.address.length === 4 ? 20 : 40
}

function transportLength(headers: PacketHeaders): number {
  if (headers.protocol !== IP_TCP) return 8
  return headers.tcp && headers.tcp.flags & TCP_SYN ? 20 + SYN_OPTIONS.length : 20
}

/**
 * Writes the headers at `start` of a zeroed stretch whose payload already stands behind them and ends at `end`.
 * Checksums are right: RFC 791, 8200, 9293, 768.
 */
export function writeHeaders(
  { view, bytes }: Pick<OutputBuffer, 'view' | 'bytes'>,
  start: number,
  end: number,
  headers: PacketHeaders,
): void {
  const network = networkLength(headers)
  if (network === 20) writeIpv4(view, bytes, start, end, headers)
  else writeIpv6(view, bytes, start, end, headers)
  const transport = start + network
  view.setUint16(transport, headers.source.port)
  view.setUint16(transport + 2, headers.target.port)
  const isTcp = headers.protocol === IP_TCP && headers.tcp !== undefined
  const checksumAt = isTcp ? writeTcp(view, bytes, transport, headers.tcp) : writeUdp(view, transport, end)
  const pseudo = pseudoSum(headers, end - transport)
  const sum = 0xffff - internetSum(bytes, transport, end, pseudo)
  // In UDP a zero would mean that there is no checksum.
  view.setUint16(checksumAt, sum === 0 && headers.protocol === IP_UDP ? 0xffff : sum)
}

function writeIpv4(view: DataView, bytes: Uint8Array, start: number, end: number, headers: PacketHeaders): void {
  view.setUint8(start, 0x45)
  view.setUint16(start + 2, end - start)
  view.setUint16(start + 4, headers.identity)
  // Do not fragment.
  view.setUint16(start + 6, 0x4000)
  view.setUint8(start + 8, HOP_LIMIT)
  view.setUint8(start + 9, headers.protocol)
  writeAddress(bytes, start + 12, headers.source)
  writeAddress(bytes, start + 16, headers.target)
  view.setUint16(start + 10, 0xffff - internetSum(bytes, start, start + 20))
}

function writeIpv6(view: DataView, bytes: Uint8Array, start: number, end: number, headers: PacketHeaders): void {
  view.setUint8(start, 0x60)
  view.setUint16(start + 4, end - start - 40)
  view.setUint8(start + 6, headers.protocol)
  view.setUint8(start + 7, HOP_LIMIT)
  writeAddress(bytes, start + 8, headers.source)
  writeAddress(bytes, start + 24, headers.target)
}

/** Byte by byte: for so few, `set` takes longer. */
function writeAddress(bytes: Uint8Array, start: number, { address }: Station): void {
  for (let i = 0; i < address.length; i++) bytes[start + i] = address[i] ?? 0
}

function writeTcp(view: DataView, bytes: Uint8Array, start: number, tcp: TcpHeader): number {
  const isOpening = (tcp.flags & TCP_SYN) !== 0
  view.setUint32(start + 4, tcp.sequence)
  view.setUint32(start + 8, tcp.acknowledgement)
  view.setUint8(start + 12, (isOpening ? 20 + SYN_OPTIONS.length : 20) << 2)
  view.setUint8(start + 13, tcp.flags)
  view.setUint16(start + 14, tcp.window)
  if (isOpening) bytes.set(SYN_OPTIONS, start + 20)
  return start + 16
}

function writeUdp(view: DataView, start: number, end: number): number {
  view.setUint16(start + 4, end - start)
  return start + 6
}

/** The sum of the addresses, the protocol and the length, which TCP and UDP protect besides their own bytes. */
function pseudoSum(headers: PacketHeaders, length: number): number {
  const { source, target, protocol } = headers
  const addresses = internetSum(source.address, 0, source.address.length)
  return internetSum(target.address, 0, target.address.length, addresses) + protocol + length
}
