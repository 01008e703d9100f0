import type { FrameColumns } from './columns'

/**
 * A condition over a stretch of rows. The mask has one byte per row, 1 for those that still pass; `narrow` sets to 0
 * what does not. Row i of the mask is row `from + i` of the columns.
 */
export interface Narrowing {
  /** 0 for a look at one column, 1 where the bytes of frames have to be fetched: those come last. */
  readonly cost: 0 | 1
  narrow(mask: Uint8Array, columns: FrameColumns, from: number): void
}

/** Everything has to hold: the cheap conditions spare the others work. */
export function all(parts: readonly Narrowing[]): Narrowing {
  const sorted = [...parts].sort((a, b) => a.cost - b.cost)
  return {
    cost: sorted.some((part) => part.cost === 1) ? 1 : 0,
    narrow(mask, columns, from) {
      for (const part of sorted) part.narrow(mask, columns, from)
    },
  }
}

/** One has to hold: what a cheap one lets pass is not looked at again. */
export function any(parts: readonly Narrowing[]): Narrowing {
  const sorted = [...parts].sort((a, b) => a.cost - b.cost)
  return {
    cost: sorted.some((part) => part.cost === 1) ? 1 : 0,
    narrow(mask, columns, from) {
      const open = mask.slice()
      mask.fill(0)
      for (const part of sorted) {
        const passed = open.slice()
        part.narrow(passed, columns, from)
        for (let i = 0; i < mask.length; i++) {
          mask[i] = (mask[i] ?? 0) | (passed[i] ?? 0)
          open[i] = (open[i] ?? 0) & ~(passed[i] ?? 0)
        }
      }
    },
  }
}

export function not(part: Narrowing): Narrowing {
  return {
    cost: part.cost,
    narrow(mask, columns, from) {
      const passed = mask.slice()
      part.narrow(passed, columns, from)
      for (let i = 0; i < mask.length; i++) mask[i] = (mask[i] ?? 0) & ~(passed[i] ?? 0)
    },
  }
}

/** Rows whose number in a column is one of those marked with 1. */
export function accepts(
  column: (columns: FrameColumns) => ArrayLike<number>,
  accepted: (columns: FrameColumns) => Uint8Array,
): Narrowing {
  return {
    cost: 0,
    narrow(mask, columns, from) {
      const values = column(columns)
      const table = accepted(columns)
      for (let i = 0; i < mask.length; i++) mask[i] = (mask[i] ?? 0) & (table[values[from + i] ?? 0] ?? 0)
    },
  }
}

/** Rows that have some of these bits set in a column. */
export function hasBits(column: (columns: FrameColumns) => Uint16Array, bits: number): Narrowing {
  return {
    cost: 0,
    narrow(mask, columns, from) {
      const values = column(columns)
      for (let i = 0; i < mask.length; i++) if (((values[from + i] ?? 0) & bits) === 0) mask[i] = 0
    },
  }
}

/** Rows that a condition lets pass one by one: only those still open are asked. */
export function each(cost: 0 | 1, test: (columns: FrameColumns, row: number) => boolean): Narrowing {
  return {
    cost,
    narrow(mask, columns, from) {
      for (let i = 0; i < mask.length; i++) if (mask[i] === 1 && !test(columns, from + i)) mask[i] = 0
    },
  }
}
