import { open, type FileHandle } from 'node:fs/promises'
import type { RangeResponse, Source } from 'pmtiles'

/** A file that is read in ranges: an archive of the whole world stays where it is. */
export class FileRange implements Source {
  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  static async open(path: string): Promise<FileRange> {
    return new FileRange(path, await open(path))
  }

  getKey(): string {
    return this.path
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const { bytesRead, buffer } = await this.file.read(new Uint8Array(length), 0, length, offset)
    return { data: buffer.buffer.slice(0, bytesRead) }
  }

  close(): Promise<void> {
    return this.file.close()
  }
}
