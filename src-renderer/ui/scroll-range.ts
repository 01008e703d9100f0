/**
 * Chromium lays nothing out that is taller than 33,554,428 device pixels: 1,398,101 rows of 24, and half of that at
 * 200 % zoom. A list that would be taller than this is drawn this tall, and its scroll bar moves it in larger steps.
 */
const TALLEST_PX = 8_000_000

/** A list at one moment, in CSS pixels. Offsets into the list are in its full height, whatever is laid out. */
export interface ScrollRange {
  /** Height that is laid out. */
  laidOut: number
  /** The largest offset into the list. */
  end: number
  /** Offset in the list per pixel of the scroll bar; 1 unless the list is too tall. */
  scale: number
}

export function scrollRange(rows: number, rowHeight: number, viewport: number): ScrollRange {
  const height = rows * rowHeight
  const laidOut = Math.min(height, TALLEST_PX)
  const end = Math.max(0, height - viewport)
  const travel = Math.max(0, laidOut - viewport)
  return { laidOut, end, scale: travel === 0 ? 1 : end / travel }
}

/** The rows to draw: those that show, whole or in part, half-open. */
export function rowsInView(
  rows: number,
  rowHeight: number,
  offset: number,
  viewport: number,
): { first: number; end: number } {
  const first = Math.min(rows, Math.floor(offset / rowHeight))
  return { first, end: Math.min(rows, Math.ceil((offset + viewport) / rowHeight)) }
}

/** The smallest move that shows the whole row. */
export function offsetToReveal(row: number, rowHeight: number, offset: number, viewport: number): number {
  const top = row * rowHeight
  if (top < offset) return top
  return Math.max(offset, top + rowHeight - viewport)
}
