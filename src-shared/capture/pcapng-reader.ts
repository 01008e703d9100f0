import { calendarTime } from '../bytes/civil-time'
import { tickRate, type TickRate } from '../bytes/clock-ticks'
import { fromUtf8 } from '../bytes/utf8'
import { APPLICATION, BLOCKS, BYTE_ORDER_MAGIC, OPTIONS, PACKET_INBOUND, PACKET_OUTBOUND } from './formats'
import { InputBuffer } from './input-buffer'
import { newPacket, NO_COMMENTS, type PacketSink, type StreamReader } from './packet'

/** Larger blocks are taken for damage, as Wireshark does. */
const LARGEST_BLOCK = 16 * 1024 * 1024
/** While looking for the next whole block, lengths beyond this are not believed. */
const LARGEST_SOUGHT = 1024 * 1024

const MICROSECONDS = tickRate(6)

interface Interface {
  link: number
  snapLength: number
  rate: TickRate
}

/** A block that begins here and is whole; or it takes more bytes to tell; or there is none. */
type Look = number | 'more' | 'damaged'

/**
 * Reads pcapng of any tool: both byte orders, several sections and interfaces, any time resolution, packets with and
 * without a time. A damaged stretch is passed over up to the next block that is whole.
 */
export class PcapngReader implements StreamReader {
  private readonly input = new InputBuffer()
  private readonly packet = newPacket()
  private interfaces: Interface[] = []
  private isLittle = true
  private hasSection = false
  private isOurs = false
  /** Where the damage began that is being passed over; -1 when all is well. */
  private damagedFrom = -1

  constructor(private readonly sink: PacketSink) {}

  push(chunk: Uint8Array): void {
    this.input.push(chunk)
    this.run()
    this.input.settle()
  }

  end(): void {
    const { input } = this
    let cutAt = -1
    // The block that never became whole may be a damaged one with whole blocks behind it.
    while (input.left > 0) {
      if (this.damagedFrom < 0) this.damagedFrom = cutAt = input.position
      input.at++
      this.run()
    }
    if (this.damagedFrom < 0) return
    const text =
      this.damagedFrom === cutAt
        ? `The file ends in the middle of a block that begins at byte ${cutAt}; everything before it was read`
        : `Nothing could be read from byte ${this.damagedFrom} to the end of the file`
    this.sink.notice({ text, offset: this.damagedFrom })
  }

  private run(): void {
    const { input } = this
    while (input.left > 0) {
      const look = this.look()
      if (look === 'more') return
      if (look === 'damaged') {
        if (this.damagedFrom < 0) this.damagedFrom = input.position
        input.at++
        continue
      }
      this.endDamage()
      this.block(input.at, look)
      input.at += look
    }
  }

  private endDamage(): void {
    if (this.damagedFrom < 0) return
    const [from, to] = [this.damagedFrom, this.input.position]
    this.sink.notice({ text: `Bytes ${from} to ${to - 1} are damaged and were passed over`, offset: from })
    this.damagedFrom = -1
  }

  /** Looks at the front of what is there, and says nothing before the answer is certain. */
  private look(): Look {
    const { view, at, left } = this.input
    const isSeeking = this.damagedFrom >= 0
    if (left < 12) return 'more'
    const isSection = view.getUint32(at) === BLOCKS.section
    if (isSection) {
      const isLittle = view.getUint32(at + 8, true) === BYTE_ORDER_MAGIC
      if (!isLittle && view.getUint32(at + 8) !== BYTE_ORDER_MAGIC) return 'damaged'
      return this.lookAtEnd(isLittle, isSeeking)
    }
    if (!this.hasSection) return 'damaged'
    if (isSeeking && !isKnown(view.getUint32(at, this.isLittle))) return 'damaged'
    return this.lookAtEnd(this.isLittle, isSeeking)
  }

  /** A block says its length at both ends. */
  private lookAtEnd(isLittle: boolean, isSeeking: boolean): Look {
    const { view, at, left } = this.input
    const length = view.getUint32(at + 4, isLittle)
    if (length < 12 || length % 4 !== 0 || length > (isSeeking ? LARGEST_SOUGHT : LARGEST_BLOCK)) return 'damaged'
    if (length > left) return 'more'
    return view.getUint32(at + length - 4, isLittle) === length ? length : 'damaged'
  }

  private block(at: number, length: number): void {
    const { view } = this.input
    const type = view.getUint32(at, this.isLittle)
    const end = at + length - 4
    if (type === BLOCKS.enhancedPacket) this.timedPacket(at + 8, end, view.getUint32(at + 8, this.isLittle))
    else if (view.getUint32(at) === BLOCKS.section) this.section(at + 8, end)
    else if (type === BLOCKS.interface) this.interface(at + 8, end)
    else if (type === BLOCKS.simplePacket) this.simplePacket(at + 8, end)
    // In the packet block of before 2010 the interface has 16 bits, and a drop count stands behind it.
    else if (type === BLOCKS.packet) this.timedPacket(at + 8, end, view.getUint16(at + 8, this.isLittle))
  }

