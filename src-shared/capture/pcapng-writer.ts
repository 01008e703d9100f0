import { nanoseconds } from '../bytes/clock-ticks'
import { toUtf8 } from '../bytes/utf8'
import { APPLICATION, BLOCKS, BYTE_ORDER_MAGIC, LINK_RAW, OPTIONS, PACKET_INBOUND, PACKET_OUTBOUND } from './formats'
import { OutputBuffer } from './output-buffer'
import type { PacketHeaders, TcpNumbers } from './packet-headers'

interface FileNotes {
  /** Of Trackbench. */
  readonly version: string
  /** About the capture as a whole. */
  readonly comment?: string | undefined
}

/** What became of packets that could not be recorded. */
interface Statistics {
  readonly received: number
  readonly dropped: number
}

const IP_LARGEST = 65_535

/** Writes capture files that any packet tool opens: one interface of raw IP packets, times in nanoseconds. */
export class PcapngWriter {
  private readonly output = new OutputBuffer()
  private identity = 0

  /** Where the next block will stand in the file. */
  get position(): number {
    return this.output.position
  }

  /** Bytes that wait to be taken. */
  get waiting(): number {
    return this.output.waiting
  }

  /** Everything written since the last call. */
  take(): Uint8Array {
    return this.output.take()
  }

  /** Begins a file. Conversations go on in it as they stood; take what belongs to the file before first. */
  startFile(notes: FileNotes): void {
    this.output.startFile()
    const application = `${APPLICATION} ${notes.version}`
    const options: Option[] = [[OPTIONS.sectionApplication, toUtf8(application)]]
    if (notes.comment) options.unshift([OPTIONS.comment, commentBytes(notes.comment)])
    const section = this.block(BLOCKS.section, 16, options)
    const { view } = this.output
    view.setUint32(section, BYTE_ORDER_MAGIC, true)
    view.setUint16(section + 4, 1, true)
    // The length of the section is unknown: -1.
    view.setUint32(section + 8, 0xffffffff, true)
    view.setUint32(section + 12, 0xffffffff, true)
    this.writeInterface()
  }

  /** One packet. Answers where its payload will stand in the file. */
  packet(at: number, headers: PacketHeaders, payload: Uint8Array, tcp?: TcpNumbers, comment?: string): number {
    const { length, direction } = headers
    const room = Math.min(payload.length, IP_LARGEST - length)
    const captured = length + room
    const usual = direction === 'in' ? INBOUND : OUTBOUND
    const options: readonly Option[] = comment ? [[OPTIONS.comment, commentBytes(comment)], ...usual] : usual
    const body = this.block(BLOCKS.enhancedPacket, 20 + padded(captured), options)
    const { view, bytes } = this.output
    const [high, low] = nanoseconds(at)
    view.setUint32(body + 4, high, true)
    view.setUint32(body + 8, low, true)
    view.setUint32(body + 12, captured, true)
    view.setUint32(body + 16, captured, true)
    const start = body + 20
    bytes.set(room === payload.length ? payload : payload.subarray(0, room), start + length)
    this.identity = (this.identity + 1) & 0xffff
    headers.write(this.output, start, start + captured, this.identity, tcp)
    return this.output.positionOf(start + length)
  }

  /** Tells how much could not be recorded; packet tools show it as the drop count of the interface. */
  statistics(at: number, statistics: Statistics): void {
    const body = this.block(BLOCKS.statistics, 12, [
      [OPTIONS.statisticsReceived, uint64(statistics.received)],
      [OPTIONS.statisticsDropped, uint64(statistics.dropped)],
    ])
    const [high, low] = nanoseconds(at)
    this.output.view.setUint32(body + 4, high, true)
    this.output.view.setUint32(body + 8, low, true)
  }

  private writeInterface(): void {
    const body = this.block(BLOCKS.interface, 8, [
      [OPTIONS.interfaceName, toUtf8(APPLICATION)],
      [OPTIONS.interfaceResolution, Uint8Array.of(9)],
    ])
    this.output.view.setUint16(body, LINK_RAW, true)
  }

  /** A block with its options and both its lengths; answers where its body of `bodyLength` zeros begins in the buffer. */
  private block(type: number, bodyLength: number, options: readonly Option[]): number {
    let optionsLength = 4
    for (const [, value] of options) optionsLength += 4 + padded(value.length)
    const length = 12 + bodyLength + optionsLength
    const start = this.output.reserve(length)
    const { view, bytes } = this.output
    view.setUint32(start, type, true)
    view.setUint32(start + 4, length, true)
    let at = start + 8 + bodyLength
    for (const [code, value] of options) {
      view.setUint16(at, code, true)
      view.setUint16(at + 2, value.length, true)
      bytes.set(value, at + 4)
      at += 4 + padded(value.length)
    }
    view.setUint32(start + length - 4, length, true)
    return start + 8
  }
}

type Option = readonly [code: number, value: Uint8Array]

const INBOUND: readonly Option[] = [[OPTIONS.packetFlags, Uint8Array.of(PACKET_INBOUND, 0, 0, 0)]]
const OUTBOUND: readonly Option[] = [[OPTIONS.packetFlags, Uint8Array.of(PACKET_OUTBOUND, 0, 0, 0)]]

/** The length of an option has 16 bits, and a character up to four bytes. */
const LONGEST_COMMENT = 16_000

function commentBytes(text: string): Uint8Array {
  return toUtf8(text.slice(0, LONGEST_COMMENT))
}

function padded(length: number): number {
  return (length + 3) & ~3
}

function uint64(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(0, value % 0x1_0000_0000, true)
  view.setUint32(4, Math.floor(value / 0x1_0000_0000), true)
  return new Uint8Array(view.buffer)
}
