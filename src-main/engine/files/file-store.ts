import { closeSync, openSync, readSync } from 'node:fs'
import type { ByteStore } from '../frames/frame-reader'
import { KeptBytes } from './kept-bytes'

/** No file is this long: offsets from here on mean bytes that are kept in memory. */
const KEPT_BASE = 2 ** 48

/** Bytes of an opened file: read from it again when somebody looks, but for those that are written there as text. */
export class FileStore implements ByteStore {
  private handle: number | undefined
  private readonly kept = new KeptBytes(KEPT_BASE)

  readonly files: readonly string[]

  /** A file that cannot be opened has no bytes: whoever reads it through says why. */
  constructor(path: string) {
    this.files = [path]
    try {
      this.handle = openSync(path, 'r')
    } catch {
      this.handle = undefined
    }
  }

  /** Keeps bytes that the file does not hold as they are; gives the offset under which they are read. */
  keep(bytes: Uint8Array): number {
    return this.kept.keep(bytes)
  }

  read(offset: number, length: number): Uint8Array {
    if (offset >= KEPT_BASE) return this.kept.read(offset, length)
    const bytes = new Uint8Array(length)
    return bytes.subarray(0, this.readInto(bytes, offset))
  }

  /** Shorter than asked at the end of the file; nothing where the disk fails or was taken away. */
  private readInto(bytes: Uint8Array, offset: number): number {
    if (this.handle === undefined) return 0
    try {
      return readSync(this.handle, bytes, 0, bytes.length, offset)
    } catch {
      return 0
    }
  }

  close(): void {
    if (this.handle !== undefined) closeSync(this.handle)
    this.handle = undefined
  }
}
