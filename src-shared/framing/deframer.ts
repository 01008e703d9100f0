import { copyOf } from '../bytes/copy'
import { frame, skip, type Cut } from './cut'

/** A stretch of the stream. `tail` is what was left unfinished when the stream ended or fell quiet. */
export interface Piece {
  kind: 'frame' | 'noise' | 'tail'
  /** From the first byte of the stream. */
  offset: number
  bytes: Uint8Array
}

/** Besides a cut, a cutter may end an unfinished frame where the next one is certain to start. */
export type CutOrTail = Cut | { readonly kind: 'tail'; readonly length: number }

/** Like a CutFunction, and told when no more bytes will come for now. */
export interface Cutter {
  cut(buffer: Uint8Array, start: number, end: number, settling: boolean): CutOrTail
}

/** Bytes that one connection may keep waiting; beyond it the deframer gives up a byte and looks on. */
const DEFRAMER_LIMIT = 65_536

const EMPTY = new Uint8Array(0)

/**
 * Cuts the bytes of one direction of one connection into frames, noise and an unfinished tail. No byte is lost or
 * repeated: the pieces in order are the stream. Neighbouring noise is one piece.
 */
export class Deframer {
  private buffer: Uint8Array = EMPTY
  /** The stream offset of buffer[0]. */
  private base = 0
  private noiseLength = 0

  constructor(
    private readonly cutter: Cutter,
    private readonly limit = DEFRAMER_LIMIT,
  ) {}

  /** Bytes that wait for more. */
  get waiting(): number {
    return this.buffer.length
  }

  /** Takes a chunk as it came; the pieces may be views of it. */
  push(chunk: Uint8Array, emit: (piece: Piece) => void): void {
    const buffer = this.buffer.length === 0 ? chunk : joined(this.buffer, chunk)
    this.run(buffer, false, emit)
  }

  /** The link fell quiet, the datagram is over or the stream ended: what waits is decided now. */
  settle(emit: (piece: Piece) => void): void {
    this.run(this.buffer, true, emit)
  }

  private run(buffer: Uint8Array, settling: boolean, emit: (piece: Piece) => void): void {
    const end = buffer.length
    // Noise kept from before stands at the front of the buffer.
    let noise = 0
    let at = this.noiseLength
    while (at < end) {
      const cut = this.decide(this.cutter.cut(buffer, at, end, settling), end - at, settling)
      if (cut.kind === 'more') break
      if (cut.kind === 'skip') {
        at += Math.min(cut.length, this.limit - (at - noise))
        if (at - noise >= this.limit) noise = this.flushNoise(buffer, noise, at, emit)
        continue
      }
      this.flushNoise(buffer, noise, at, emit)
      // Most chunks are one frame.
      const isWhole = at === 0 && cut.length === end
      const bytes = isWhole ? buffer : buffer.subarray(at, at + cut.length)
      emit({ kind: cut.kind, offset: this.base + at, bytes })
      at += cut.length
      noise = at
    }
    if (settling) noise = this.flushNoise(buffer, noise, at, emit)
    this.keep(buffer, noise, at)
  }

  /** Bounds a cut by what is there: a cutter that asks for nothing or for too much loses one byte, never the stream. */
  private decide(cut: CutOrTail, there: number, settling: boolean): CutOrTail {
    if (cut.kind === 'more') {
      if (!settling) return there > this.limit ? skip(1) : cut
      const { settle } = cut
      return settle !== undefined && settle > 0 && settle <= there ? frame(settle) : { kind: 'tail', length: there }
    }
    if (cut.kind === 'skip') return skip(Math.min(Math.max(1, cut.length), there))
    return cut.length > 0 && cut.length <= there ? cut : skip(1)
  }

  private flushNoise(buffer: Uint8Array, from: number, to: number, emit: (piece: Piece) => void): number {
    if (to > from) emit({ kind: 'noise', offset: this.base + from, bytes: buffer.subarray(from, to) })
    return to
  }

  /** What was not given out stays: pending noise first, then the unfinished frame. Copied, since the chunk is not ours. */
  private keep(buffer: Uint8Array, from: number, at: number): void {
    this.noiseLength = at - from
    this.base += from
    this.buffer = from === buffer.length ? EMPTY : from === 0 && buffer === this.buffer ? buffer : copyOf(buffer, from)
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
