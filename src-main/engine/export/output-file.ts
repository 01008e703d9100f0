import { once } from 'node:events'
import { createWriteStream, realpathSync, type WriteStream } from 'node:fs'
import { rename, unlink } from 'node:fs/promises'
import { resolve } from 'node:path'

/** Why a file could not be written, as a sentence. */
export class OutputFault extends Error {}

/** Written beside its place and moved there when it is whole: a file of that name is never half an export. */
export class OutputFile {
  bytes = 0
  private fault: NodeJS.ErrnoException | undefined
  private isFull = false

  private constructor(
    private readonly path: string,
    private readonly stream: WriteStream,
  ) {
    stream.on('error', (error) => (this.fault = error))
    stream.on('drain', () => (this.isFull = false))
  }

  /** Throws an OutputFault where the file cannot be made. */
  static async open(path: string): Promise<OutputFile> {
    const output = new OutputFile(path, createWriteStream(`${path}.part`))
    await Promise.race([once(output.stream, 'open'), once(output.stream, 'error')]).catch(() => undefined)
    output.check()
    return output
  }

  write(part: string | Uint8Array): void {
    if (part.length === 0) return
    this.bytes += part.length
    if (!this.stream.write(part)) this.isFull = true
  }

  /** Set while the disk is behind. Throws an OutputFault when it has failed. */
  busy(): Promise<void> | undefined {
    this.check()
    return this.isFull ? once(this.stream, 'drain').then(() => undefined) : undefined
  }

  async finish(): Promise<void> {
    this.stream.end()
    await once(this.stream, 'close')
    this.check()
    await rename(`${this.path}.part`, this.path)
  }

  async discard(): Promise<void> {
    this.stream.destroy()
    await unlink(`${this.path}.part`).catch(() => undefined)
  }

  private check(): void {
    if (!this.fault) return
    const { code } = this.fault
    const why =
      code === 'ENOSPC'
        ? 'the disk is full'
        : code === 'ENOENT'
          ? 'there is no such folder'
          : (code ?? this.fault.message)
    throw new OutputFault(`${this.path} cannot be written: ${why}.`)
  }
}

/** Whether two paths name one file, through links too. */
export function isSameFile(a: string, b: string): boolean {
  const real = (path: string) => {
    try {
      return realpathSync(path)
    } catch {
      return resolve(path)
    }
  }
  return real(a) === real(b)
}
