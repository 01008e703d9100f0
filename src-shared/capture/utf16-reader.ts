import type { StreamReader } from './packet'

/** The mark that Windows PowerShell sets in front of what it writes to a file. */
export function isUtf16(head: Uint8Array): boolean {
  return head[0] === 0xff && head[1] === 0xfe
}

/** Makes single bytes of UTF-16 text: logs are ASCII, and anything else becomes a question mark. */
export class Utf16Reader implements StreamReader {
  private low = -1
  private isFirst = true

  constructor(private readonly reader: StreamReader) {}

  push(chunk: Uint8Array): void {
    const bytes: number[] = []
    for (const byte of chunk) {
      if (this.low < 0) {
        this.low = byte
        continue
      }
      if (!this.isFirst) bytes.push(byte === 0 ? this.low : 0x3f)
      this.isFirst = false
      this.low = -1
    }
    this.reader.push(Uint8Array.from(bytes))
  }

  end(): void {
    this.reader.end()
  }
}
