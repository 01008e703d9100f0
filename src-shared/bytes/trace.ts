import type { Field, FieldValue, Labels } from '../model/field'
import type { Span } from '../model/span'

/**
 * Collects the fields of one frame while it is decoded. Only the frame that somebody looks at is traced:
 * it costs about twice the time and eight times the memory.
 */
export class Trace {
  readonly fields: Field[] = []
  /** Separators between fields: explained, but no field of their own. */
  readonly separators: Span[] = []
  private readonly open_: Field[] = []
  private last: Field | undefined

  constructor(private readonly labels: Labels) {}

  /** Starts a group; the fields up to the matching close become its children. */
  open(id: string): void {
    const group = this.make(id, Number.MAX_SAFE_INTEGER, 0, null)
    group.text = ''
    this.siblings().push(group)
    this.open_.push(group)
  }

  /** Ends the innermost group and says what it means as a whole. An empty group leaves no mark. */
  close(value: FieldValue = null): void {
    const group = this.open_.pop()
    if (!group) return
    if (group.children.length === 0) this.siblings().pop()
    else if (value !== null) this.mean(group, value)
  }

  add(id: string, start: number, end: number, value: FieldValue): void {
    const field = this.make(id, start, end, value)
    this.siblings().push(field)
    this.last = field
    for (const group of this.open_) {
      group.span = [Math.min(group.span[0], start), Math.max(group.span[1], end)]
    }
  }

  /** A flag inside the field added last: some bits of it, with a name of their own. */
  flag(id: string, low: number, high: number, value: FieldValue): void {
    if (!this.last) return
    const flag = this.make(id, this.last.span[0], this.last.span[1], value)
    flag.bits = [low, high]
    this.last.children.push(flag)
  }

  /** Replaces the raw value of the field added last by its meaning. */
  note(value: FieldValue, text?: string): void {
    if (this.last) this.mean(this.last, value, text)
  }

  /** The same for an earlier field, when a later byte decides, such as a hemisphere. */
  settle(id: string, value: FieldValue): void {
    const field = this.find(id)
    if (field) this.mean(field, value)
  }

  private mean(field: Field, value: FieldValue, text = this.describe(field.id, value)): void {
    field.value = value
    field.text = text
  }

  /** The latest field with this id. */
  find(id: string): Field | undefined {
    return findLast(this.fields, id)
  }

  private siblings(): Field[] {
    return this.open_.at(-1)?.children ?? this.fields
  }

  private make(id: string, start: number, end: number, value: FieldValue): Field {
    const row = this.labels[id]
    return {
      id,
      label: row?.label ?? id,
      span: [start, end],
      value,
      text: this.describe(id, value),
      role: row?.role ?? 'payload',
      children: [],
    }
  }

  private describe(id: string, value: FieldValue): string {
    const row = this.labels[id]
    if (row?.text) return row.text(value)
    if (value === null) return ''
    const plain = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
    if (!row?.unit || value === '') return plain
    // Degrees stand against their number, other units apart from it (ISO 80000).
    return row.unit === '°' ? plain + row.unit : `${plain} ${row.unit}`
  }
}

function findLast(fields: readonly Field[], id: string): Field | undefined {
  for (let i = fields.length - 1; i >= 0; i--) {
    const field = fields[i]
    if (!field) continue
    if (field.id === id) return field
    const inside = findLast(field.children, id)
    if (inside) return inside
  }
  return undefined
}
