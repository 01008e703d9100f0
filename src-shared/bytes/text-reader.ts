import type { FieldValue } from '../model/field'
import { toText } from './ascii'
import { parseDecimal, parseWhole } from './number'
import type { Reader } from './reader'

/**
 * Reads a text frame field by field. It shares the trace and the issues of the reader it is made from and leaves that
 * reader at its end. Separators are covered but are no fields. As with Reader, the first read past the end faults.
 */
export class TextReader {
  readonly text: string
  /** Index into `text`; the byte is at `base + at`. */
  at = 0
  private readonly base: number
  private readonly end: number
  /** Where the field read last lies, absolute, for issues about it. */
  from = 0
  to = 0

  constructor(
    private readonly reader: Reader,
    width = reader.left,
    private readonly separator = ',',
    /** The same bytes as text, where somebody has them already. */
    text?: string,
  ) {
    this.base = reader.offset
    this.end = Math.min(reader.end, reader.offset + width)
    this.text = text ?? toText(reader.bytes, this.base, this.end)
    reader.offset = this.end
  }

  get fault(): boolean {
    return this.reader.fault !== null
  }

  /** Nothing more can be read: at the end, or after a fault. A loop over fields ends by this, whatever is in them. */
  get done(): boolean {
    return this.fault || this.at >= this.text.length
  }

  get left(): string {
    return this.fault ? '' : this.text.slice(this.at)
  }

  /** The text up to the next separator, which is stepped over. At the end of the text it faults. */
  next(id: string): string {
    if (this.lacks(id)) return ''
    const stop = this.text.indexOf(this.separator, this.at)
    return this.take_(id, stop < 0 ? this.text.length : stop, stop < 0 ? 0 : this.separator.length)
  }

  /** The next field if there is one, else undefined: for optional tails. */
  maybe(id: string): string | undefined {
    return this.fault || this.done ? undefined : this.next(id)
  }

  /** The next field as a number; undefined when it is empty. Anything else that is no number is reported. */
  decimal(id: string): number | undefined {
    const text = this.next(id)
    return text === '' ? undefined : this.numeric(id, text, parseDecimal(text))
  }

  /** The next field, if there is one, as a number without a sign: -1 and the like say that nothing was counted. */
  count(id: string): number | undefined {
    const value = this.done ? undefined : this.decimal(id)
    if (value === undefined || value >= 0) return value
    this.doubt(`“${this.reader.labels[id]?.label ?? id}” cannot be ${value}: it is left out`)
    return undefined
  }

  whole(id: string, base: 10 | 16 = 10): number | undefined {
    const text = this.next(id)
    return text === '' ? undefined : this.numeric(id, text, parseWhole(text, base) ?? parseWhole(text.trim(), base))
  }

  /** So many characters, without a separator. */
  take(id: string, width: number): string {
    if (this.fault) return ''
    if (this.at + width > this.text.length) return this.short(id, width)
    return this.take_(id, this.at + width, 0)
  }

  /** Up to a mark, which is stepped over and covered; to the end of the text where there is none. */
  until(id: string, mark: string): string {
    if (this.fault) return ''
    const stop = this.text.indexOf(mark, this.at)
    return this.take_(id, stop < 0 ? this.text.length : stop, stop < 0 ? 0 : mark.length)
  }

  /** All that is left. */
  rest(id: string): string {
    if (this.fault || this.done) return ''
    return this.take_(id, this.text.length, 0)
  }

  /** Looks at the next field without taking it. */
  peek(): string {
    if (this.fault) return ''
    const stop = this.text.indexOf(this.separator, this.at)
    return stop < 0 ? this.text.slice(this.at) : this.text.slice(this.at, stop)
  }

  /** Looks at the field so many places ahead without taking any; undefined where there are fewer. */
  ahead(places: number): string | undefined {
    if (this.fault) return undefined
    let from = this.at
    for (let i = 0; i < places; i++) {
      const stop = this.text.indexOf(this.separator, from)
      if (stop < 0) return undefined
      from = stop + this.separator.length
    }
    const end = this.text.indexOf(this.separator, from)
    return end < 0 ? this.text.slice(from) : this.text.slice(from, end)
  }

  /** Steps over a literal if it stands here, as part of the envelope. */
  skipLiteral(literal: string): boolean {
    if (this.fault || !this.text.startsWith(literal, this.at)) return false
    this.reader.trace?.separators.push([
      this.reader.wire(this.base + this.at),
      this.reader.wire(this.base + this.at + literal.length),
    ])
    this.at += literal.length
    return true
  }

  open(id: string): void {
    this.reader.open(id)
  }

  close(value: FieldValue = null): void {
    this.reader.close(value)
  }

  settle(id: string, value: FieldValue): void {
    this.reader.settle(id, value)
  }

  note(value: FieldValue, text?: string): void {
    this.reader.note(value, text)
  }

  flag(id: string, low: number, high: number, value: FieldValue): void {
    this.reader.flag(id, low, high, value)
  }

  /** An issue about the field read last. */
  doubt(text: string): void {
    this.reader.report('range', text, this.from, this.to)
  }

  /** A field of so many characters split off as a reader of its own, with another separator. */
  inner(separator: string, width = this.text.length - this.at): TextReader {
    const outer = this.reader.offset
    this.reader.offset = this.base + this.at
    const inner = new TextReader(this.reader, width, separator, this.text.slice(this.at, this.at + width))
    this.reader.offset = outer
    this.at = Math.min(this.text.length, this.at + width)
    return inner
  }

  private numeric(id: string, text: string, value: number | undefined): number | undefined {
    if (value !== undefined) this.reader.note(value)
    else if (!this.fault && text.trim() !== '') {
      this.doubt(`“${this.reader.labels[id]?.label ?? id}” should be a number and is “${text}”`)
    }
    return value
  }

  private lacks(id: string): boolean {
    if (this.fault) return true
    // An empty last field is a field, when a separator promised it.
    if (!this.done || this.text.endsWith(this.separator)) {
      if (this.at <= this.text.length) return false
    }
    this.short(id, 1)
    return true
  }

  private short(id: string, width: number): '' {
    const label = this.reader.labels[id]?.label ?? id
    // The cursor stands one past the end after an empty last field.
    const from = Math.min(this.base + this.at, this.end)
    const left = this.end - from
    this.reader.fault = this.reader.report(
      'short',
      `The frame ends in “${label}”: ${width} characters wanted, ${left} there`,
      from,
      this.end,
    )
    return ''
  }

  private take_(id: string, stop: number, separator: number): string {
    const { reader, base } = this
    this.from = base + this.at
    this.to = base + stop
    const value = this.text.slice(this.at, stop)
    if (reader.trace !== null) {
      const end = reader.wire(this.to)
      reader.trace.add(id, reader.wire(this.from), end, value)
      if (separator > 0) reader.trace.separators.push([end, reader.wire(this.to + separator)])
    }
    // Past the end by one marks that an empty last field has been taken.
    this.at = separator === 0 && stop === this.text.length ? this.text.length + 1 : stop + separator
    return value
  }
}
