import { toText } from '../bytes/ascii'
import { u32At } from '../bytes/big-endian'
import { foreignAdvice } from './foreign-formats'
import { BLOCKS } from './formats'
import { byteOrderMark } from './line-splitter'
import type { StreamReader } from './packet'
import { packetCapture, type CaptureSink } from './packet-capture'
import { PCAP_MICROSECONDS, PCAP_NANOSECONDS } from './pcap-reader'
import { formatOfLine, TextCapture, type TextFormat, type TextOptions } from './text-logs'
import { isUtf16, Utf16Reader } from './utf16-reader'

/** `bytes`: what one connection gave, as it came, with nothing around it. `foreign`: known, and not read here. */
export type CaptureFormat = 'pcapng' | 'pcap' | 'bytes' | 'foreign' | TextFormat

/** A log may begin with pages that say nothing about its lines; then so much is looked at. */
const HEAD_LIMIT = 65_536

const EMPTY = new Uint8Array(0)

/**
 * Opens a capture of any format. The format is told by the content, never by the name: the first line or number that
 * only one format has decides, so that the way the file is cut into chunks does not.
 */
export class CaptureReader implements StreamReader {
  /** Undefined until enough has come to tell. */
  format: CaptureFormat | undefined
  private head: Uint8Array = EMPTY
  private reader: StreamReader | undefined

  constructor(
    private readonly sink: CaptureSink,
    private readonly options: TextOptions = {},
  ) {}

  push(chunk: Uint8Array): void {
    if (this.reader) return this.reader.push(chunk)
    const head = new Uint8Array(this.head.length + chunk.length)
    head.set(this.head)
    head.set(chunk, this.head.length)
    this.head = head
    this.tryOpen(false)
  }

  end(): void {
    if (!this.reader && this.head.length > 0) this.tryOpen(true)
    this.reader?.end()
  }

  private tryOpen(isWhole: boolean): void {
    const { head } = this
    const isWide = isUtf16(head)
    this.format = formatOf(isWide ? narrowed(head) : head, isWhole)
    if (!this.format) return
    const reader = this.make(this.format)
    this.reader = isWide ? new Utf16Reader(reader) : reader
    this.head = EMPTY
    this.reader.push(head)
  }

  private make(format: CaptureFormat): StreamReader {
    if (format === 'pcapng' || format === 'pcap') return packetCapture(format, this.sink)
    if (format === 'bytes') return new RawBytes(this.sink)
    if (format !== 'foreign') return new TextCapture(format, this.sink, this.options)
    this.sink.notice({ text: foreignAdvice(this.head) ?? '', offset: 0 })
    return { push: () => undefined, end: () => undefined }
  }
}

/** The format of a file by its first bytes; undefined when more are needed. `isWhole`: there are no more. */
function formatOf(head: Uint8Array, isWhole: boolean): CaptureFormat | undefined {
  if (head.length < 6 && !isWhole) return undefined
  const packets = packetFormat(head)
  if (packets) return packets
  if (foreignAdvice(head) !== undefined) return 'foreign'
  return textFormat(head, isWhole)
}

function packetFormat(head: Uint8Array): 'pcapng' | 'pcap' | undefined {
  if (head.length < 4) return undefined
  const big = u32At(head, 0)
  if (big === BLOCKS.section) return 'pcapng'
  const little = new DataView(head.buffer, head.byteOffset, 4).getUint32(0, true)
  const isPcap = [PCAP_MICROSECONDS, PCAP_NANOSECONDS].some((magic) => magic === big || magic === little)
  return isPcap ? 'pcap' : undefined
}

/** The first line that only one format has decides; a control character that no text has makes it bytes. */
function textFormat(head: Uint8Array, isWhole: boolean): CaptureFormat | undefined {
  const known = Math.min(head.length, HEAD_LIMIT)
  let start = byteOrderMark(head)
  for (let at = start; at < known; at++) {
    const byte = head[at] ?? 0
    if (isBinary(byte)) return 'bytes'
    if (byte !== 0x0a) continue
    const format = formatOfLine(toText(head, start, at))
    if (format) return format
    start = at + 1
  }
  if (!isWhole && head.length < HEAD_LIMIT) return undefined
  return formatOfLine(toText(head, start, known)) ?? 'text'
}

/** Anything but tab, line ends, form feed and escape. */
function isBinary(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b
}

/** UTF-16 as single bytes, without its mark. */
function narrowed(head: Uint8Array): Uint8Array {
  let text: Uint8Array = EMPTY
  new Utf16Reader({ push: (bytes) => void (text = bytes), end: () => undefined }).push(head)
  return text
}

/** The stream of one connection, without times. */
class RawBytes implements StreamReader {
  private position = 0

  constructor(private readonly sink: CaptureSink) {}

  push(chunk: Uint8Array): void {
    const ends = { peer: undefined, local: undefined, isMidStream: true, transport: 'tcp' } as const
    if (this.position === 0) this.sink.event({ kind: 'opened', session: 1, at: undefined, ...ends })
    const offset = this.position
    this.position += chunk.length
    this.sink.event({ kind: 'bytes', session: 1, at: undefined, direction: 'in', bytes: chunk, offset })
  }

  end(): void {
    if (this.position > 0) this.sink.event({ kind: 'closed', session: 1, at: undefined, why: 'input ended' })
  }
}
