import type { Reader } from '../../../bytes/reader'
import type { Kind } from '../../../model/message'
import { CELL_2G, CELL_3G, CELL_4G, cell, countedCell, is4GAt, isWideAt, mayHoldCell, ownCountedCell } from './cells'
import { padding, type Part } from './draft'
import { gps, GPS_WIDTH, mileage, upload } from './position'
import { alarm, language, longAlarm, signalLevel, terminal, voltageLevel } from './status'

/** One way to read the content of a protocol number. */
export interface Layout {
  readonly number: number
  /** Sizes of the content that it fits, both included. */
  readonly from: number
  readonly to: number
  readonly kind: Kind
  readonly parts: readonly Part[]
  /** The row of the variants that it belongs to. */
  readonly variant?: string
  readonly frame?: 'short' | 'long'
  /** Taken only when a person has chosen the variant: the bytes alone do not show it. */
  readonly isChosen?: boolean
  /** Looks at the content where its size does not decide. */
  readonly fits?: (content: Reader) => boolean
}

type Sizes = readonly [from: number, to: number]
type Extra = Partial<Pick<Layout, 'frame' | 'isChosen' | 'fits'>>

/** A row that belongs to no variant; `rowsOf` gives it one. */
export function row(number: number, [from, to]: Sizes, kind: Kind, parts: readonly Part[], extra?: Extra): Layout {
  return { number, from, to, kind, parts, ...extra }
}

export function rowsOf(variant: string, rows: readonly Layout[]): Layout[] {
  return rows.map((layout) => ({ ...layout, variant }))
}

export function exactly(size: number): Sizes {
  return [size, size]
}

export function least(size: number): Sizes {
  return [size, 0xffff]
}

/** A network of two bytes makes a layout one byte longer. */
export function about(size: number): Sizes {
  return [size, size + 1]
}

export const cell2G = cell(CELL_2G)
export const cell3G = cell(CELL_3G)
export const cell4G = cell(CELL_4G)
/** Number 0x11 spends two bytes on every network. */
export const wideCell3G = cell({ ...CELL_3G, wide: true })

export const levels: readonly Part[] = [terminal, voltageLevel, signalLevel]
export const alarmEnd: readonly Part[] = [...levels, alarm, language]
export const longAlarmEnd: readonly Part[] = [...levels, longAlarm, language]
export const languageWord = padding('language', 2)

/** A 2G cell, the same with a network of two bytes, a 4G cell, the same, none, and a list of cells filled with zeros. */
const CELL_WIDTHS = [8, 9, 15, 16, 0, 45]

/** Alarms end with a status of `tail` bytes: the cell in front of it is told by what is left. */
export function alarmRows(number: number, end: readonly Part[], tail: number): Layout[] {
  return CELL_WIDTHS.map((width) => {
    const size = GPS_WIDTH + 1 + width + tail
    return row(number, exactly(size), 'position', [gps, countedCell(tail), ...end], {
      fits: (content) => mayHoldCell(content, GPS_WIDTH, width),
    })
  })
}

/** Alarms of other sizes: the status behind the cell, and what follows is kept. */
export function alarmFallback(number: number, end: readonly Part[]): Layout {
  return row(number, least(GPS_WIDTH + 1 + end.length), 'position', [gps, ownCountedCell, ...end])
}

/** What may stand behind the cell of a location: nothing, the distance, the tail of 0x22, that and the distance. */
const TAILS: readonly (readonly [width: number, parts: readonly Part[]])[] = [
  [0, []],
  [4, [mileage]],
  [3, [upload]],
  [7, [upload, mileage]],
]

/** Locations by their tails. A network of two bytes makes each one byte longer. */
export function locationRows(number: number, cellPart: Part, cellWidth: number, suits = always): Layout[] {
  const size = GPS_WIDTH + cellWidth
  return TAILS.flatMap(([width, parts]) => [
    row(number, exactly(size + width), 'position', [gps, cellPart, ...parts], {
      fits: (content) => isNarrow(content) && suits(content),
    }),
    row(number, exactly(size + width + 1), 'position', [gps, cellPart, ...parts], {
      fits: (content) => !isNarrow(content) && suits(content),
    }),
  ])
}

/** Numbers of 2G in which units of 4G write the wide cell of theirs. */
export function wideLocationRows(number: number): Layout[] {
  const rest = row(number, least(GPS_WIDTH + CELL_4G_WIDTH), 'position', [gps, cell4G], { fits: isCell4G })
  return [...locationRows(number, cell4G, CELL_4G_WIDTH, isCell4G), rest]
}

const isCell4G = (content: Reader) => is4GAt(content, GPS_WIDTH)

const CELL_4G_WIDTH = 15

const always = (_: Reader) => true

/** The network behind the place has one byte. */
export const isNarrow = (content: Reader) => !isWideAt(content, GPS_WIDTH)