  private section(at: number, end: number): void {
    const { view, bytes } = this.input
    this.isLittle = view.getUint32(at, true) === BYTE_ORDER_MAGIC
    this.hasSection = true
    this.interfaces = []
    let application = ''
    const comments: string[] = []
    this.options(at + 16, end, (code, start, stop) => {
      if (code === OPTIONS.sectionApplication) application = fromUtf8(bytes, start, stop)
      if (code === OPTIONS.comment) comments.push(fromUtf8(bytes, start, stop))
    })
    this.isOurs = application.startsWith(APPLICATION)
    this.sink.traits({ application, comments })
  }

  private interface(at: number, end: number): void {
    if (end - at < 8) return this.unreadable(at)
    const { view, bytes } = this.input
    const isLittle = this.isLittle
    let resolution = 6
    let offset = 0
    this.options(at + 8, end, (code, start, stop) => {
      if (code === OPTIONS.interfaceResolution && stop - start >= 1) resolution = bytes[start] ?? 6
      if (code === OPTIONS.interfaceOffset && stop - start >= 8) {
        const [first, second] = [view.getUint32(start, isLittle), view.getUint32(start + 4, isLittle)]
        const [high, low] = isLittle ? [second, first] : [first, second]
        offset = (high | 0) * 0x1_0000_0000 + low
      }
    })
    this.interfaces.push({
      link: view.getUint16(at, isLittle),
      snapLength: view.getUint32(at + 4, isLittle),
      rate: resolution === 6 && offset === 0 ? MICROSECONDS : tickRate(resolution, offset),
    })
  }

  private timedPacket(at: number, end: number, number: number): void {
    const { view } = this.input
    const { isLittle } = this
    const source = this.interfaces[number]
    const start = at + 20
    const captured = start <= end ? view.getUint32(at + 12, isLittle) : 0
    if (!source || captured > end - start) return this.unreadable(at)
    const { packet } = this
    packet.at = calendarTime(
      source.rate.milliseconds(view.getUint32(at + 4, isLittle), view.getUint32(at + 8, isLittle)),
    )
    packet.direction = undefined
    packet.comments = NO_COMMENTS
    const options = start + ((captured + 3) & ~3)
    if (options + 4 <= end) this.packetOptions(options, end)
    this.emit(source.link, start, start + captured)
  }

  private simplePacket(at: number, end: number): void {
    const source = this.interfaces[0]
    if (!source || end - at < 4) return this.unreadable(at)
    const original = this.input.view.getUint32(at, this.isLittle)
    const limit = source.snapLength > 0 ? Math.min(original, source.snapLength) : original
    this.packet.at = undefined
    this.packet.direction = undefined
    this.packet.comments = NO_COMMENTS
    this.emit(source.link, at + 4, Math.min(at + 4 + limit, end))
  }

  private packetOptions(at: number, end: number): void {
    const { bytes, view } = this.input
    const { packet } = this
    this.options(at, end, (code, start, stop) => {
      if (code === OPTIONS.comment) packet.comments = [...packet.comments, fromUtf8(bytes, start, stop)]
      if (code !== OPTIONS.packetFlags || stop - start < 4 || !this.isOurs) return
      const way = view.getUint32(start, this.isLittle) & 3
      packet.direction = way === PACKET_INBOUND ? 'in' : way === PACKET_OUTBOUND ? 'out' : undefined
    })
  }

  private emit(link: number, start: number, end: number): void {
    const { packet, input } = this
    packet.link = link
    packet.bytes = input.bytes
    packet.start = start
    packet.end = end
    packet.base = input.base
    this.sink.packet(packet)
  }

  private options(from: number, end: number, each: (code: number, start: number, stop: number) => void): void {
    const { view } = this.input
    let at = from
    while (at + 4 <= end) {
      const code = view.getUint16(at, this.isLittle)
      const length = view.getUint16(at + 2, this.isLittle)
      if (code === OPTIONS.end || at + 4 + length > end) return
      each(code, at + 4, at + 4 + length)
      at += 4 + ((length + 3) & ~3)
    }
  }

  private unreadable(at: number): void {
    const offset = this.input.base + at - 8
    this.sink.notice({ text: `The block at byte ${offset} does not fit together and was left out`, offset })
  }
}

/** Blocks up to the decryption secrets (10), and the custom ones. */
function isKnown(type: number): boolean {
  return (type >= 1 && type <= 10) || type === 0xbad || type === 0x40000bad
}
