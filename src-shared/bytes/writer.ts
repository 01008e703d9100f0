import { fromText } from './ascii'

/** Builds a frame byte by byte; grows as needed. Numbers are cut to their width, big-endian. */
export class Writer {
  private buffer: Uint8Array
  private used = 0

  constructor(capacity = 64) {
    this.buffer = new Uint8Array(capacity)
  }

  get length(): number {
    return this.used
  }

  private room(count: number): number {
    const at = this.used
    this.used += count
    if (this.used > this.buffer.length) {
      const grown = new Uint8Array(Math.max(this.used, this.buffer.length * 2))
      grown.set(this.buffer)
      this.buffer = grown
    }
    return at
  }

  u8(value: number): this {
    const at = this.room(1)
    this.buffer[at] = value
    return this
  }

  u16(value: number): this {
    const at = this.room(2)
    this.buffer[at] = value >>> 8
    this.buffer[at + 1] = value
    return this
  }

  u24(value: number): this {
    return this.u8(value >>> 16).u16(value)
  }

  u32(value: number): this {
    return this.u16(value >>> 16).u16(value)
  }

  bytes(values: ArrayLike<number>): this {
    const at = this.room(values.length)
    this.buffer.set(values, at)
    return this
  }

  text(text: string): this {
    return this.bytes(fromText(text))
  }

  /** Digits two to a byte; an odd number of digits, or anything that is no hex digit, is the caller's mistake and writes F. */
  bcd(digits: string): this {
    for (let i = 0; i < digits.length; i += 2) {
      const pair = Number.parseInt(digits.slice(i, i + 2).padEnd(2, 'f'), 16)
      this.u8(Number.isNaN(pair) ? 0xff : pair)
    }
    return this
  }

  /** Changes a byte already written, such as a length that is known only at the end. */
  patch(at: number, value: number): this {
    if (at < this.used) this.buffer[at] = value
    return this
  }

  /** What was written so far, as a view: valid until the next write. */
  view(start = 0): Uint8Array {
    return this.buffer.subarray(start, this.used)
  }

  take(): Uint8Array {
    return this.buffer.slice(0, this.used)
  }
}
