import type { ByteStore } from '../frames/frame-reader'

const PAGE_BYTES = 1 << 20

interface Page {
  readonly base: number
  readonly bytes: Uint8Array
}

/** Bytes that stand in no file as they are, kept in memory: those that a text log spells out in hex. */
export class KeptBytes implements ByteStore {
  private readonly pages: Page[] = []
  /** Where the next byte goes on the last page. */
  private used = 0

  /** `base`: the offset of the first byte. */
  constructor(private readonly base: number) {}

  /** Keeps a copy in one piece; gives its offset. */
  keep(bytes: Uint8Array): number {
    const page = this.pageFor(bytes.length)
    const at = this.used
    page.bytes.set(bytes, at)
    this.used += bytes.length
    return page.base + at
  }

  /** At most to the end of the page: what was kept in one piece is read in one piece. */
  read(offset: number, length: number): Uint8Array {
    const page = this.pages.findLast(({ base }) => base <= offset)
    const at = offset - (page?.base ?? 0)
    return page?.bytes.subarray(at, at + length) ?? new Uint8Array(0)
  }

  private pageFor(length: number): Page {
    const last = this.pages.at(-1)
    if (last && this.used + length <= last.bytes.length) return last
    const base = last ? last.base + last.bytes.length : this.base
    const page = { base, bytes: new Uint8Array(Math.max(PAGE_BYTES, length)) }
    this.pages.push(page)
    this.used = 0
    return page
  }
}
