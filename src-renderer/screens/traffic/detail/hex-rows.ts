import type { Role } from '../../../../src-shared/model/field'
import type { Issue } from '../../../../src-shared/model/issue'
import { fromHex } from '../../../../src-shared/bytes/hex'
import type { FieldNode } from '../../../../src-shared/model/field-nodes'
import { said, texts } from '../../../store/language'
import { ownerAt, SEPARATOR, spanOf, stretchAt, UNREAD } from './byte-index'
import type { Explanation } from './explanation'
import { ancestors, hasChildren } from './field-tree'
import { hexDigits } from './words'

/** One byte as it is drawn. `edges` says where the tint, and each line of the groups around it, begins and ends. */
export interface HexCell {
  readonly at: number
  readonly hex: string
  readonly sign: string
  readonly tint: Role | 'unexplained' | undefined
  readonly edge: Edge
  /** Groups around the field, outermost first; more than MOST_LEVELS would not be told apart. */
  readonly levels: readonly Edge[]
  readonly name: string
}

/** Whether a byte is the first, the last, both or none of a stretch. */
export type Edge = 'first' | 'last' | 'only' | 'inner'

const MOST_LEVELS = 2

/** The bytes of one row. */
export function hexCells(explanation: Explanation, row: number, columns: number): HexCell[] {
  const { bytes } = explanation
  const start = row * columns
  const end = Math.min(bytes.length, start + columns)
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => hexCell(explanation, start + i))
}

function hexCell(explanation: Explanation, at: number): HexCell {
  const { bytes, index, nodes } = explanation
  const owner = ownerAt(index, at)
  const node = nodes[owner]
  const byte = bytes[at] ?? 0
  const hex = hexDigits(byte, 2)
  return {
    at,
    hex,
    sign: byte >= 0x20 && byte <= 0x7e ? String.fromCharCode(byte) : '·',
    tint: owner === UNREAD ? 'unexplained' : node?.field.role,
    edge: edgeOf(spanOf(index, stretchAt(index, at)), at),
    levels: groupsAround(nodes, node, owner, at)
      .slice(0, MOST_LEVELS)
      .map(({ field }) => edgeOf(field.span, at)),
    name: texts().traffic.detail.cell(at, hex, cellWords(node, owner)),
  }
}

function cellWords(node: FieldNode | undefined, owner: number): string {
  const words = texts().traffic.detail
  if (node) return words.cellField(said(node.field.label))
  return owner === UNREAD ? words.notExplained : words.separator
}

function edgeOf([start, end]: readonly [number, number], at: number): Edge {
  if (at === start) return end === at + 1 ? 'only' : 'first'
  return end === at + 1 ? 'last' : 'inner'
}

function groupsAround(
  nodes: readonly FieldNode[],
  node: FieldNode | undefined,
  owner: number,
  at: number,
): readonly FieldNode[] {
  if (node) return ancestors(nodes, node).reverse()
  return owner === SEPARATOR
    ? nodes.filter((group) => hasChildren(group) && group.field.span[0] <= at && at < group.field.span[1])
    : []
}

/** One line of the byte view: a row of bytes, or below it what some of them should be. */
interface HexLine {
  readonly row: number
  readonly isNote: boolean
}

/** A byte that is wrong, and what should stand there. */
export interface WrongByte {
  readonly at: number
  readonly expected: string
  readonly edge: Edge
}

/** Bytes of wrong checksums whose right ones are known. */
export function wrongBytes(issues: readonly Issue[]): WrongByte[] {
  return issues.flatMap(({ expected = '', span }) =>
    [...(fromHex(expected) ?? [])].map((byte, i) => ({
      at: span[0] + i,
      expected: hexDigits(byte, 2),
      edge: edgeOf([span[0], span[0] + expected.length / 2], span[0] + i),
    })),
  )
}

/** How many lines there are: the rows of bytes, and a note below each row that has a wrong byte. */
export function lineCount(length: number, columns: number, noted: readonly number[]): number {
  return Math.ceil(length / columns) + noted.length
}

/** What stands in a line. `noted` are the rows with a note, in order. */
export function lineAt(line: number, noted: readonly number[]): HexLine {
  let row = line
  for (const notedRow of noted) {
    if (row === notedRow + 1) return { row: notedRow, isNote: true }
    if (row <= notedRow) break
    row--
  }
  return { row, isNote: false }
}

/** The line of a row of bytes. */
export function lineOfRow(row: number, noted: readonly number[]): number {
  return row + noted.filter((notedRow) => notedRow < row).length
}
