import type { FieldValue, Labels } from '../model/field'
import type { Issue, IssueCode } from '../model/issue'
import { toText } from './ascii'
import { toHex } from './hex'
import type { Trace } from './trace'

const NO_ISSUES: readonly Issue[] = []

/**
 * Reads a frame from front to back. The first read past the end sets `fault` and reports it once; later reads return
 * zero or nothing and do nothing, so a decoder is a straight line with one check before each message.
 * Every read names its field; with a trace the names and spans are kept, without one they cost nothing.
 */
export class Reader {
  offset: number
  fault: Issue | null = null
  private found: Issue[] | null = null

  constructor(
    readonly bytes: Uint8Array,
    readonly start: number,
    readonly end: number,
    readonly labels: Labels,
    readonly trace: Trace | null = null,
    private readonly parent: Reader | null = null,
    /** The position in `bytes` from which wire offsets count. */
    private readonly origin = start,
    /** For unescaped views: offset from `origin` -> wire offset, one entry more than there are bytes. */
    private readonly map: ArrayLike<number> | null = null,
  ) {
    this.offset = start
  }

  /** Bytes that can still be read; none after a fault, so that a loop over what is left always ends. */
  get left(): number {
    return this.fault === null ? this.end - this.offset : 0
  }

  /** Offset from the start of the frame. */
  get at(): number {
    return this.offset - this.origin
  }

  get issues(): readonly Issue[] {
    return this.found ?? NO_ISSUES
  }

  /** A byte ahead of the cursor, or ahead of any other place of the frame, without moving; -1 past the end. */
  peek(ahead = 0): number {
    const i = this.offset + ahead
    return i >= this.start && i < this.end ? this.bytes[i]! : -1
  }

  u8(id: string): number {
    if (!this.wants(id, 1)) return 0
    const value = this.bytes[this.offset]!
    return this.took(id, 1, value)
  }

  u16(id: string): number {
    if (!this.wants(id, 2)) return 0
    const b = this.bytes
    const i = this.offset
    return this.took(id, 2, (b[i]! << 8) | b[i + 1]!)
  }

  u24(id: string): number {
    if (!this.wants(id, 3)) return 0
    const b = this.bytes
    const i = this.offset
    return this.took(id, 3, (b[i]! << 16) | (b[i + 1]! << 8) | b[i + 2]!)
  }

  u32(id: string): number {
    if (!this.wants(id, 4)) return 0
    const b = this.bytes
    const i = this.offset
    return this.took(id, 4, ((b[i]! << 24) | (b[i + 1]! << 16) | (b[i + 2]! << 8) | b[i + 3]!) >>> 0)
  }

  /** Any width up to 8 bytes; above 2^53 the value is rounded, as no tracker counts that far. */
  unsigned(id: string, width: number): number {
    if (!this.wants(id, width)) return 0
    let value = 0
    for (let i = 0; i < width; i++) value = value * 256 + this.bytes[this.offset + i]!
    return this.took(id, width, value)
  }

  u16le(id: string): number {
    if (!this.wants(id, 2)) return 0
    return this.took(id, 2, this.bytes[this.offset]! | (this.bytes[this.offset + 1]! << 8))
  }

  u32le(id: string): number {
    if (!this.wants(id, 4)) return 0
    const b = this.bytes
    const i = this.offset
    return this.took(id, 4, (b[i]! | (b[i + 1]! << 8) | (b[i + 2]! << 16) | (b[i + 3]! << 24)) >>> 0)
  }

  i32le(id: string): number {
    const value = this.u32le(id) | 0
    this.note(value)
    return value
  }

  i16(id: string): number {
    const value = (this.u16(id) << 16) >> 16
    this.note(value)
    return value
  }

  /** Two digits to a byte; digits above 9 come as letters, so that the caller can see and judge them. */
  bcd(id: string, width: number): string {
    if (!this.wants(id, width)) return ''
    return this.took(id, width, toHex(this.bytes, this.offset, this.offset + width))
  }

  text(id: string, width: number): string {
    if (!this.wants(id, width)) return ''
    return this.took(id, width, toText(this.bytes, this.offset, this.offset + width))
  }

  hex(id: string, width: number): string {
    return this.bcd(id, width)
  }

  /** Steps over bytes whose meaning is unknown or of no interest; they are shown in hex. */
  skip(id: string, width: number): void {
    if (width <= 0 || !this.wants(id, width)) return
    this.trace?.add(
      id,
      this.wire(this.offset),
      this.wire(this.offset + width),
      toHex(this.bytes, this.offset, this.offset + width),
    )
    this.offset += width
  }

  open(id: string): void {
    this.trace?.open(id)
  }

  /** Ends the group; `value` is what it means as a whole, such as the time of six bytes. */
  close(value: FieldValue = null): void {
    this.trace?.close(this.fault === null ? value : null)
  }

  /** Names some bits of the field read last. */
  flag(id: string, low: number, high: number, value: FieldValue): void {
    if (this.fault === null) this.trace?.flag(id, low, high, value)
  }

  /** Replaces the raw value of the field read last by its meaning. */
  note(value: FieldValue, text?: string): void {
    if (this.fault === null) this.trace?.note(value, text)
  }

  /** Replaces the value of an earlier field, when a later byte decides its meaning. */
  settle(id: string, value: FieldValue): void {
    if (this.fault === null) this.trace?.settle(id, value)
  }

  /** Offsets are absolute positions in `bytes`, as the cursor's are; the issue speaks of wire bytes of the frame. */
  report(code: IssueCode, text: string, start: number, end: number, expected?: string): Issue {
    const issue: Issue = { code, text, span: [this.wire(start), this.wire(end)] }
    if (expected !== undefined) issue.expected = expected
    this.keep(issue)
    return issue
  }

  /** A reader over other bytes, such as the unescaped view; its issues and fields join this reader's. */
  over(bytes: Uint8Array, map: ArrayLike<number>): Reader {
    return new Reader(bytes, 0, bytes.length, this.labels, this.trace, this, 0, map)
  }

  /** A reader over the next bytes only; this one moves on past them. Its fault stays its own. */
  within(width: number): Reader {
    const from = this.offset
    const to = Math.min(this.end, from + Math.max(0, width))
    this.offset = to
    return new Reader(this.bytes, from, to, this.labels, this.trace, this, this.origin, this.map)
  }

  /** Where a position of this reader lies on the wire, from the first byte of the frame. */
  wire(position: number): number {
    return this.map ? (this.map[position - this.origin] ?? 0) : position - this.origin
  }

  private keep(issue: Issue): void {
    if (this.parent) this.parent.keep(issue)
    else if (this.found) this.found.push(issue)
    else this.found = [issue]
  }

  private wants(id: string, width: number): boolean {
    if (this.fault !== null) return false
    if (this.offset + width <= this.end) return true
    const label = this.labels[id]?.label ?? id
    const left = this.end - this.offset
    this.fault = this.report(
      'short',
      `The frame ends in “${label}”: ${width} bytes wanted, ${left} there`,
      this.offset,
      this.end,
    )
    return false
  }

  private took<T extends FieldValue>(id: string, width: number, value: T): T {
    if (this.trace !== null) this.trace.add(id, this.wire(this.offset), this.wire(this.offset + width), value)
    this.offset += width
    return value
  }
}
