import type { Reader } from '../../../bytes/reader'
import type { Role } from '../../../model/field'
import type { AttributeName } from '../../../model/vocabulary'
import type { Draft } from './location'

/** Takes what lies in one item; `length` is its own length byte. */
export type ReadItem = (reader: Reader, draft: Draft, length: number) => void

type NumberName = Exclude<AttributeName, 'adc'> | `jt808.${string}`

/** One kind of item behind a location. Items that no row fits are shown in hex. */
export interface ItemRow {
  /** Field id. */
  readonly id: string
  readonly label: string
  readonly role: Role
  readonly unit?: string
  /** Fits only items of this length, or of these. */
  readonly width?: number | readonly [least: number, most: number]
  /** The attribute that a plain number goes to. */
  readonly to?: NumberName
  /** What the number is divided by, and what is taken from the quotient. */
  readonly divide?: number
  readonly minus?: number
  /** Signed by the top bit alone. */
  readonly isSignMagnitude?: true
  /** A number that means "not measured". */
  readonly absent?: number
  /** Where a plain number will not do. */
  readonly read?: ReadItem
  /** More than the length: is the content right for this row? */
  readonly fits?: (reader: Reader, length: number) => boolean
}

/** Number of the item -> the rows that may read it, the first that fits. */
export type ItemTable = ReadonlyMap<number, readonly ItemRow[]>

export function itemTable(rows: readonly (readonly [number, ItemRow])[]): ItemTable {
  const table = new Map<number, ItemRow[]>()
  for (const [number, row] of rows) table.set(number, [...(table.get(number) ?? []), row])
  return table
}

/** How an item begins: the widths of its number and of its length, and whether the number is counted and stands behind the length. */
export interface ItemHead {
  readonly idWidth: 1 | 2 | 4
  readonly lengthWidth: 1 | 2
  /** The length stands first and counts the number, too. */
  readonly isLengthFirst?: true
}

const ITEM_HEAD: ItemHead = { idWidth: 1, lengthWidth: 1 }

/** Reads items to the end of the reader. One that runs past it ends the list with an issue. */
export function readItems(reader: Reader, draft: Draft, table: ItemTable, head = ITEM_HEAD): void {
  const least = head.idWidth + head.lengthWidth
  while (reader.left >= least && reader.fault === null) {
    reader.open('item')
    const first = reader.offset
    let length = head.isLengthFirst ? reader.unsigned('item.length', head.lengthWidth) - head.idWidth : 0
    const number = reader.unsigned('item.number', head.idWidth)
    if (!head.isLengthFirst) length = reader.unsigned('item.length', head.lengthWidth)
    if (length < 0 || length > reader.left) {
      const text = `Item ${hex(number)} says ${length} bytes and ${reader.left} are left: the rest is kept as it came`
      reader.report('range', text, first, reader.end)
      reader.skip('item.value', reader.left)
      reader.close()
      return
    }
    readItem(reader, draft, table.get(number), length)
    reader.close(reader.trace === null ? null : hex(number))
  }
  if (reader.left > 0 && reader.fault === null) reader.skip('item.rest', reader.left)
}

function readItem(reader: Reader, draft: Draft, rows: readonly ItemRow[] | undefined, length: number): void {
  const row = rows === undefined ? undefined : fitting(rows, reader, length)
  if (row === undefined) return reader.skip('item.value', length)
  if (row.read === undefined) return readNumber(reader, draft, row, length)
  const value = reader.within(length)
  row.read(value, draft, length)
  if (value.left > 0) value.skip('item.value', value.left)
}

function fitting(rows: readonly ItemRow[], reader: Reader, length: number): ItemRow | undefined {
  for (const row of rows) if (isFit(row, reader, length)) return row
  return undefined
}

function isFit(row: ItemRow, reader: Reader, length: number): boolean {
  const { width } = row
  const isWide =
    width === undefined || (typeof width === 'number' ? width === length : length >= width[0] && length <= width[1])
  return isWide && (row.fits === undefined || row.fits(reader, length))
}

function readNumber(reader: Reader, draft: Draft, row: ItemRow, length: number): void {
  const raw = reader.unsigned(row.id, length)
  if (raw === row.absent) return
  const top = 2 ** (length * 8 - 1)
  const signed = row.isSignMagnitude && raw >= top ? top - raw : raw
  const value =
    row.divide === undefined && row.minus === undefined ? signed : signed / (row.divide ?? 1) - (row.minus ?? 0)
  reader.note(value)
  if (row.to === 'satellites' && draft.fix) draft.fix.satellites = value
  else if (row.to !== undefined) (draft.attributes as Record<string, unknown>)[row.to] = value
}

function hex(number: number): string {
  return `0x${number.toString(16).padStart(2, '0')}`
}
