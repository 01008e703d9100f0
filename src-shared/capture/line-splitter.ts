import { toText } from '../bytes/ascii'
import { InputBuffer } from './input-buffer'
import type { StreamReader } from './packet'

/** A line of a text file: one character per byte, without its end. */
export interface TextLine {
  readonly text: string
  /** Counts from 1. */
  readonly number: number
  /** Place of the first character in the file. */
  readonly offset: number
}

const LF = 0x0a
const LONGEST_LINE = 1 << 20

/** Takes a text file apart into lines, whichever of LF, CR LF or CR ends them. */
export class LineSplitter implements StreamReader {
  private readonly input = new InputBuffer()
  private number = 0
  /** The line went over the limit: what follows until its end is left out. */
  private isSkipping = false

  constructor(
    private readonly take: (line: TextLine) => void,
    private readonly tooLong: (line: number, offset: number) => void,
  ) {}

  push(chunk: Uint8Array): void {
    const { input } = this
    input.push(chunk)
    for (;;) {
      const end = input.bytes.indexOf(LF, input.at)
      if (end < 0) break
      this.line(end)
      input.at = end + 1
    }
    if (input.left > LONGEST_LINE) this.skip()
    input.settle()
  }

  end(): void {
    const { input } = this
    if (input.left > 0) this.line(input.bytes.length)
  }

  private skip(): void {
    const { input } = this
    if (!this.isSkipping) this.tooLong(this.number + 1, input.position)
    this.isSkipping = true
    input.at = input.bytes.length
  }

  private line(end: number): void {
    const { input } = this
    if (this.isSkipping) {
      this.isSkipping = false
      this.number++
      return
    }
    const mark = this.number === 0 ? byteOrderMark(input.bytes, input.at) : 0
    const text = toText(input.bytes, input.at + mark, end)
    let offset = input.position + mark
    for (const part of (text.endsWith('\r') ? text.slice(0, -1) : text).split('\r')) {
      this.take({ text: part, number: ++this.number, offset })
      offset += part.length + 1
    }
  }
}

/** How many bytes at the start of a text only say that it is UTF-8. */
export function byteOrderMark(bytes: Uint8Array, at = 0): number {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf ? 3 : 0
}
