import { toHex } from '../bytes/hex'
import type { Endpoint } from '../model/endpoint'
import { packetCapture } from './packet-capture'
import type { CapturedPacket } from './packet'
import { PcapngReader } from './pcapng-reader'
import { PcapngWriter } from './pcapng-writer'
import { Recorder } from './recorder'
import type { Notice, SourceEvent } from './source-event'

/** What the tests of this folder build captures with. */
export const AT = 1_795_255_200_000

export const PEER: Endpoint = { host: '198.51.100.7', port: 50_000 }
export const LOCAL: Endpoint = { host: '192.0.2.1', port: 8888 }
export const PEER_6: Endpoint = { host: '2001:db8::7', port: 50_000 }
export const LOCAL_6: Endpoint = { host: '2001:db8::1', port: 8888 }

export function opened(session: number, at: number | undefined, transport: 'tcp' | 'udp' = 'tcp'): SourceEvent {
  return { kind: 'opened', session, at, transport, peer: PEER, local: LOCAL, isMidStream: false }
}

export function chunk(
  session: number,
  at: number | undefined,
  direction: 'in' | 'out',
  bytes: Uint8Array | string,
): SourceEvent {
  const plain = typeof bytes === 'string' ? Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)) : bytes
  return { kind: 'bytes', session, at, direction, bytes: plain, offset: undefined }
}

/** The capture that our own writer makes of some events. */
export function recorded(events: readonly SourceEvent[]): Uint8Array {
  const writer = new PcapngWriter()
  writer.startFile({ version: '0.1.0' })
  const recorder = new Recorder(writer)
  for (const event of events) recorder.record(event)
  return writer.take()
}

export interface RawPacket {
  readonly at: number
  readonly bytes: Uint8Array
}

/** The IP packets of a capture of ours, to be put into other files, other orders and other wrappings. */
export function packetsOf(events: readonly SourceEvent[]): RawPacket[] {
  const packets: RawPacket[] = []
  const packet = (found: CapturedPacket): void => {
    packets.push({ at: found.at ?? 0, bytes: found.bytes.slice(found.start, found.end) })
  }
  const reader = new PcapngReader({ packet, notice: () => undefined, traits: () => undefined })
  reader.push(recorded(events))
  reader.end()
  return packets
}

interface Reading {
  readonly events: SourceEvent[]
  readonly notices: Notice[]
}

/** Reads a file in pieces. The buffer of the pieces is used again, as a reader of files does. */
export function readCapture(format: 'pcapng' | 'pcap', file: Uint8Array, pieces: Iterable<number> = [4096]): Reading {
  const events: SourceEvent[] = []
  const notices: Notice[] = []
  const event = (found: SourceEvent): void => {
    events.push(found.kind === 'bytes' ? { ...found, bytes: found.bytes.slice() } : found)
  }
  const sink = { event, notice: (found: Notice) => void notices.push(found), traits: () => undefined }
  const reader = packetCapture(format, sink)
  const sizes = [...pieces]
  const buffer = new Uint8Array(Math.max(...sizes))
  let at = 0
  for (let i = 0; at < file.length; i++) {
    const piece = file.subarray(at, at + Math.max(1, sizes[i % sizes.length] ?? 1))
    buffer.set(piece)
    reader.push(buffer.subarray(0, piece.length))
    at += piece.length
  }
  reader.end()
  return { events, notices }
}

/** One line per event, for comparing whole readings at a glance. */
export function story(events: readonly SourceEvent[]): string[] {
  return events.map((event) => {
    const when = event.at === undefined ? '' : ` +${Math.round((event.at - AT) * 1000) / 1000}`
    const head = `${event.session}${when} ${event.kind}`
    if (event.kind === 'bytes') return `${head} ${event.direction} ${letters(event.bytes)}`
    if (event.kind === 'gap') return `${head} ${event.direction} ${event.length}`
    if (event.kind === 'closed') return `${head} ${event.why}`
    if (event.kind === 'noted') return `${head} ${event.note.mark ?? ''} ${event.note.comment ?? ''}`
    if (event.kind === 'remark') return `${head} ${event.text}`
    return `${head} ${event.transport} ${event.peer?.host}:${event.peer?.port}${event.isMidStream ? ' midstream' : ''}`
  })
}

