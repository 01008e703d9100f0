import type { Place } from '../index/frame-index'

interface Recorded {
  /** Offset in the stream of this direction. */
  readonly start: number
  readonly length: number
  /** Offset in the capture, or -1 when it was not recorded. */
  readonly offset: number
}

/** Remembers where the chunks of one stream went, until the frames made of them are known. */
export class ChunkPlaces {
  private readonly chunks: Recorded[] = []
  private length = 0

  add(length: number, offset: number): void {
    this.chunks.push({ start: this.length, length, offset })
    this.length += length
  }

  /** Where these bytes of the stream were recorded. Frames come in order, so what lies before is forgotten. */
  take(start: number, length: number): Place[] {
    const places: Place[] = []
    while (this.chunks[0] && this.chunks[0].start + this.chunks[0].length <= start) this.chunks.shift()
    for (const chunk of this.chunks) {
      const from = Math.max(start, chunk.start)
      const to = Math.min(start + length, chunk.start + chunk.length)
      if (from >= to) break
      // Bytes that are nowhere in the capture cannot be read back as part of a frame.
      if (chunk.offset < 0) return []
      places.push({ offset: chunk.offset + from - chunk.start, length: to - from })
    }
    return places
  }
}
