import { appendFileSync, closeSync, fdatasyncSync, openSync, readSync, write } from 'node:fs'

interface Pending {
  readonly start: number
  readonly bytes: Uint8Array
}

/**
 * A file that only grows. Writes are queued and go on in the background; what is still queued can be read back like
 * what is on disk. The first failed write ends it: nothing is written behind a hole.
 */
export class AppendFile {
  fault: NodeJS.ErrnoException | null = null
  /** Closed files are opened again for reading when somebody looks. */
  private handle: number | null
  private isClosed = false
  private readonly pending: Pending[] = []
  private size = 0
  private waiting_ = 0
  private isWriting = false
  private idle: (() => void)[] = []

  /** Throws the system's error when the file cannot be made. An existing file is never overwritten. */
  constructor(readonly path: string) {
    this.handle = openSync(path, 'ax+')
  }

  /** Bytes that are not on disk yet. */
  get waiting(): number {
    return this.waiting_
  }

  get length(): number {
    return this.size
  }

  append(bytes: Uint8Array): void {
    if (bytes.length === 0 || this.fault) return
    if (this.isClosed) return this.reopened(bytes)
    this.pending.push({ start: this.size, bytes })
    this.size += bytes.length
    this.waiting_ += bytes.length
    if (!this.isWriting) this.writeNext()
  }

  /** Settles when everything appended so far is handed to the system, or has failed. */
  drained(): Promise<void> {
    return this.isWriting ? new Promise((resolve) => this.idle.push(resolve)) : Promise.resolve()
  }

  read(start: number, length: number): Uint8Array {
    this.handle ??= openSync(this.path, 'r')
    const bytes = new Uint8Array(length)
    const onDisk = Math.max(0, Math.min(length, (this.pending[0]?.start ?? this.size) - start))
    let filled = onDisk > 0 ? readSync(this.handle, bytes, 0, onDisk, start) : 0
    for (const { start: from, bytes: queued } of this.pending) {
      const at = start + filled - from
      if (filled >= length || at < 0 || at >= queued.length) continue
      const part = queued.subarray(at, at + length - filled)
      bytes.set(part, filled)
      filled += part.length
    }
    return bytes.subarray(0, filled)
  }

  async close(): Promise<void> {
    await this.drained()
    const { handle } = this
    this.isClosed = true
    if (handle === null) return
    this.handle = null
    try {
      fdatasyncSync(handle)
    } catch {
      // Not every file system can; the data has been handed over.
    }
    closeSync(handle)
  }

  /** A remark on something old: rare and short, so it is written at once and the file stays closed. */
  private reopened(bytes: Uint8Array): void {
    try {
      appendFileSync(this.path, bytes)
      this.size += bytes.length
    } catch (error) {
      this.fault = error as NodeJS.ErrnoException
    }
  }

  private writeNext(): void {
    const next = this.pending[0]
    if (!next || this.fault) return this.rest()
    this.isWriting = true
    this.writeFrom(next, 0)
  }

  private writeFrom(next: Pending, done: number): void {
    if (this.handle === null) return this.rest()
    write(this.handle, next.bytes, done, next.bytes.length - done, next.start + done, (error, written) => {
      if (error) {
        this.fault = error
        return this.rest()
      }
      this.waiting_ -= written
      if (done + written < next.bytes.length) return this.writeFrom(next, done + written)
      this.pending.shift()
      this.writeNext()
    })
  }

  private rest(): void {
    this.isWriting = false
    for (const resolve of this.idle.splice(0)) resolve()
  }
}
