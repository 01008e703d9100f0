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
  /** The chunk that came last stands in three numbers: in most of them whole frames come, and then it is all there is. */
  private start = 0
  private length = 0
  private offset = -1
  /** Those before it of which not every byte has become a frame. */
  private readonly before: Recorded[] = []
  /** So much of the stream has become frames. */
  private taken = 0

  add(length: number, offset: number): void {
    const { start } = this
    const end = start + this.length
    if (this.taken < end) this.before.push({ start, length: this.length, offset: this.offset })
    this.start = end
    this.length = length
    this.offset = offset
  }

  /** Where these bytes of the stream were recorded. Frames come in order, so what lies before is forgotten. */
  take(start: number, length: number): Place[] {
    const { before } = this
    this.taken = start + length
    while (before[0] && before[0].start + before[0].length <= start) before.shift()
    if (start >= this.start) return this.offset < 0 ? [] : [{ offset: this.offset + start - this.start, length }]
    const places: Place[] = []
    for (const chunk of [...before, { start: this.start, length: this.length, offset: this.offset }]) {
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
