import { NO_POSITION, NO_SPEED, POSITION_SCALE, SPEED_SCALE, type FrameColumns } from './columns'
import type { NumberRange, Operator } from './filter-node'
import type { Narrowing } from './narrow'
import type { TermName } from './terms'

/** What a comparison lets pass: numbers inside a range, or outside of it. So greater and at least need no smallest step. */
interface Allowed extends NumberRange {
  readonly isInside: boolean
}

export function allowed(operator: Operator, { low, high }: NumberRange): Allowed {
  switch (operator) {
    case '>':
      return { low: -Infinity, high, isInside: false }
    case '>=':
      return { low, high: Infinity, isInside: true }
    case '<':
      return { low, high: Infinity, isInside: false }
    case '<=':
      return { low: -Infinity, high, isInside: true }
    case '!=':
      return { low, high, isInside: false }
    default:
      return { low, high, isInside: true }
  }
}

type NumberColumn = Float64Array | Int32Array | Uint32Array | Uint16Array

/** Rows whose number is allowed; `absent` stands where a frame has none, and is never allowed. */
export function numberIn(column: (columns: FrameColumns) => NumberColumn, test: Allowed, absent: number): Narrowing {
  const { low, high, isInside } = test
  return {
    cost: 0,
    narrow(mask, columns, from) {
      const values = column(columns)
      for (let i = 0; i < mask.length; i++) {
        const value = values[from + i] ?? Number.NaN
        const isWithin = value >= low && value <= high
        // NaN is the one number that is not itself.
        if (isWithin !== isInside || value === absent || value !== value) mask[i] = 0
      }
    },
  }
}

/** The same for a number that has to be reckoned; NaN where there is none. */
export function reckonedIn(reckon: (columns: FrameColumns, row: number) => number, test: Allowed): Narrowing {
  const { low, high, isInside } = test
  return {
    cost: 0,
    narrow(mask, columns, from) {
      for (let i = 0; i < mask.length; i++) {
        const value = reckon(columns, from + i)
        const isWithin = value >= low && value <= high
        if (isWithin !== isInside || value !== value) mask[i] = 0
      }
    },
  }
}

interface ColumnRow {
  readonly of: (columns: FrameColumns) => NumberColumn
  /** What the column counts for each unit that people write. */
  readonly scale: number
  readonly absent: number
}

const COLUMNS: Partial<Record<TermName, ColumnRow>> = {
  conn: { of: (columns) => columns.connection, scale: 1, absent: -1 },
  speed: { of: (columns) => columns.speed, scale: SPEED_SCALE, absent: NO_SPEED },
  lat: { of: (columns) => columns.lat, scale: POSITION_SCALE, absent: NO_POSITION },
  lon: { of: (columns) => columns.lon, scale: POSITION_SCALE, absent: NO_POSITION },
  length: { of: (columns) => columns.length, scale: 1, absent: -1 },
}

export function numberTest(term: TermName, operator: Operator, { low, high }: NumberRange): Narrowing {
  const column = COLUMNS[term]
  // Rounded: 80.1 times 10 is not quite 801.
  const scaled = (value: number): number => Math.round(value * (column?.scale ?? 1) * 1e3) / 1e3
  if (column) return numberIn(column.of, allowed(operator, { low: scaled(low), high: scaled(high) }), column.absent)
  const test = allowed(operator, { low, high })
  if (term === 'frame') return reckonedIn((columns, row) => columns.firstNumber + row, test)
  return reckonedIn(({ deviceTime, time }, row) => ((deviceTime[row] ?? 0) - (time[row] ?? 0)) / 1000, test)
}

const EVERY_NUMBER: NumberRange = { low: -Infinity, high: Infinity }

/** Rows that say the number at all. */
export function hasSpeed(): Narrowing {
  return numberIn((columns) => columns.speed, allowed(':', EVERY_NUMBER), NO_SPEED)
}

export function hasDeviceTime(): Narrowing {
  return numberIn((columns) => columns.deviceTime, allowed(':', EVERY_NUMBER), Number.NaN)
}
