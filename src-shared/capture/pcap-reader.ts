import { InputBuffer } from './input-buffer'
import { newPacket, type PacketSink, type StreamReader } from './packet'

const FILE_HEADER = 24
const RECORD_HEADER = 16

/** The largest packet that libpcap writes; larger ones are taken for damage. */
const LARGEST_PACKET = 262_144

/** While looking for the next whole packet, one is believed only if its time lies within a day of the last. */
const DAY_S = 86_400

export const PCAP_MICROSECONDS = 0xa1b2c3d4
export const PCAP_NANOSECONDS = 0xa1b23c4d

/** Reads the classic pcap format of libpcap, in both byte orders, with microseconds or nanoseconds. */
export class PcapReader implements StreamReader {
  private readonly input = new InputBuffer()
  private readonly packet = newPacket()
  private hasHeader = false
  private isLittle = true
  private ticksPerMs = 1000
  private snapLength = LARGEST_PACKET
  private lastSecond = -1
  private damagedFrom = -1

  constructor(private readonly sink: PacketSink) {}

  push(chunk: Uint8Array): void {
    this.input.push(chunk)
    this.run(false)
    this.input.settle()
  }

  end(): void {
    const { input } = this
    this.run(true)
    let cutAt = -1
    while (input.left > 0) {
      if (this.damagedFrom < 0) this.damagedFrom = cutAt = input.position
      input.at++
      this.run(true)
    }
    if (this.damagedFrom < 0) return
    const text =
      this.damagedFrom === cutAt
        ? `The file ends in the middle of a packet that begins at byte ${cutAt}; everything before it was read`
        : `Nothing could be read from byte ${this.damagedFrom} to the end of the file`
    this.sink.notice({ text, offset: this.damagedFrom })
  }

  private run(isOver: boolean): void {
    const { input } = this
    if (!this.hasHeader && !this.header()) return
    while (input.left > 0) {
      const length = this.look(isOver)
      if (length === 'more') return
      if (length === 'damaged') {
        if (this.damagedFrom < 0) this.damagedFrom = input.position
        input.at++
        continue
      }
      this.endDamage()
      this.record(input.at, length)
      input.at += RECORD_HEADER + length
    }
  }

  private header(): boolean {
    const { input, sink } = this
    if (input.left < FILE_HEADER) return false
    const { view, at } = input
    const magic = view.getUint32(at)
    this.isLittle = magic !== PCAP_MICROSECONDS && magic !== PCAP_NANOSECONDS
    this.ticksPerMs = view.getUint32(at, this.isLittle) === PCAP_NANOSECONDS ? 1e6 : 1000
    const snapLength = view.getUint32(at + 16, this.isLittle)
    if (snapLength > 0 && snapLength < LARGEST_PACKET) this.snapLength = snapLength
    // The upper bits say whether a checksum of the link follows each packet; packet lengths inside tell its end anyway.
    this.packet.link = view.getUint32(at + 20, this.isLittle) & 0x0fffffff
    input.at += FILE_HEADER
    this.hasHeader = true
    sink.traits({ application: '', comments: [] })
    return true
  }

  private look(isOver: boolean): number | 'more' | 'damaged' {
    const { input } = this
    if (input.left < RECORD_HEADER) return 'more'
    const length = this.plausible(input.at)
    if (length < 0) return 'damaged'
    if (RECORD_HEADER + length > input.left) return 'more'
    if (this.damagedFrom < 0) return length
    // A record carries no mark of its own: after damage the one behind it has to look right, too.
    const next = input.at + RECORD_HEADER + length
    if (input.bytes.length - next < RECORD_HEADER) return isOver && next === input.bytes.length ? length : 'more'
    return this.plausible(next) >= 0 ? length : 'damaged'
  }

  /** The captured length of the record that seems to begin here, or -1. */
  private plausible(at: number): number {
    const { view } = this.input
    const second = view.getUint32(at, this.isLittle)
    const fraction = view.getUint32(at + 4, this.isLittle)
    const captured = view.getUint32(at + 8, this.isLittle)
    const original = view.getUint32(at + 12, this.isLittle)
    if (captured > LARGEST_PACKET || fraction >= this.ticksPerMs * 1000) return -1
    if (this.damagedFrom < 0) return captured
    if (captured === 0 || captured > original || captured > this.snapLength || original > LARGEST_PACKET) return -1
    return this.lastSecond < 0 || Math.abs(second - this.lastSecond) <= DAY_S ? captured : -1
  }

  private endDamage(): void {
    if (this.damagedFrom < 0) return
    const [from, to] = [this.damagedFrom, this.input.position]
    this.sink.notice({ text: `Bytes ${from} to ${to - 1} are damaged and were passed over`, offset: from })
    this.damagedFrom = -1
  }

  private record(at: number, length: number): void {
    const { packet, input, isLittle } = this
    const second = input.view.getUint32(at, isLittle)
    const fraction = input.view.getUint32(at + 4, isLittle)
    this.lastSecond = second
    packet.at = second * 1000 + fraction / this.ticksPerMs
    packet.bytes = input.bytes
    packet.start = at + RECORD_HEADER
    packet.end = packet.start + length
    packet.base = input.base
    this.sink.packet(packet)
  }
}
