import { u16At, u32At } from '../bytes/big-endian'
import { Fragments, type Fragment } from './fragments'
import { IP_REMARK, IP_TCP, IP_UDP } from './formats'
import { networkStart, UNKNOWN_LINK } from './link-layer'
import type { CapturedPacket } from './packet'
import { newSegment, type AddressBook, type Segment } from './segment'
import type { Notice } from './source-event'

interface SegmentSink {
  segment(segment: Segment): void
  notice(notice: Notice): void
}

/** IPv6 headers that may stand before TCP or UDP (RFC 8200, 4302, 6275). */
const HOP_BY_HOP = 0
const ROUTING = 43
const FRAGMENT = 44
const AUTHENTICATION = 51
const DESTINATION = 60
const MOBILITY = 135

/** Finds what a packet carries for TCP or UDP: through the link's header, IPv4 or IPv6, and fragments. */
export class NetworkLayer {
  private readonly segment = newSegment()
  private readonly fragments = new Fragments()
  private readonly unknownLinks = new Map<number, number>()

  constructor(
    private readonly addresses: AddressBook,
    private readonly sink: SegmentSink,
  ) {}

  packet(packet: CapturedPacket): void {
    const { bytes, end } = packet
    const start = networkStart(packet.link, bytes, packet.start, end)
    if (start < 0 || start >= end) return this.pass(packet, start)
    const { segment } = this
    segment.at = packet.at
    segment.bytes = bytes
    segment.base = packet.base
    segment.direction = packet.direction
    segment.comments = packet.comments
    const version = (bytes[start] ?? 0) >>> 4
    const isRead = version === 4 ? this.ipv4(bytes, start, end) : version === 6 && this.ipv6(bytes, start, end)
    if (!isRead) this.pass(packet, start)
  }

  /** The recording is over. */
  end(): void {
    this.fragments.end()
    const { lost } = this.fragments
    if (lost > 0) {
      this.sink.notice({
        text: `${lost} datagrams that came in fragments never became whole and are not shown`,
        offset: 0,
      })
    }
    for (const [link, count] of this.unknownLinks) {
      const text = `${count} packets of link type ${link} cannot be read here: only Ethernet, raw IP, loopback and Linux cooked captures can`
      this.sink.notice({ text, offset: 0 })
    }
  }

  /** No TCP and no UDP: nothing is lost but what somebody remarked about it. */
  private pass(packet: CapturedPacket, start: number): void {
    if (start === UNKNOWN_LINK) this.unknownLinks.set(packet.link, (this.unknownLinks.get(packet.link) ?? 0) + 1)
    for (const text of packet.comments)
      this.sink.notice({ text: `Remark: ${text}`, offset: packet.base + packet.start })
  }

  private ipv4(bytes: Uint8Array, start: number, end: number): boolean {
    const header = ((bytes[start] ?? 0) & 15) * 4
    if (header < 20 || start + header > end) return false
    // Cards that cut packets themselves leave the length at 0 for the capture to see.
    const length = u16At(bytes, start + 2) || end - start
    if (length < header) return false
    const { segment } = this
    segment.source = u32At(bytes, start + 12)
    segment.target = u32At(bytes, start + 16)
    segment.protocol = bytes[start + 9] ?? 0
    const fragment = u16At(bytes, start + 6)
    if ((fragment & 0x3fff) === 0) return this.transport(start + header, end, length - header)
    return this.fragment(u16At(bytes, start + 4), {
      bytes,
      start: start + header,
      end: Math.min(end, start + length),
      offset: (fragment & 0x1fff) * 8,
      isLast: (fragment & 0x2000) === 0,
      at: segment.at,
    })
  }

  private ipv6(bytes: Uint8Array, start: number, end: number): boolean {
    if (start + 40 > end) return false
    const { segment } = this
    segment.source = this.addresses.ipv6(bytes, start + 8)
    segment.target = this.addresses.ipv6(bytes, start + 24)
    const length = u16At(bytes, start + 4) || end - start - 40
    const stop = start + 40 + length
    let next = bytes[start + 6] ?? 0
    let at = start + 40
    while (at + 8 <= end) {
      if (next === FRAGMENT) return this.fragment6(bytes, at, Math.min(end, stop))
      const size = extensionLength(next, bytes[at + 1] ?? 0)
      if (size === 0) break
      next = bytes[at] ?? 0
      at += size
    }
    segment.protocol = next
    return at <= end && this.transport(at, end, stop - at)
  }

  private fragment6(bytes: Uint8Array, at: number, end: number): boolean {
    const offset = u16At(bytes, at + 2)
    this.segment.protocol = bytes[at] ?? 0
    if ((offset & 0xfff9) === 0) return this.transport(at + 8, end, end - at - 8)
    return this.fragment(u32At(bytes, at + 4), {
      bytes,
      start: at + 8,
      end,
      offset: offset & 0xfff8,
      isLast: (offset & 1) === 0,
      at: this.segment.at,
    })
  }

  private fragment(identity: number, fragment: Fragment): boolean {
    const { segment } = this
    const key = `${segment.source} ${segment.target} ${segment.protocol} ${identity}`
    const whole = this.fragments.add(key, fragment)
    if (!whole) return true
    segment.bytes = whole
    segment.base = undefined
    return this.transport(0, whole.length, whole.length)
  }

  /** What IP carries begins at `start`; `length` of it were on the wire, and the capture has what stands before `end`. */
  private transport(start: number, end: number, length: number): boolean {
    const { segment } = this
    const { bytes } = segment
    const { protocol } = segment
    const isTcp = protocol === IP_TCP
    if (!isTcp && protocol !== IP_UDP && protocol !== IP_REMARK) return false
    const header = isTcp ? ((bytes[start + 12] ?? 0) >>> 4) * 4 : 8
    if (header < (isTcp ? 20 : 8) || header > length || start + header > end) return false
    segment.sourcePort = u16At(bytes, start)
    segment.targetPort = u16At(bytes, start + 2)
    if (isTcp) {
      segment.sequence = u32At(bytes, start + 4)
      segment.acknowledgement = u32At(bytes, start + 8)
      segment.flags = bytes[start + 13] ?? 0
    }
    segment.start = start + header
    segment.end = Math.min(end, start + length)
    segment.length = length - header
    this.sink.segment(segment)
    return true
  }
}

/** 0 for what is no extension header. */
function extensionLength(type: number, units: number): number {
  if (type === HOP_BY_HOP || type === ROUTING || type === DESTINATION || type === MOBILITY) return (units + 1) * 8
  return type === AUTHENTICATION ? (units + 2) * 4 : 0
}
