/** Bytes that wait to be written to a file. Grows as needed; `position` counts from the first byte of the file. */
export class OutputBuffer {
  bytes: Uint8Array
  view: DataView
  private used = 0
  private taken = 0

  constructor(capacity = 65_536) {
    this.bytes = new Uint8Array(capacity)
    this.view = new DataView(this.bytes.buffer)
  }

  /** Where the next byte will stand in the file. */
  get position(): number {
    return this.taken + this.used
  }

  /** Bytes that nobody has taken yet. */
  get waiting(): number {
    return this.used
  }

  /** Makes room for so many zero bytes and says where in `bytes` it begins. Views of before are stale. */
  reserve(length: number): number {
    const start = this.used
    this.used += length
    if (this.used > this.bytes.length) {
      const grown = new Uint8Array(Math.max(this.used, this.bytes.length * 2))
      grown.set(this.bytes.subarray(0, start))
      this.bytes = grown
      this.view = new DataView(grown.buffer)
    } else this.bytes.fill(0, start, this.used)
    return start
  }

  /** Where a place in `bytes` will stand in the file. */
  positionOf(place: number): number {
    return this.taken + place
  }

  take(): Uint8Array {
    const bytes = this.bytes.slice(0, this.used)
    this.taken += this.used
    this.used = 0
    return bytes
  }

  /** What comes next begins a new file. What waits belongs to the old one and has to be taken first. */
  startFile(): void {
    this.taken = -this.used
  }
}