function letters(bytes: Uint8Array): string {
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f) ? String.fromCharCode(...bytes) : toHex(bytes)
}

/** The bytes of each session and direction, joined; a gap stands as [n]. */
export function streams(events: readonly SourceEvent[]): Record<string, string> {
  const result: Record<string, string> = {}
  for (const event of events) {
    if (event.kind !== 'bytes' && event.kind !== 'gap') continue
    const key = `${event.session} ${event.direction}`
    const text = event.kind === 'gap' ? `[${event.length}]` : toHex(event.bytes)
    result[key] = (result[key] ?? '') + text
  }
  return result
}

interface FileShape {
  readonly isLittle?: boolean
  readonly link?: number
  /** Decimal digits of the second, or with the top bit set binary ones. */
  readonly resolution?: number
}

/** A pcapng file with one section and one interface. */
export function pcapngOf(packets: readonly RawPacket[], shape: FileShape = {}): Uint8Array {
  const { isLittle = true, link = 101, resolution = 6 } = shape
  const build = new FileBuilder(isLittle)
  build.block(0x0a0d0d0a, (w) => w.u32(0x1a2b3c4d).u16(1).u16(0).u32(0xffffffff).u32(0xffffffff))
  build.block(1, (w) => w.u16(link).u16(0).u32(0).u16(9).u16(1).raw([resolution, 0, 0, 0]).u32(0))
  for (const packet of packets) {
    const ticks = ticksOf(packet.at, resolution)
    build.block(6, (w) => {
      w.u32(0)
        .u32(Number(ticks >> 32n))
        .u32(Number(ticks & 0xffffffffn))
      w.u32(packet.bytes.length).u32(packet.bytes.length).raw(packet.bytes).pad()
    })
  }
  return build.bytes()
}

function ticksOf(at: number, resolution: number): bigint {
  const ns = BigInt(Math.round(at * 1000)) * 1000n
  if (resolution & 0x80) return (ns * 2n ** BigInt(resolution & 0x7f) + 500_000_000n) / 1_000_000_000n
  return resolution > 9 ? ns * 10n ** BigInt(resolution - 9) : ns / 10n ** BigInt(9 - resolution)
}

export function pcapOf(packets: readonly RawPacket[], shape: FileShape = {}): Uint8Array {
  const { isLittle = true, link = 101, resolution = 6 } = shape
  const build = new FileBuilder(isLittle)
  build.u32(resolution === 9 ? 0xa1b23c4d : 0xa1b2c3d4)
  build.u16(2).u16(4).u32(0).u32(0).u32(262_144).u32(link)
  for (const { at, bytes } of packets) {
    const second = Math.floor(at / 1000)
    build.u32(second).u32(Math.round((at - second * 1000) * 10 ** (resolution - 3)))
    build.u32(bytes.length).u32(bytes.length).raw(bytes)
  }
  return build.bytes()
}

/** Writes numbers in either byte order. */
export class FileBuilder {
  private readonly values: number[] = []

  constructor(private readonly isLittle: boolean) {}

  u16(value: number): this {
    return this.raw(this.isLittle ? [value & 255, value >>> 8] : [value >>> 8, value & 255])
  }

  u32(value: number): this {
    return this.isLittle ? this.u16(value & 0xffff).u16(value >>> 16) : this.u16(value >>> 16).u16(value & 0xffff)
  }

  raw(values: ArrayLike<number>): this {
    for (let i = 0; i < values.length; i++) this.values.push(values[i] ?? 0)
    return this
  }

  pad(): this {
    while (this.values.length % 4 !== 0) this.values.push(0)
    return this
  }

  block(type: number, write: (body: FileBuilder) => void): this {
    const body = new FileBuilder(this.isLittle)
    write(body)
    const { values } = body.pad()
    return this.u32(type)
      .u32(values.length + 12)
      .raw(values)
      .u32(values.length + 12)
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.values)
  }
}
