import { copyOf } from '../bytes/copy'

const EMPTY = new Uint8Array(0)

/** The part of a file that has come and is not used up. Chunks are copied only where a record goes over their edge. */
export class InputBuffer {
  bytes: Uint8Array = EMPTY
  view: DataView = new DataView(EMPTY.buffer)
  /** The next byte to look at, in `bytes`. */
  at = 0
  /** Place of bytes[0] in the file. */
  base = 0

  /** Place of the next byte in the file. */
  get position(): number {
    return this.base + this.at
  }

  get left(): number {
    return this.bytes.length - this.at
  }

  push(chunk: Uint8Array): void {
    this.base += this.at
    const left = this.left
    if (left === 0) this.bytes = chunk
    else {
      const joined = new Uint8Array(left + chunk.length)
      joined.set(this.bytes.subarray(this.at))
      joined.set(chunk, left)
      this.bytes = joined
    }
    this.at = 0
    this.view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length)
  }

  /** The chunk goes back to its owner: what is left of it is copied. */
  settle(): void {
    this.base += this.at
    this.bytes = this.left === 0 ? EMPTY : copyOf(this.bytes, this.at)
    this.at = 0
    this.view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length)
  }
}
