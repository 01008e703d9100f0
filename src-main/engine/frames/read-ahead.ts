import type { ByteStore } from './frame-reader'

/** A search goes through the capture from front to back: one read for thousands of frames instead of one for each. */
const WINDOW_BYTES = 1 << 18

export class ReadAhead implements ByteStore {
  private start = 0
  private window: Uint8Array = new Uint8Array(0)

  constructor(private readonly store: ByteStore) {}

  /** A view of what was read ahead: good until the next call. */
  read(offset: number, length: number): Uint8Array {
    const at = offset - this.start
    if (at >= 0 && at + length <= this.window.length) return this.window.subarray(at, at + length)
    this.start = offset
    this.window = this.store.read(offset, Math.max(length, WINDOW_BYTES))
    return this.window.subarray(0, length)
  }
}
