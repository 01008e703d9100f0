import { HexDump, isDumpRow } from './hex-dump'
import { parseInputLine } from './input-line'
import { isJsonLine, JsonLines } from './json-lines'
import type { LineDialect } from './line-dialect'
import { LineSessions } from './line-sessions'
import { LineSplitter, type TextLine } from './line-splitter'
import { NetworkLayer } from './network-layer'
import { newPacket, type StreamReader } from './packet'
import type { CaptureSink } from './packet-capture'
import { NotationLines, TextLines } from './plain-lines'
import { counter, Reassembly } from './reassembly'
import { isTraccarLine, TraccarLog } from './traccar-log'

/** Traccar logs, lines of JSON, hex dumps, lines in our notation, and lines of a text protocol as they are. */
export type TextFormat = 'traccar' | 'json' | 'dump' | 'lines' | 'text'

/** So many lines that cannot be read are told one by one; the rest are counted. */
const TOLD_FAULTS = 20

export interface TextOptions {
  /** Of the times in logs that name no zone: minutes east of Greenwich. */
  readonly zoneMinutes?: number
}

/** What a line says about the file it stands in; undefined when it fits none or any. */
export function formatOfLine(line: string): TextFormat | undefined {
  const text = line.trimEnd()
  if (isJsonLine(text)) return 'json'
  if (isTraccarLine(text)) return 'traccar'
  if (isDumpRow(text)) return 'dump'
  return text !== '' && parseInputLine(text).ok ? 'lines' : undefined
}

/** Reads a text file of a known format. Lines that cannot be read are told with their number and passed over. */
export class TextCapture implements StreamReader {
  private readonly splitter: LineSplitter
  private readonly dialect: LineDialect
  private readonly sessions: LineSessions
  private readonly reassembly: Reassembly
  private faults = 0

  constructor(
    format: TextFormat,
    private readonly sink: CaptureSink,
    options: TextOptions = {},
  ) {
    const nextSession = counter()
    this.sessions = new LineSessions(sink, nextSession)
    this.reassembly = new Reassembly((event) => sink.event(event), sink.notice.bind(sink), nextSession)
    this.dialect = this.make(format, options)
    this.splitter = new LineSplitter(
      (line) => this.line(line),
      (line, offset) => this.fault(line, offset, 'it is longer than a megabyte and was left out'),
    )
  }

  push(chunk: Uint8Array): void {
    this.splitter.push(chunk)
  }

  end(): void {
    this.splitter.end()
    this.dialect.end()
    this.sessions.end()
    this.reassembly.end()
    const more = this.faults - TOLD_FAULTS
    if (more > 0) this.sink.notice({ text: `${more} more lines could not be read`, offset: 0 })
  }

  private make(format: TextFormat, options: TextOptions): LineDialect {
    const { sessions } = this
    if (format === 'traccar') return new TraccarLog(sessions, options.zoneMinutes ?? 0)
    if (format === 'json') return new JsonLines(sessions)
    if (format === 'lines') return new NotationLines(sessions)
    return format === 'text' ? new TextLines(sessions) : new HexDump(sessions, this.packetTaker())
  }

  private packetTaker(): (link: number, bytes: Uint8Array) => void {
    const { reassembly, sink } = this
    const network = new NetworkLayer(reassembly.addresses, {
      segment: (segment) => reassembly.segment({ ...segment, base: undefined }),
      notice: (notice) => sink.notice(notice),
    })
    return (link, bytes) => network.packet({ ...newPacket(), link, bytes, end: bytes.length })
  }

  private line(line: TextLine): void {
    const outcome = this.dialect.line(line)
    if (typeof outcome === 'object') this.fault(line.number, line.offset, outcome.fault)
  }

  private fault(line: number, offset: number, why: string): void {
    if (++this.faults <= TOLD_FAULTS) this.sink.notice({ text: `Line ${line}: ${why}`, offset, line })
  }
}
